import { readRow } from './exact/read-row.ts'
import { fault } from './exact/settings.ts'

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
  const { n, position } = readRow('argmax', x, undefined)
  return n > 0 ? position : fault('argmax', 'at least one number', 'none')
}
