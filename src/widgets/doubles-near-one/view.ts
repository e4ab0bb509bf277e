import {
  complement,
  complementDecimal,
  exactDecimal,
  type Format,
  nextDown,
  nextUp,
  roundTo,
  softmax,
  softmaxDecimal,
  softmaxStepwise,
} from '../../core/index.ts'
import { formatTitles } from '../../plots/format-title.ts'
import { numberLine, type Stretch } from '../../plots/number-line.ts'
import { exact, powerOfTwo, prose } from '../../plots/number-text.ts'
import type { Row, View } from '../frame/view.ts'
import { guides, offset, valuesIn } from './places.ts'
import type { State } from './state.ts'
import { windowOf } from './window.ts'

/** The numbers that the picture is about, each as its distance below 1. */
interface Facts {
  /** The lead as the format stores it. */
  readonly lead: number
  /** The exact probability, to a double's precision of the distance. */
  readonly exact: number
  /** The number of the format that is nearest to it, and the two between which it lies; all three are one if it is a number of the format. */
  readonly stored: number
  readonly below: number
  readonly above: number
  /** The sum 1 + e^-lead of ordinary code, before and after it is rounded, and the probability that ordinary code gets. */
  readonly sum: number
  readonly storedSum: number
  readonly ordinary: number
}

/** What lies where near 1. All distances are taken below 1, where doubles are fine enough for them. */
export function view(state: State): View {
  const { format, lead, zoom } = state
  const facts = factsOf(lead, format)
  const { left, width } = windowOf(state)
  const title = formatTitles[format]
  const { distances, denseFrom } = valuesIn(format, { left, width })
  const gaps = [gapAt(facts.below, facts.above), gapAt(step(format), 0), gapAt(0, 1 - nextUp(1, format))]
  return {
    panels: [
      numberLine({
        name: 'line',
        title: `Numbers of ${title} near 1. In sight: a stretch of ${wide(zoom)}`,
        description: `Number line of ${title}. The exact probability is ${lacking(facts.exact)}, the stored one ${lacking(facts.stored)}. Plus and minus zoom, arrows move, Home shows all from 0 to 1.`,
        left,
        width,
        stretches: [
          ...(denseFrom === undefined
            ? []
            : [
                { from: Math.min(left, 1), to: denseFrom, kind: 'dense', label: 'too many to draw' } as const,
              ]),
          { ...roundedTo(facts.stored, format), kind: 'exact' },
          { ...roundedTo(facts.storedSum, format), kind: 'sum' },
          ...gaps.filter((gap, i) => isReadable(gap, { left, width }) && isFirst(gap, gaps, i)),
        ],
        marks: [
          ...distances.map(distance => ({ distance, label: '', kind: 'value' }) as const),
          ...guides({ left, width }, zoom, step(format), facts.stored),
          { distance: 0, label: '1', kind: 'one' },
          { distance: facts.sum, label: 'sum 1 + e to the −lead', kind: 'sum' },
          { distance: facts.exact, label: 'exact p', kind: 'exact' },
          { distance: facts.stored, label: facts.stored === 0 ? 'stored: 1' : 'stored', kind: 'stored' },
        ],
      }),
    ],
    sentence: sentence(facts, lead, title),
    table: {
      caption: `The probability and its neighbours in ${title}`,
      columns: ['What', 'Distance below 1', 'Number'],
      rows: rows(facts),
    },
  }
}

function factsOf(given: number, format: Format): Facts {
  const lead = roundTo(given, format)
  const distance = complement([0, lead])[1] ?? Number.NaN
  const p = softmax([0, lead], { format })[1] ?? Number.NaN
  const { e, sum, p: ordinary } = softmaxStepwise([0, lead], { format })
  const side = sideOf(lead, distance, 1 - p)
  return {
    lead,
    exact: distance,
    stored: 1 - p,
    below: side < 0 ? 1 - nextDown(p, format) : 1 - p,
    above: side > 0 ? 1 - nextUp(p, format) : 1 - p,
    sum: -(e[0] ?? Number.NaN),
    storedSum: 1 - sum,
    ordinary: 1 - (ordinary[1] ?? Number.NaN),
  }
}

