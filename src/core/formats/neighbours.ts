import { formatNamed, numberIn } from '../exact/settings.ts'
import type { Format } from '../softmax-options.ts'
import { decoded, encoded } from './encoding.ts'
import { lastBitExponent, powerOfTwo } from './format.ts'
import { roundTo } from './round-to.ts'

/**
 * The smallest value of a format that is above x.
 *
 * Special values:
 * - NaN: NaN
 * - ±0: the smallest subnormal number, since both zeros are the same number
 * - the largest finite value: Infinity; in e4m3 NaN, which has no larger value
 * - Infinity: Infinity
 * - -Infinity: the most negative finite value
 * - the negative number next to zero: -0
 *
 * Error bound: exact.
 * Source: IEEE 754-2019, section 5.3.1, https://doi.org/10.1109/IEEESTD.2019.8766229
 *
 * @param x any number; it need not be a value of the format
 * @param format the name of a format (default 'float64')
 * @returns a value of the format
 * @throws TypeError when x is no number
 * @throws RangeError when the format is unknown
 *
 * @example
 * nextUp(1, 'float64') // → 1.0000000000000002
 * nextUp(1, 'bfloat16') // → 1.0078125
 * nextUp(0, 'float16') // → 5.960464477539063e-8
 * nextUp(448, 'e4m3') // → NaN
 */
export function nextUp(x: number, format: Format = 'float64'): number {
  const parameters = formatNamed('nextUp', format)
  const near = roundTo(numberIn('nextUp', x, 'x'), format, { overflow: 'saturating' })
  if (near > x || Number.isNaN(x)) return near
  if (near < 0) return -decoded(encoded(-near, parameters) - 1n, parameters)
  return decoded(encoded(Math.abs(near), parameters) + 1n, parameters)
}

/**
 * The largest value of a format that is below x: the mirror image of `nextUp`, -nextUp(-x).
 *
 * Special values: those of `nextUp` with the sign changed; for ±0 the negative number next to zero.
 * Error bound: exact.
 *
 * @param x any number; it need not be a value of the format
 * @param format the name of a format (default 'float64')
 * @returns a value of the format
 * @throws TypeError when x is no number
 * @throws RangeError when the format is unknown
 *
 * @example
 * nextDown(1, 'float64') // → 0.9999999999999999
 * nextDown(1, 'e4m3') // → 0.9375
 * nextDown(Infinity, 'float16') // → 65504
 */
export function nextDown(x: number, format: Format = 'float64'): number {
  return -nextUp(-x, format)
}

/**
 * The unit in the last place of x: how far the next value of the format lies, away from zero.
 *
 * Special values:
 * - NaN: NaN
 * - ±0 and subnormal numbers: the smallest subnormal number
 * - the largest finite value: the step below it, as if the format went on
 * - beyond the range of the format: Infinity; in e4m3 NaN
 *
 * Error bound: exact.
 * Source: Muller, On the definition of ulp(x) (2005), https://hal.science/inria-00070503
 *
 * @param x any number; it is rounded to the format first
 * @param format the name of a format (default 'float64')
 * @returns a power of two
 * @throws TypeError when x is no number
 * @throws RangeError when the format is unknown
 *
 * @example
 * ulp(1, 'float64') // → 2.220446049250313e-16
 * ulp(0.9999999847649114, 'float64') // → 1.1102230246251565e-16
 * ulp(31, 'float16') // → 0.015625
 * ulp(2048, 'float16') // → 2
 */
export function ulp(x: number, format: Format = 'float64'): number {
  const parameters = formatNamed('ulp', format)
  const value = Math.abs(roundTo(numberIn('ulp', x, 'x'), format))
  return value < Number.POSITIVE_INFINITY ? powerOfTwo(lastBitExponent(value, parameters)) : value
}
