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
  const p = new Float64Array(x.length)
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, x[i] as number)
  if (Number.isNaN(largest) || largest === Number.NEGATIVE_INFINITY) return p.fill(Number.NaN)
  let winners = 0
  for (let i = 0; i < x.length; i++) if (x[i] === largest) winners++
  for (let i = 0; i < x.length; i++) if (x[i] === largest) p[i] = 1 / winners
  return p
}
