import { numberIn } from './exact/settings.ts'
import { logSoftmax } from './log-softmax.ts'
import type { FormatOption } from './softmax-options.ts'

/**
 * The natural logarithm of sigmoid: -log(1 + e^-x).
 *
 * Special values:
 * - NaN: NaN
 * - Infinity: 0
 * - -Infinity: -Infinity (NaN in e4m3)
 * - so large that the result rounds to zero: -0
 *
 * Error bound: correctly rounded (half an ulp of the format).
 * Source: Mächler, Accurately computing log(1 - exp(-|a|)) (2012), https://cran.r-project.org/package=Rmpfr
 * @param x any number
 * @param options format
 * @returns a number of the format, at most 0
 * @throws TypeError when x is no number
 * @throws RangeError when the format is unknown
 * @example
 * logSigmoid(40) // → -4.248354255291589e-18
 * logSigmoid(-800) // → -800
 */
export function logSigmoid(x: number, options?: FormatOption): number {
  return logSoftmax([numberIn('logSigmoid', x, 'x'), 0], options)[0] as number
}
