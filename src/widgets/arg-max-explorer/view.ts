import { argmax, logSumExp, softmax } from '../../core/index.ts'
import { bars } from '../../plots/bars.ts'
import { exact, significant } from '../../plots/number-text.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

export const classNames = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** Arg max, its one-hot form and softmax of the same logits, side by side. */
export function view({ z, axis }: State): View {
  const p = softmax(z)
  const winner = argmax(z)
  const largest = z[winner] ?? Number.NaN
  const tied = z.filter(value => value === largest).length
  const name = (i: number) => classNames[i] ?? ''
  const oneHot = z.map((_, i) => (i === winner ? 1 : 0))
  return {
    panels: [
      bars({
        name: 'scores',
        title: 'Logits: drag a bar',
        description: `Bars of the logits: ${z.map((value, i) => `${name(i)} ${exact(value)}`).join(', ')}.`,
        bars: z.map((value, i) => ({ label: name(i), value, handle: `z.${i}` })),
      }),
      bars({
        name: 'one-hot',
        title: 'Arg max as a one-hot vector',
        description: `Bars of the one-hot vector: 1 for ${name(winner)}, 0 for the others.`,
        bars: oneHot.map((value, i) => ({ label: name(i), value })),
        domain: [0, 1],
        limit: { at: 1, label: '1' },
      }),
      bars({
        name: 'softmax',
        title: 'Softmax',
        description: `Bars of the probabilities: ${Array.from(p, (value, i) => `${name(i)} ${significant(value)}`).join(', ')}.`,
        bars: Array.from(p, (value, i) => ({ label: name(i), value })),
        axis,
        ...(axis === 'linear' && { domain: [0, 1] as const, limit: { at: 1, label: '100 %' } }),
      }),
    ],
    sentence:
      `The largest logit is ${exact(largest)}, at position ${winner} counting from 0: class ${name(winner)}. ` +
      `${tied > 1 ? `It is shared by ${tied} classes; arg max takes the first, softmax gives each the same. ` : ''}` +
      `Softmax gives ${name(winner)} the probability ${exact(p[winner] ?? Number.NaN)}; ` +
      `the soft maximum, log-sum-exp, is ${exact(logSumExp(z))}.`,
    table: {
      caption: 'Logit, one-hot arg max and softmax of each class',
      columns: ['Class', 'Logit', 'One-hot', 'Softmax'],
      rows: z.map((value, i) => ({
        head: name(i),
        cells: [exact(value), String(oneHot[i]), exact(p[i] ?? Number.NaN)],
        class: i + 1,
      })),
    },
  }
}
