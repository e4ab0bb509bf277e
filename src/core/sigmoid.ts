import { numberIn } from './exact/settings.ts'
import { softmax } from './softmax.ts'
import type { FormatOption } from './softmax-options.ts'

/**
 * 1 / (1 + e^-x): the first probability of softmax([x, 0]).
 *
 * Special values:
 * - NaN: NaN
 * - Infinity: 1
 * - -Infinity: 0
 * - 0: exactly 0.5
 *
 * Error bound: correctly rounded (half an ulp of the format).
 * @param x any number
 * @param options format
 * @returns a number of the format from 0 to 1
 * @throws TypeError when x is no number
 * @throws RangeError when the format is unknown
 * @example
 * sigmoid(0) // → 0.5
 * sigmoid(2) // → 0.8807970779778824
 * sigmoid(-40) // → 4.248354255291589e-18
 */
export function sigmoid(x: number, options?: FormatOption): number {
  return softmax([numberIn('sigmoid', x, 'x'), 0], options)[0] as number
}
