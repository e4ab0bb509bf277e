import {
  complement,
  complementDecimal,
  exactDecimal,
  nextDown,
  roundTo,
  softmax,
  softmaxDecimal,
  ulp,
} from '../../core/index.ts'
import { formatTitles } from '../../plots/format-title.ts'
import { type Mark, numberLine } from '../../plots/number-line.ts'
import { exact, prose } from '../../plots/number-text.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

/** As many numbers of the format are drawn one by one; more would be a solid line. */
const mostTicks = 48

/** What lies where near 1. All distances are taken below 1, where doubles are fine enough for them. */
export function view({ format, lead, zoom, pan }: State): View {
  const stored = roundTo(lead, format)
  // Just below 1 the numbers of the format lie this far apart, and just above twice as far.
  const step = ulp(nextDown(1, format), format)
  const distance = complement([0, stored])[1] ?? Number.NaN
  const p = softmax([0, stored], { format })[1] ?? Number.NaN
  const side = sideOf(stored, distance, 1 - p)
  const below = 1 - p + (side < 0 ? step : 0)
  const above = 1 - p - (side > 0 ? step : 0)
  const width = 2 ** -zoom
  const left = width * (1 + pan)
  const right = width * (pan - 0.15)
  const title = formatTitles[format]
  const isOne = p === 1
  const interval = [1 - p + step / 2, isOne ? -step : 1 - p - step / 2] as const
  return {
    panels: [
      numberLine({
        name: 'line',
        title: `Numbers of ${title} near 1: ${written(width)} wide`,
        description: `The exact probability is 1 − ${prose(distance)}; the stored one is ${isOne ? '1' : `1 − ${prose(1 - p)}`}.`,
        left,
        right,
        interval,
        marks: [
          ...grid(left, right, step, zoom),
          { distance: 1 - p, label: isOne ? 'stored: 1' : 'stored', kind: 'stored' },
          { distance, label: 'exact p', kind: 'exact' },
        ],
      }),
    ],
    sentence: [
      stored === lead ? '' : `${title} stores the lead as ${exact(stored)}. `,
      `The exact probability is 1 − ${prose(distance)}. `,
      side !== 0
        ? `In ${title} the two nearest numbers are 1 − ${prose(below)} and ${above === 0 ? '1' : `1 − ${prose(above)}`}; half-way lies 1 − ${prose((below + above) / 2)}. `
        : `${title} has exactly this number. `,
      isOne
        ? 'The upper one is nearer, so the program says exactly 1.'
        : 'The program stores the nearer one, which is below 1.',
    ].join(''),
    table: {
      caption: `The probability and its neighbours in ${title}`,
      columns: ['What', 'Distance below 1', 'Number'],
      rows: [
        { head: 'next number below', cells: [exact(below), exact(1 - below)] },
        {
          head: 'exact p, 40 digits',
          cells: [exact(distance), softmaxDecimal([0, stored], { significantDigits: 40 })[1] ?? ''],
        },
        { head: 'half-way', cells: [exact((below + above) / 2), ''] },
        { head: 'next number above', cells: [exact(above), exact(1 - above)] },
        { head: 'stored', cells: [exact(1 - p), exact(p)] },
      ],
    },
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

/** The numbers of the format in sight or, where they are too many, even steps. 1 is always among them if it is in sight. */
function grid(left: number, right: number, step: number, zoom: number): Mark[] {
  const marks: Mark[] = []
  const all = (left - right) / step <= mostTicks
  const stride = all ? step : 2 ** -Math.floor(zoom) / 8
  const few = (left - right) / stride <= 5
  for (let i = Math.ceil(Math.max(0, right) / stride); i * stride <= left; i++) {
    if (i === 0) continue
    const label = all ? (few ? `1 − ${i} ulp` : '') : i % 2 === 0 ? placeName(i * stride) : ''
    marks.push({ distance: i * stride, label, kind: all ? 'number' : 'half' })
  }
  if (right <= 0 && left >= 0) marks.push({ distance: 0, label: '1', kind: 'one' })
  // Above 1 the numbers of the format lie twice as far apart.
  if (all)
    for (let i = 1; -2 * i * step >= right; i++)
      marks.push({ distance: -2 * i * step, label: few ? `1 + ${2 * i} ulp` : '', kind: 'number' })
  return marks
}

/** A place by its distance below 1: far away the number itself, near 1 what it lacks. */
const placeName = (distance: number): string =>
  distance >= 0.125 ? prose(1 - distance, 3) : `1 − ${written(distance)}`

/** A length as a power of two where it is one, and short otherwise. */
function written(length: number): string {
  const power = Math.log2(length)
  if (length >= 0.125) return prose(length, 3)
  return Number.isInteger(power) ? `2^−${-power}` : prose(length, 2)
}
