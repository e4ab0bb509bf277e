import { expInterval, scaledInteger } from './decimal/big-exp.ts'
import { roundCertain } from './decimal/round-interval.ts'
import { exponentialError, exponentials, vanishing } from './exact/exponentials.ts'
import { rowFor } from './exact/read-row.ts'
import { roundPair } from './exact/round-pair.ts'
import { formatNamed, numberIn } from './exact/settings.ts'
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
 * Source: Tang, Table-driven implementation of the exponential function (1989), https://doi.org/10.1145/63522.214389
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
export function exp(x: number, { format = 'float64' }: FormatOption = {}): number {
  const row = rowFor(1)
  const { high, low } = row
  const parameters = formatNamed('exp', format)
  high[0] = numberIn('exp', x, 'x')
  low[0] = 0
  if (!(x < 709.79)) return roundPair(x / 0, 0, 0, parameters)
  if (x <= vanishing) return 0
  // Away from both ends of the range of doubles.
  const lift = x < -600 ? 600 : x > 709 ? -1 : 0
  exponentials(row, 0, 1, lift)
  const rounded = roundPair(high[0], low[0], high[0] * exponentialError, parameters, lift)
  if (!Number.isNaN(rounded)) return rounded
  return roundCertain(bits => expInterval(scaledInteger(x), scaledInteger(1), bits), parameters, 1300)
}
