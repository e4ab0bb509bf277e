import { type FormatParameters, formats, lastBitExponent, powerOfTwo } from './format.ts'

/** The value of a format that lies nearest to x, ties to even; a zero keeps its sign, and what is too large overflows. */
export function nearest(x: number, format: FormatParameters): number {
  let size = Math.abs(x)
  if (size <= format.largest * 2 && format !== formats.float64) {
    const step = powerOfTwo(lastBitExponent(x, format))
    // Doubles from 2^52 on are the integers: adding 2^52 makes the processor round to one, ties to even.
    size = (size / step + 4503599627370496 - 4503599627370496) * step
  }
  if (size > format.largest) size = format.overflow
  return x < 0 || Object.is(x, -0) ? -size : size
}
