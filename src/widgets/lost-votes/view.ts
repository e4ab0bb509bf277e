import { honestPercent, softmax, softmaxStepwise } from '../../core/index.ts'
import { type Curve, curves } from '../../plots/curves.ts'
import { formatTitles } from '../../plots/format-title.ts'
import { exact, significant } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

/** How many points of a running sum are drawn. */
const points = 64

/** A running sum of many small numbers and one large one, in the order in which ordinary code adds them. */
export function view(state: State): View {
  const { classes, lead, format, order } = state
  const counted = classes.toLocaleString('en-US')
  const leader = order === 'first' ? 0 : classes - 1
  const row = new Float64Array(classes).fill(-lead)
  row[leader] = 0
  const { e, sums, sum, p } = softmaxStepwise(row, { format })
  const share = p[leader] ?? Number.NaN
  // For the exact answer it doesn't matter where the leader stands.
  const truth = softmax(row, { format })[leader] ?? Number.NaN
  const vote = e[leader === 0 ? classes - 1 : 0] ?? Number.NaN
  const places = Array.from({ length: points + 1 }, (_, i) => Math.round(((classes - 1) * i) / points))
  // What the small ones have added so far: the running sum, less the leader's 1 where that came first.
  const added = places.map(count => {
    if (count === 0) return [0, 0] as const
    const reached = order === 'first' ? (sums[count] ?? 0) - 1 : (sums[count - 1] ?? 0)
    return [count, reached] as const
  })
  const due = places.map(count => [count, count * vote] as const)
  const top = Math.max(...[...added, ...due].map(([, y]) => y)) || 1
  const reached = added.at(-1)?.[1] ?? 0
  const total = p.reduce((so_far, value) => so_far + value, 0)
  const title = formatTitles[format]
  const lines: Curve[] = [
    { label: 'due', points: due, color: 'var(--color-text-quiet)', dashed: true },
    { label: 'added', points: added, color: 'var(--class-2)', labelShift: reached > top / 3 ? 22 : 0 },
  ]
  return {
    panels: [
      curves({
        name: 'running-sum',
        title: 'What the small votes have added to the sum',
        description: `After all ${counted} terms the small votes have added ${significant(reached)}; due were ${significant(due.at(-1)?.[1] ?? 0)}.`,
        x: [0, classes - 1],
        y: [0, top],
        xLabel: 'small votes counted',
        curves: lines,
        dots: [],
        key: `${classes};${exact(lead)};${format};${order}`,
      }),
      readout({
        name: 'result',
        title: `The result in ${title}`,
        description: 'The sum, the probability of the leader, and what it should be',
        readings: [
          { name: 'one small vote, e^−lead', value: exact(vote) },
          { name: 'the sum, added step by step', value: exact(sum) },
          { name: 'the leader’s p by that sum', value: exact(share) },
          { name: 'the exact p, rounded once', value: exact(truth) },
          { name: 'p === 1, step by step', value: String(share === 1) },
          { name: 'all p together', value: significant(total, 6) },
        ],
      }),
    ],
    sentence:
      `${counted} classes, one of them ${exact(lead)} ahead, the leader added ${order}, in ${title}: the program says ${exact(share)}, ` +
      `and ${share === truth ? 'that is right' : `right would be ${exact(truth)}`}. ` +
      (order === 'first' && sum === 1
        ? 'Each small vote alone is too small to change the sum, so all of them are lost.'
        : `The small votes are ${significant(vote * (classes - 1))} together, and ${honestPercent(reached / (vote * (classes - 1)))} of that reached the sum.`),
    table: {
      caption: `The running sum in ${title}, the leader ${order}`,
      columns: ['Terms added', 'Running sum'],
      rows: [1, 2, 3, Math.round(classes / 2), classes - 1, classes]
        .filter((count, i, all) => count <= classes && all.indexOf(count) === i)
        .map(count => ({
          head: count.toLocaleString('en-US'),
          cells: [exact(sums[count - 1] ?? Number.NaN)],
        })),
    },
  }
}
