import { logSumExp, softmax } from '../../core/index.ts'
import { curves } from '../../plots/curves.ts'
import { exact, significant } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

export const classNames = ['A', 'B', 'C'] as const

const reach = 10

/** What adding b to all logits does: softmax stands still, log-sum-exp moves along by b. */
export function view({ z, b }: State): View {
  const p = Array.from(softmax(z))
  const moved = z.map(value => value + b)
  const pMoved = Array.from(softmax(moved))
  const [total, totalMoved] = [logSumExp(z), logSumExp(moved)]
  const shared = { x: [-reach, reach] as const, xLabel: 'b, added to every logit', key: z.map(exact).join() }
  const isRounded = moved.some((value, i) => value - b !== z[i] || value - (z[i] ?? 0) !== b)
  const list = (values: readonly number[]) => `[${values.map(value => significant(value)).join(', ')}]`
  return {
    panels: [
      curves({
        ...shared,
        name: 'softmax',
        title: 'Softmax of z + b',
        description: `Three level lines at ${p.map(value => significant(value)).join(', ')}.`,
        y: [0, 1],
        curves: p.map((value, i) => ({
          label: classNames[i] ?? '',
          points: [
            [-reach, value],
            [reach, value],
          ],
          color: `var(--class-${i + 1})`,
        })),
        dots: pMoved.map((value, i) => ({ x: b, y: value, color: `var(--class-${i + 1})` })),
      }),
      curves({
        ...shared,
        name: 'log-sum-exp',
        title: 'Log-sum-exp of z + b',
        description: `A straight line that rises by as much as b; now ${significant(totalMoved)}.`,
        y: [total - reach, total + reach],
        curves: [
          {
            label: '',
            points: [
              [-reach, total - reach],
              [reach, total + reach],
            ],
            color: 'var(--color-accent)',
          },
        ],
        dots: [{ x: b, y: totalMoved, color: 'var(--color-accent)' }],
      }),
      readout({
        name: 'numbers',
        title: 'The same in numbers',
        description: 'Softmax and log-sum-exp before and after b is added',
        readings: [
          { name: 'softmax(z)', value: list(p) },
          { name: 'softmax(z + b)', value: list(pMoved) },
          { name: 'LSE(z)', value: exact(total) },
          { name: 'LSE(z) + b', value: exact(total + b) },
          { name: 'LSE(z + b)', value: exact(totalMoved) },
        ],
      }),
    ],
    sentence:
      `With b = ${exact(b)} the logits are ${moved.map(exact).join(', ')}. Softmax gives ${list(pMoved)}. ` +
      `Log-sum-exp is ${significant(totalMoved, 8)}: it moved by ${significant(totalMoved - total, 8)}.` +
      (isRounded ? ' The logits had to be rounded when b was added, so the last digits may differ.' : ''),
    table: {
      caption: 'Softmax and log-sum-exp before and after b is added to every logit',
      columns: ['Class', 'z', 'z + b', 'softmax(z)', 'softmax(z + b)'],
      rows: z.map((value, i) => ({
        head: classNames[i] ?? '',
        class: i + 1,
        cells: [value, moved[i], p[i], pMoved[i]].map(found => exact(found ?? Number.NaN)),
      })),
      foot: { head: 'LSE', cells: [exact(total), exact(totalMoved), '', ''] },
    },
  }
}
