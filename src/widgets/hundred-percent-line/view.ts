import { roundTo, thresholds } from '../../core/index.ts'
import { bracketLine } from '../../plots/bracket-line.ts'
import { formatTitles } from '../../plots/format-title.ts'
import { exact } from '../../plots/number-text.ts'
import type { View } from '../frame/view.ts'
import { bracket, says } from './search.ts'
import type { State } from './state.ts'

/** The search for the 100 % line: what the tried leads gave, and between which two the line lies. */
export function view(state: State): View {
  const { format, arithmetic, lead, tried, answer } = state
  const found = bracket(state)
  const isFound = found.between === 0
  const title = formatTitles[format]
  const how = arithmetic === 'ordinary' ? 'ordinary code' : 'correct rounding'
  const last = tried.at(-1)
  const { stepwiseFirstAtOne, firstAtOne } = thresholds(format)
  const line = arithmetic === 'ordinary' ? stepwiseFirstAtOne : firstAtOne
  return {
    panels: [
      bracketLine({
        name: 'line',
        title: `The 100 % line of ${title}, ${how}`,
        description: `A lead of ${exact(found.below)} gives less than 1, a lead of ${exact(found.at)} gives exactly 1.`,
        below: found.below,
        at: found.at,
        belowLabel: 'p < 1',
        atLabel: 'p === 1',
        next: roundTo(lead, format),
        found: isFound,
      }),
    ],
    sentence: [
      last === undefined
        ? `A lead of 0 gives one half, and a lead of ${exact(found.at)} gives exactly 1.`
        : `A lead of ${exact(roundTo(last, format))} gives ${exact(says(last, state))}${says(last, state) === 1 ? ', exactly' : ''}.`,
      isFound
        ? `Found, with ${counted(tried.length, 'try', 'tries')}: in ${title}, ${how} says 1 from a lead of ${exact(found.at)} on, and not at its neighbour ${exact(found.below)}.`
        : `The line lies between ${exact(found.below)} and ${exact(found.at)}. ${title} has ${counted(found.between, 'value', 'values')} between them: ${counted(halvings(found.between), 'halving', 'halvings')} would find it.`,
      ...(answer === 'shown' && !isFound ? [`The answer: ${exact(line)}.`] : []),
    ].join(' '),
    table: {
      caption: `What ${how} in ${title} gave for the leads that were tried`,
      columns: ['Try', 'Lead', 'p', 'p === 1'],
      rows: tried.map((value, i) => {
        const p = says(value, state)
        return { head: String(i + 1), cells: [exact(roundTo(value, format)), exact(p), String(p === 1)] }
      }),
    },
  }
}

/** How many halvings leave nothing of so many values. */
const halvings = (values: number): number => Math.ceil(Math.log2(values + 1))

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
