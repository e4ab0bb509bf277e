import { type FormatParameters, formats, powerOfTwo } from '../formats/format.ts'
import { bitLength, type Interval } from './big-exp.ts'

/**
 * m · 2^-bits rounded once to a format, ties to even. `m` may be any integer, the result any value of the format.
 * Above the largest finite value: ±Infinity, or NaN in e4m3. A negative m that rounds to zero
 * gives -0.
 */
export function roundFixed(m: bigint, bits: number, format: FormatParameters = formats.float64): number {
  const size = m < 0n ? -m : m
  const quantum = Math.max(bitLength(size) - 1 - bits, format.minExponent) - format.precision + 1
  const drop = BigInt(quantum + bits)
  let kept = size >> drop
  // Twice the remainder against one step, with an odd quotient winning the tie.
  if (drop > 0n && 2n * (size - (kept << drop)) + (kept & 1n) > 1n << drop) kept++
  let value = quantum > 971 ? Number.POSITIVE_INFINITY : Number(kept) * powerOfTwo(quantum)
  if (value > format.largest) value = format.overflow
  return m < 0n ? -value : value
}

/**
 * The value of the format to which every number of the interval rounds, or undefined if the interval is too wide to
 * tell. The ends of an interval with lo < hi don't belong to it, which is how values beside a tie are decided.
 */
export function roundInterval(
  [lo, hi]: Interval,
  bits: number,
  format: FormatParameters = formats.float64,
): number | undefined {
  if (lo === hi) return roundFixed(lo, bits, format)
  // Between two neighbouring integers lies no tie if ties are multiples of the unit: then a quarter stands for the end.
  const tiesAreUnits =
    bits >= format.precision - format.minExponent || bitLength(lo < 0n ? hi : lo) > format.precision + 1
  if (!tiesAreUnits) return undefined
  const low = roundFixed(4n * lo + 1n, bits + 2, format)
  return Object.is(low, roundFixed(4n * hi - 1n, bits + 2, format)) ? low : undefined
}

/**
 * Ziv's loop: asks `interval` for more and more bits until the rounded value is certain.
 *
 * @param interval Gives an interval around the same real number for each number of bits. Where that number is exactly
 *   a value of the format, or half-way between two, the interval must be exact, or begin or end there.
 * @param format To round to.
 * @param bits To begin with.
 * @throws Error if 2^17 bits don't suffice, which means that an exact value was given as an inexact one.
 */
export function roundCertain(
  interval: (bits: number) => Interval,
  format: FormatParameters = formats.float64,
  bits = 160,
): number {
  for (let working = bits; working <= 1 << 17; working *= 2) {
    const value = roundInterval(interval(working), working, format)
    if (value !== undefined) return value
  }
  throw new Error('roundCertain: not decided with 131072 bits; give exact values as exact intervals')
}
