import { expInterval, scaledInteger } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { exponentialError, exponentials, vanishing } from './exact/exponentials.ts'
import { readRow } from './exact/read-row.ts'
import { numberIn } from './exact/settings.ts'
import { nearest } from './formats/nearest.ts'
import type { FormatOption } from './softmax-options.ts'

/**
 * e^x, with the same bits in every engine, which `Math.exp` hasn't.
 *
 * Special values:
 * - NaN: NaN
 * - 0: exactly 1
 * - above ln of the largest number of the format: Infinity, NaN in e4m3
 * - -Infinity, or so far below 0 that half the smallest number is more: 0
 *
 * Error bound: correctly rounded (half an ulp of the format).
 * Source: Tang, Table-driven implementation of the exponential function (1989),
 * https://doi.org/10.1145/63522.214389
 * @param x any number
 * @param options format
 * @returns a number of the format, at least 0
 * @throws TypeError when x is no number
 * @throws RangeError when the format is unknown
 * @example
 * exp(1) // → 2.718281828459045
 * exp(0) // → 1
 * exp(-745) // → 5e-324
 * exp(710) // → Infinity
 * exp(1, { format: 'float16' }) // → 2.71875
 */
export function exp(x: number, options?: FormatOption): number {
  const row = readRow('exp', [numberIn('exp', x, 'x')], options)
  const { high, low } = row
  if (!(x < 709.79)) return nearest(x / 0, row.format)
  if (x <= vanishing) return 0
  high[0] = x
  low[0] = 0
  // Small results are kept from becoming subnormal before they are rounded.
  const lift = x < -600 ? 600 : 0
  exponentials(row, 0, 1, lift)
  return decide(
    row,
    [high[0], low[0]],
    high[0] * exponentialError,
    (_, bits) => expInterval(scaledInteger(x), scaledInteger(1), bits),
    lift,
  )
}
