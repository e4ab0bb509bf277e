import { largestOf, readRow } from './exact/read-row.ts'

/**
 * The limit of softmax as the temperature goes to 0: 1/m for each of the m largest, 0 for the rest.
 *
 * Special values:
 * - empty: an empty array
 * - NaN anywhere: all NaN, as softmax
 * - all -∞: all NaN, as softmax; +∞ is simply the largest
 *
 * Error bound: correctly rounded (a half ulp).
 *
 * @param x any number of logits
 * @returns a new Float64Array of x.length probabilities, of which m are 1/m
 *
 * @example
 * hardmax([13, 31, 5]) // → [0, 1, 0]
 * hardmax([7, 7, 2]) // → [0.5, 0.5, 0]
 */
export function hardmax(x: ArrayLike<number>): Float64Array {
  const row = readRow('hardmax', x, undefined)
  const largest = largestOf(row)
  const p = row.logits.slice(0, row.n)
  const winners = p.filter(logit => logit === largest).length
  // The factor is 1, or NaN if nothing has won.
  const factor = largest > Number.NEGATIVE_INFINITY ? 1 : Number.NaN
  return p.map(logit => (logit === largest ? factor / winners : 0 * factor))
}
