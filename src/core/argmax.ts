/**
 * The position of the largest number, counted from 0; the first one on ties.
 *
 * Special values:
 * - a NaN counts as largest: the position of the first NaN, as in NumPy
 * - -0 and 0 are equal
 *
 * Error bound: exact.
 *
 * @param x one or more numbers
 * @returns an integer from 0 to x.length - 1
 * @throws RangeError if x is empty: no position can be the answer
 *
 * @example
 * argmax([13, 31, 5]) // → 1
 * argmax([7, 7, 2]) // → 0
 */
export function argmax(x: ArrayLike<number>): number {
  if (x.length === 0) throw new RangeError('argmax: expected at least one number, got an empty array')
  let best = 0
  for (let i = 0; i < x.length; i++) {
    const value = x[i] as number
    if (Number.isNaN(value)) return i
    if (value > (x[best] as number)) best = i
  }
  return best
}
