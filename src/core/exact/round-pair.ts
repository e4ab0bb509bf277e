import { exponentOf, type FormatParameters, powerOfTwo } from '../formats/format.ts'

/** Results from here on up are normal doubles with all bits of their double-double; smaller ones are worked out anew. */
export const smallestSafe = 2 ** -900

/**
 * (high + low) · 2^-lift rounded once to a format, ties to even; NaN if the error allows two answers (Ziv's test).
 *
 * The double-double must be settled: high nearest to high + low, and at least 2^-900 or 0. With an error of 0 it counts as exact,
 * and there is always an answer. An overflow gives ±Infinity, and NaN in e4m3, which has no infinity.
 *
 * The distance to a tie is a difference of doubles without rounding, or so far from 0 that its rounding doesn't matter.
 *
 * @param error bound on the absolute error of high + low
 * @param lift -1 or more
 */
export function roundPair(
  high: number,
  low: number,
  error: number,
  { precision, minExponent, largest, overflow }: FormatParameters,
  lift = 0,
): number {
  if (Number.isNaN(high) || (high === 0 && error > 0)) return Number.NaN
  if (high === 0) return high
  const size = Math.abs(high)
  const tail = high < 0 ? -low : low
  let rounded = overflow
  if (size < Number.POSITIVE_INFINITY) {
    let exponent = exponentOf(size)
    if (tail < 0 && powerOfTwo(exponent) === size) exponent--
    const step = Math.max(exponent - lift, minExponent) - precision + 1
    const unit = powerOfTwo(step + lift)
    const units = size / unit
    const whole = Math.floor(units)
    const above = units - whole - 0.5 + tail / unit
    const below = units - whole + 0.5 + tail / unit
    const margin = error / unit
    if (margin > 0 && (Math.abs(above) <= margin || Math.abs(below) <= margin)) return Number.NaN
    const odd = whole % 2
    const nearest =
      above > 0 || (above === 0 && odd) ? whole + 1 : below < 0 || (below === 0 && odd) ? whole - 1 : whole
    rounded = nearest * powerOfTwo(step)
    if (rounded > largest) rounded = overflow
  }
  return high < 0 ? -rounded : rounded
}
