import { numberIn } from './exact/settings.ts'
import { logSumExp } from './log-sum-exp.ts'
import type { FormatOption } from './softmax-options.ts'

/**
 * log(1 + e^x): log-sum-exp of x and 0, a smooth version of max(x, 0).
 *
 * Special values:
 * - NaN: NaN
 * - Infinity: Infinity (NaN in e4m3)
 * - -Infinity: 0
 * - 0: ln 2
 *
 * Error bound: correctly rounded (half an ulp of the format).
 * Source: Mächler, Accurately computing log(1 - exp(-|a|)) (2012), https://cran.r-project.org/package=Rmpfr
 * @param x any number
 * @param options format
 * @returns a number of the format, at least 0
 * @throws TypeError when x is no number
 * @throws RangeError when the format is unknown
 * @example
 * softplus(0) // → 0.6931471805599453
 * softplus(-40) // → 4.248354255291589e-18
 * softplus(1000) // → 1000
 */
export function softplus(x: number, options?: FormatOption): number {
  return logSumExp([numberIn('softplus', x, 'x'), 0], options)
}
