import { argmax, logSumExp, sigmoid, softmax } from '../../core/index.ts'
import { bars } from '../../plots/bars.ts'
import { curves } from '../../plots/curves.ts'
import { exact, significant } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

export const classNames = ['A', 'B', 'C', 'D', 'E', 'F'] as const

const nameOf = (i: number): string => classNames[i] ?? ''

/** Arg max, its one-hot form and softmax of the same logits, and what both do while one logit is swept through a tie. */
export function view({ z, axis, sweep }: State): View {
  const p = Array.from(softmax(z))
  const winner = argmax(z)
  const largest = z[winner] ?? Number.NaN
  const winners = z.flatMap((value, i) => (value === largest ? [nameOf(i)] : []))
  const oneHot = z.map((_, i) => (i === winner ? 1 : 0))
  const softMaximum = logSumExp(z)
  return {
    panels: [
      bars({
        name: 'logits',
        title: 'Logits',
        description: `Bars of the logits: ${listed(z.map(exact))}.`,
        bars: z.map((value, i) => ({ label: nameOf(i), value, handle: `z.${i}` })),
      }),
      bars({
        name: 'one-hot',
        title: 'Hard: arg max, one-hot',
        description: `Bars of the one-hot vector: 1 for ${nameOf(winner)}, 0 for the others.`,
        bars: oneHot.map((value, i) => ({ label: nameOf(i), value })),
        domain: [0, 1],
        limit: { at: 1, label: '1' },
      }),
      bars({
        name: 'softmax',
        title: 'Soft: softmax',
        description: `Bars of the probabilities: ${listed(p.map(value => significant(value)))}.`,
        bars: p.map((value, i) => ({ label: nameOf(i), value })),
        axis,
        ...(axis === 'linear' && { domain: [0, 1] as const, limit: { at: 1, label: '100 %' } }),
      }),
      ...sweepPanels(z, sweep < z.length ? sweep : 0),
      readout({
        name: 'answers',
        title: 'Five answers',
        description: 'Largest, arg max, one-hot, softmax and log-sum-exp of the logits',
        readings: [
          { name: 'max, the largest number', value: exact(largest) },
          { name: 'arg max, its position from 0', value: String(winner), note: `(class ${nameOf(winner)})` },
          { name: 'one-hot, the position as a vector', value: `[${oneHot.join(', ')}]` },
          { name: 'softmax, the soft arg max', value: `[${p.map(value => significant(value)).join(', ')}]` },
          { name: 'log-sum-exp, the soft max', value: exact(softMaximum) },
        ],
      }),
    ],
    sentence:
      (winners.length > 1
        ? `${winners.join(' and ')} tie at ${exact(largest)}. Arg max takes the first, ${nameOf(winner)}; softmax gives each of them ${exact(p[winner] ?? Number.NaN)}. `
        : `Arg max says ${nameOf(winner)}, and nothing else. Softmax gives ${nameOf(winner)} the probability ${exact(p[winner] ?? Number.NaN)}, and the others a share each. `) +
      `The largest logit is ${exact(largest)}; its soft relative, log-sum-exp, is ${exact(softMaximum)}.`,
    table: {
      caption: 'Logit, one-hot arg max and softmax of each class',
      columns: ['Class', 'Logit', 'One-hot', 'Softmax'],
      rows: z.map((value, i) => ({
        head: nameOf(i),
        cells: [exact(value), String(oneHot[i]), exact(p[i] ?? Number.NaN)],
        class: i + 1,
      })),
    },
  }
}

const listed = (texts: readonly string[]): string => texts.map((text, i) => `${nameOf(i)} ${text}`).join(', ')

/** What class `i` gets, hard and soft, while its logit runs through the tie with the best of the others; and the slopes. */
function sweepPanels(z: readonly number[], i: number): View['panels'] {
  const others = z.filter((_, j) => j !== i)
  const rival = Math.max(...others)
  const soft = logSumExp(others)
  const reach = 8
  const x = [rival - reach, rival + reach] as const
  const steps = 96
  const along = Array.from({ length: steps + 1 }, (_, k) => x[0] + (2 * reach * k) / steps)
  const color = `var(--class-${i + 1})`
  const hard = 'var(--color-text-quiet)'
  const at = z[i] ?? 0
  const share = (value: number) => sigmoid(value - soft)
  const slope = (value: number) => share(value) * sigmoid(soft - value)
  const name = nameOf(i)
  const shared = { x, xLabel: `logit of ${name}`, key: `${i};${others.map(exact).join()}` }
  return [
    curves({
      ...shared,
      name: 'sweep',
      title: `What ${name} gets as its logit moves`,
      description: `Hard: jumps from 0 to 1 where ${name} reaches ${exact(rival)}. Soft: glides from 0 to 1; now ${significant(share(at))}.`,
      y: [0, 1],
      curves: [
        {
          label: 'hard',
          points: [
            [x[0], 0],
            [rival, 0],
            [rival, 1],
            [x[1], 1],
          ],
          color: hard,
          dashed: true,
        },
        { label: 'soft', points: along.map(value => [value, share(value)] as const), color, labelShift: 24 },
      ],
      dots: [
        { x: at, y: argmax(z) === i ? 1 : 0, color: hard },
        { x: at, y: share(at), color },
      ],
    }),
    curves({
      ...shared,
      name: 'slope',
      title: 'Its slope: what learning can use',
      description: `The slope of softmax is ${significant(slope(at))} here; the slope of arg max is 0 on both sides of the jump.`,
      y: [0, 0.25],
      curves: [
        {
          label: 'hard: 0',
          points: [
            [x[0], 0],
            [x[1], 0],
          ],
          color: hard,
          dashed: true,
        },
        { label: '', points: along.map(value => [value, slope(value)] as const), color },
      ],
      dots: [{ x: at, y: slope(at), color }],
    }),
  ]
}
