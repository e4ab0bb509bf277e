import { type FormatParameters, lastBitExponent, powerOfTwo } from './format.ts'

/**
 * The exponent and fraction bits that store a value of the format that isn't negative, read as one integer.
 * In this order of the integers lie the values: one more is the next value. NaN has the bits that arithmetic gives.
 */
export function encoded(value: number, format: FormatParameters): bigint {
  const { precision, exponentBits, minExponent, hasInfinity } = format
  const fractionBits = BigInt(precision - 1)
  if (!(value <= format.largest)) {
    const infinity = ((1n << BigInt(exponentBits)) - 1n) << fractionBits
    if (!hasInfinity) return infinity + (1n << fractionBits) - 1n
    return value > 0 ? infinity : infinity + (1n << (fractionBits - 1n))
  }
  const last = lastBitExponent(value, format)
  return (BigInt(last - minExponent + precision - 1) << fractionBits) + BigInt(value / powerOfTwo(last))
}

/** The value that such bits store: the way back from `encoded`. */
export function decoded(code: bigint, format: FormatParameters): number {
  const { precision, minExponent, hasInfinity } = format
  const leading = 2 ** (precision - 1)
  const fraction = Number(code & BigInt(leading - 1))
  const biased = Number(code >> BigInt(precision - 1))
  const size =
    (biased ? fraction + leading : fraction) * powerOfTwo(Math.max(biased, 1) + minExponent - precision)
  if (size <= format.largest) return size
  return hasInfinity && !fraction ? Number.POSITIVE_INFINITY : Number.NaN
}
