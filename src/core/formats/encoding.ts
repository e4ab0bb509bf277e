import { type FormatParameters, lastBitExponent, powerOfTwo } from './format.ts'

/**
 * The exponent and fraction bits that store a value of the format that isn't negative, read as one integer.
 * In this order of the integers lie the values: one more is the next value. NaN has the bits that arithmetic gives.
 */
export function encoded(value: number, format: FormatParameters): bigint {
  const { precision, minExponent, largest, overflow } = format
  const fractionBits = BigInt(precision - 1)
  if (!(value <= largest)) {
    // After the largest value comes the infinity, and e4m3's NaN; the other NaN have a fraction too.
    return encoded(largest, format) + 1n + (Object.is(value, overflow) ? 0n : 1n << (fractionBits - 1n))
  }
  const last = lastBitExponent(value, format)
  return (BigInt(last - minExponent + precision - 1) << fractionBits) + BigInt(value / powerOfTwo(last))
}

/** The value that such bits store: the way back from `encoded`. */
export function decoded(code: bigint, format: FormatParameters): number {
  const { precision, minExponent, largest, overflow } = format
  const leading = 2 ** (precision - 1)
  const fraction = Number(code & BigInt(leading - 1))
  const biased = Number(code >> BigInt(precision - 1))
  const size =
    (biased ? fraction + leading : fraction) * powerOfTwo(Math.max(biased, 1) + minExponent - precision)
  return size <= largest ? size : fraction ? Number.NaN : overflow
}
