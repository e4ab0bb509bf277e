import { choice, formatNamed, numberIn } from '../exact/settings.ts'
import type { Format } from '../softmax-options.ts'
import { nearest } from './nearest.ts'

/** What becomes of a value beyond the largest finite one. */
export interface RoundToOptions {
  /** 'nonsaturating' (default): ±Infinity, NaN in e4m3. 'saturating': the largest finite value, also for ±Infinity. */
  overflow?: 'nonsaturating' | 'saturating' | undefined
}

/**
 * The value of a format that lies nearest to x; of two equally near ones, the one whose last bit is 0.
 *
 * Rounded once, straight from the double: going through float32 on the way to a smaller format can round twice and
 * end at the wrong neighbour.
 *
 * Special values:
 * - NaN: NaN
 * - ±Infinity, or beyond the largest value by half a step: ±Infinity, since the format has it; in e4m3 NaN, since it
 *   has none; with `overflow: 'saturating'` the largest finite value
 * - 0, -0 and what rounds to zero: a zero with the sign of x
 *
 * Error bound: half an ulp of the format, exact for values of the format.
 * Source: IEEE 754-2019, section 4.3.1, https://doi.org/10.1109/IEEESTD.2019.8766229
 * Source: Micikevicius et al., FP8 formats for deep learning (2022), https://doi.org/10.48550/arXiv.2209.05433
 *
 * @param x any number
 * @param format the name of a format
 * @param options what to do on overflow
 * @returns a value of the format, as a double
 * @throws TypeError when x is no number
 * @throws RangeError when the format or the overflow mode is unknown
 *
 * @example
 * roundTo(0.1, 'float16') // → 0.0999755859375
 * roundTo(1 + 2 ** -11 + 2 ** -40, 'float16') // → 1.0009765625
 * roundTo(Math.fround(1 + 2 ** -11 + 2 ** -40), 'float16') // → 1
 * roundTo(70000, 'float16') // → Infinity
 * roundTo(500, 'e4m3') // → NaN
 * roundTo(500, 'e4m3', { overflow: 'saturating' }) // → 448
 */
export function roundTo(
  x: number,
  format: Format,
  { overflow = 'nonsaturating' }: RoundToOptions = {},
): number {
  const parameters = formatNamed('roundTo', format)
  const isSaturating =
    choice('roundTo', 'overflow', overflow, ['nonsaturating', 'saturating']) === 'saturating'
  if (Number.isNaN(numberIn('roundTo', x, 'x'))) return x
  const value = nearest(x, parameters)
  return isSaturating && !Number.isFinite(value) ? Math.sign(x) * parameters.largest : value
}
