import { type FormatParameters, formats, powerOfTwo } from '../formats/format.ts'
import { nearest } from '../formats/nearest.ts'

/**
 * Results from here on up are normal doubles with all bits of their double-double; smaller ones are worked
 * out anew.
 */
export const smallestSafe = 1.2e-271

/**
 * (high + low) · 2^-lift rounded once to a format, ties to even; NaN if the error allows two answers (Ziv's
 * test).
 *
 * Both ends of what the value may be are rounded, and have to agree. Where that means rounding twice, first
 * to a double and then to fewer bits, the ends are moved apart by two last bits of a double: all that lies
 * between them rounds alike, if they do.
 *
 * @param error bound on the absolute error of high + low, where high is the nearest double
 * @param lift 0, or more if the result may be subnormal
 */
export function roundPair(
  high: number,
  low: number,
  error: number,
  format: FormatParameters,
  lift = 0,
): number {
  const margin = format === formats.float64 && lift === 0 ? error : error + Math.abs(high) * 2 ** -51
  const scale = powerOfTwo(-lift)
  const lower = nearest((high + (low - margin)) * scale, format)
  return Object.is(lower, nearest((high + (low + margin)) * scale, format)) ? lower : Number.NaN
}
