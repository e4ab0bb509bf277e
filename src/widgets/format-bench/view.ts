import {
  argmax,
  bits,
  complement,
  complementDecimal,
  type Format,
  formats,
  roundTo,
  softmax,
  softmaxStepwise,
  ulp,
} from '../../core/index.ts'
import { type Answer, type FormatCard, formatCards } from '../../plots/format-cards.ts'
import { formatNames, formatTitles } from '../../plots/format-title.ts'
import { decimalProse, exact, significant } from '../../plots/number-text.ts'
import type { Row, View } from '../frame/view.ts'
import type { State } from './state.ts'

export const classNames = ['A', 'B', 'C', 'D', 'E', 'F'] as const

const nameOf = (i: number): string => classNames[i] ?? ''

/** What one format makes of the logits. */
interface Bench {
  readonly format: Format
  /** The logits as the format stores them. */
  readonly stored: readonly number[]
  readonly winner: number
  /** How far the winner's exact probability is from 1. */
  readonly distance: number
  /** The same in four digits, also where it is too small for a double. */
  readonly distanceText: string
  /** The exact probabilities, rounded once to the format. */
  readonly once: readonly number[]
  /** The probabilities of ordinary code, which rounds after every step. */
  readonly stepwise: readonly number[]
}

/** The same logits in six number formats: the exact answer rounded once, and the answer of ordinary code. */
export function view({ z }: State): View {
  const benches = formatNames.map(format => benchOf(format, z))
  return {
    panels: [
      formatCards({
        name: 'formats',
        title: 'One input, six number formats',
        description: 'For each number format: how far the winner is from 1, and two answers with their bits',
        cards: benches.map(bench => cardOf(bench, z)),
      }),
    ],
    sentence: sentence(benches, z),
    table: {
      caption: 'Probabilities in six number formats',
      columns: [
        'Format, class',
        'Logit as stored',
        'Rounded once',
        '=== 1',
        'Bits',
        'Step by step',
        '=== 1',
        'Bits',
        'Apart',
      ],
      rows: benches.flatMap(bench => z.map((_, i) => rowOf(bench, i))),
    },
  }
}

function benchOf(format: Format, z: readonly number[]): Bench {
  const stored = z.map(logit => roundTo(logit, format))
  const winner = argmax(stored)
  return {
    format,
    stored,
    winner,
    distance: complement(stored)[winner] ?? Number.NaN,
    distanceText: inProse(complementDecimal(stored, { significantDigits: 8 })[winner] ?? 'NaN'),
    once: Array.from(softmax(stored, { format })),
    stepwise: Array.from(softmaxStepwise(stored, { format }).p),
  }
}

/** A tiny number for running text; one whose exponent would fill a line is only said to be tiny. */
const inProse = (decimal: string): string =>
  decimal.length > 24 ? 'less than 10⁻⁹⁹⁹⁹⁹⁹' : decimalProse(decimal)

const probabilityOf = (values: readonly number[], i: number): number => values[i] ?? Number.NaN

function cardOf(
  { format, stored, winner, distance, distanceText, once, stepwise }: Bench,
  z: readonly number[],
): FormatCard {
  const first = pattern(probabilityOf(once, winner), format)
  const changed = z.flatMap((logit, i) =>
    Object.is(logit, stored[i]) ? [] : [`${exact(logit)} as ${exact(probabilityOf(stored, i))}`],
  )
  const answer = (label: string, values: readonly number[]): Answer => {
    const value = probabilityOf(values, winner)
    return {
      label,
      winner,
      probabilities: values.map((p, i) => ({ text: i === winner ? exact(p) : significant(p), class: i + 1 })),
      isOne: value === 1,
      printed: printed(value),
      bits: bits(value, format),
      agreeing: agreeing(first, pattern(value, format)),
    }
  }
  return {
    name: format,
    title: formatTitles[format],
    note: changed.length > 0 ? `stores ${changed.join(', ')}` : '',
    distance,
    distanceText,
    halfStep: (1 - belowOne(format)) / 2,
    answers: [answer('rounded once', once), answer('step by step', stepwise)],
  }
}

/** The largest value of the format below 1. */
const belowOne = (format: Format): number => 1 - 2 ** -formats[format].precision

const pattern = (value: number, format: Format): string => {
  const { sign, exponent, fraction } = bits(value, format)
  return sign + exponent + fraction
}

function agreeing(a: string, b: string): number {
  const at = Array.from(a).findIndex((bit, i) => bit !== b[i])
  return at < 0 ? a.length : at
}

/** A number as NumPy and many other programs print it: eight digits behind the point, and an exponent of two. */
export function printed(value: number): string {
  return value.toExponential(8).replace(/e([+-])(\d)$/, 'e$10$2')
}

function sentence(benches: readonly Bench[], z: readonly number[]): string {
  const double = benches[0] as Bench
  const p = probabilityOf(double.once, double.winner)
  const once = where(benches, bench => bench.once)
  const stepwise = where(benches, bench => bench.stepwise)
  const broken = benches.filter(({ stored }) => !stored.every(Number.isFinite))
  return [
    `The winner is ${nameOf(double.winner)}; its exact probability is 1 − ${double.distanceText}.`,
    once === stepwise
      ? `Rounded once, it is exactly 1 ${once}; ordinary code, step by step, says the same.`
      : `Rounded once, it is exactly 1 ${once}. Ordinary code, step by step, gives exactly 1 ${stepwise}.`,
    ...(p !== 1 && printed(p) === printed(1)
      ? [`In float64 it prints as ${printed(p)}, but it is ${exact(p)}.`]
      : []),
    ...(broken.length > 0
      ? [`A logit of size ${exact(Math.max(...z.map(Math.abs)))} is too large for ${listed(broken)}.`]
      : []),
  ].join(' ')
}

/** In which formats the winner is exactly 1. */
function where(benches: readonly Bench[], values: (bench: Bench) => readonly number[]): string {
  const ones = benches.filter(bench => probabilityOf(values(bench), bench.winner) === 1)
  if (ones.length === 0) return 'in none of the formats'
  return ones.length === benches.length ? 'in all six formats' : `in ${listed(ones)}`
}

function listed(benches: readonly Bench[]): string {
  const titles = benches.map(({ format }) => formatTitles[format])
  return titles.length > 1 ? `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}` : titles.join()
}

function rowOf({ format, stored, once, stepwise }: Bench, i: number): Row {
  const nearest = probabilityOf(once, i)
  const ordinary = probabilityOf(stepwise, i)
  const apart = (ordinary - nearest) / ulp(nearest, format)
  return {
    head: `${formatTitles[format]}, ${nameOf(i)}`,
    class: i + 1,
    cells: [
      exact(probabilityOf(stored, i)),
      ...[nearest, ordinary].flatMap(value => [
        exact(value),
        String(value === 1),
        hexadecimal(value, format),
      ]),
      `${exact(apart)} ulp`,
    ],
  }
}

function hexadecimal(value: number, format: Format): string {
  const stored = pattern(value, format)
  return BigInt(`0b${stored}`)
    .toString(16)
    .padStart(stored.length / 4, '0')
}
