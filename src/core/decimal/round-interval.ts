import { type FormatParameters, powerOfTwo } from '../formats/format.ts'
import { bitLength, type Interval } from './big-exp.ts'

/**
 * m · 2^-bits rounded once to a format, ties to even. `m` may be any integer, the result any value of the format.
 * Above the largest finite value: ±Infinity, or NaN in e4m3. A negative m that rounds to zero
 * gives -0.
 */
export function roundFixed(m: bigint, bits: number, format: FormatParameters): number {
  const size = m < 0n ? -m : m
  const quantum = Math.max(bitLength(size) - 1 - bits, format.minExponent) - format.precision + 1
  const drop = BigInt(quantum + bits)
  let kept = size >> drop
  // Twice the remainder against one step, with an odd quotient winning the tie.
  if (drop > 0n && 2n * (size - (kept << drop)) + (kept & 1n) > 1n << drop) kept++
  let value = Number(kept) * powerOfTwo(Math.min(quantum, 972))
  if (value > format.largest) value = format.overflow
  return m < 0n ? -value : value
}

/**
 * Ziv's loop: asks `interval` for more and more bits until both its ends round to the same value.
 *
 * @param interval gives an interval around the same real number for each number of bits; where that number is exactly a
 * value of the format, or half-way between two, the interval must be exact, or begin or end there
 * @param format to round to
 * @param bits to begin with
 * @throws Error if 2^17 bits don't suffice, which means that an exact value was given as an inexact one
 */
export function roundCertain(
  interval: (bits: number) => Interval,
  format: FormatParameters,
  bits = 160,
): number {
  for (let working = bits; working < 1 << 17; working *= 2) {
    const [lo, hi] = interval(working)
    // The ends of an inexact interval don't belong to it: a step inwards that is smaller than any tie decides beside one.
    const inwards = lo < hi ? 1n : 0n
    const low = roundFixed((lo << 1100n) + inwards, working + 1100, format)
    if (Object.is(low, roundFixed((hi << 1100n) - inwards, working + 1100, format))) return low
  }
  throw new Error('roundCertain: not decided with 131072 bits; give exact values as exact intervals')
}