/** 1 if the exact probability lies above the stored one, -1 if below, 0 if it is the same number. */
function sideOf(lead: number, distance: number, stored: number): number {
  if (distance !== stored) return distance < stored ? 1 : -1
  // The distance rounded to a double can meet the stored one by chance: then more digits tell, in plain notation here.
  const [exactText = '', storedText] = [
    complementDecimal([0, lead], { significantDigits: 40 })[1],
    exactDecimal(stored),
  ]
  return exactText === storedText ? 0 : exactText < storedText ? 1 : -1
}

/** The step from 1 to the number of the format below it. */
const step = (format: Format): number => 1 - nextDown(1, format)

/** The stretch whose numbers are all rounded to the number at this distance below 1. */
function roundedTo(distance: number, format: Format): { readonly from: number; readonly to: number } {
  const value = 1 - distance
  return {
    from: distance + (value - nextDown(value, format)) / 2,
    to: distance - (nextUp(value, format) - value) / 2,
  }
}

const gapAt = (from: number, to: number): Stretch => ({
  from,
  to,
  kind: 'gap',
  label: `1 ulp = ${offset(from - to) ?? prose(from - to)}`,
})

const isReadable = ({ from, to }: Stretch, { left, width }: { left: number; width: number }): boolean =>
  from - to > width / 6 && from <= left && to >= left - width

const isFirst = (gap: Stretch, gaps: readonly Stretch[], at: number): boolean =>
  gaps.findIndex(({ from, to }) => from === gap.from && to === gap.to) === at

const wide = (zoom: number): string =>
  Number.isInteger(zoom) && zoom > 3 ? powerOfTwo(-zoom) : prose(2 ** -zoom, 3)

/** A number by what it lacks to be 1. */
const lacking = (distance: number, digits = 4): string =>
  distance === 0 ? '1' : `1 ${distance > 0 ? '−' : '+'} ${prose(Math.abs(distance), digits)}`

/** How many digits tell all of these numbers apart, from four on. */
function telling(...distances: readonly number[]): number {
  for (let digits = 4; digits < 17; digits++)
    if (new Set(distances.map(distance => lacking(distance, digits))).size === distances.length) return digits
  return 17
}

function sentence(facts: Facts, lead: number, title: string): string {
  const { exact: distance, stored, below, above, sum, storedSum, ordinary } = facts
  const halfWay = (below + above) / 2
  const digits = below === above ? 4 : telling(distance, below, above, halfWay)
  return [
    ...(facts.lead === lead ? [] : [`${title} stores the lead as ${exact(facts.lead)}.`]),
    `The exact probability is ${lacking(distance, digits)}.`,
    below === above
      ? `${title} has exactly this number.`
      : `In ${title} the two nearest numbers are ${lacking(below, digits)} and ${lacking(above, digits)}; half-way lies ${lacking(halfWay, digits)}.`,
    ...(below === above
      ? []
      : [
          stored === 0
            ? 'The upper one is nearer, so the program says exactly 1.'
            : `The ${stored === above ? 'upper' : 'lower'} one is nearer. It is stored, and it is below 1.`,
        ]),
    `Ordinary code adds first: the sum ${lacking(sum)} is stored as ${lacking(storedSum)},`,
    ordinary === stored
      ? ordinary === 0
        ? 'and dividing by it gives 1 as well.'
        : 'and dividing by it gives the same number.'
      : ordinary === 0
        ? 'and dividing by it gives exactly 1: too early.'
        : `and dividing by it gives ${lacking(ordinary)}, another number.`,
  ].join(' ')
}

function rows({ lead, exact: distance, stored, below, above, sum, storedSum, ordinary }: Facts): Row[] {
  const row = (head: string, place: number): Row => ({ head, cells: [exact(place), exactDecimal(1 - place)] })
  const digits = softmaxDecimal([0, lead], { significantDigits: 40 })[1] ?? ''
  return [
    row('next number below', below),
    { head: 'exact p, 40 digits', cells: [exact(distance), digits] },
    { head: 'half-way', cells: [exact((below + above) / 2), ''] },
    row('next number above', above),
    row('stored', stored),
    { head: 'the sum, before it is stored', cells: [exact(sum), ''] },
    row('the sum as stored', storedSum),
    row('ordinary code', ordinary),
  ]
}
