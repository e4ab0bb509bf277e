import { bits, type Format, fromBits, roundTo, softmax, softmaxStepwise } from '../../core/index.ts'
import { farthest, type State } from './state.ts'

/** What the program says for softmax([0, lead]): the probability of the leader. */
export function says(lead: number, { format, arithmetic }: Pick<State, 'format' | 'arithmetic'>): number {
  const row = [0, roundTo(lead, format)]
  const p = arithmetic === 'ordinary' ? softmaxStepwise(row, { format }).p : softmax(row, { format })
  return p[1] ?? Number.NaN
}

export interface Bracket {
  /** The largest lead that is known to give less than 1. */
  readonly below: number
  /** The smallest lead that is known to give exactly 1. */
  readonly at: number
  /** How many leads of the format lie between the two. */
  readonly between: number
}

/** What the tried leads tell: the line lies between `below` and `at`. Found when no lead of the format is between them. */
export function bracket(state: State): Bracket {
  const { format, tried } = state
  let below = 0
  let at = roundTo(farthest, format)
  for (const lead of tried.map(value => roundTo(value, format))) {
    if (says(lead, state) === 1) at = Math.min(at, lead)
    else below = Math.max(below, lead)
  }
  return { below, at, between: Number(place(at, format) - place(below, format)) - 1 }
}

/** The middle of the bracket, counted in values of the format: each try then halves what is left. */
export function middle({ below, at }: Bracket, format: Format): number {
  const code = (place(below, format) + place(at, format)) / 2n
  const exponentBits = bits(0, format).exponent.length
  const text = code.toString(2).padStart(exponentBits + bits(0, format).fraction.length, '0')
  return fromBits(
    { sign: '0', exponent: text.slice(0, exponentBits), fraction: text.slice(exponentBits) },
    format,
  )
}

/** The place of a number that isn't negative among the values of its format: neighbours differ by 1. */
function place(value: number, format: Format): bigint {
  const { exponent, fraction } = bits(value, format)
  return BigInt(`0b${exponent}${fraction}`)
}
