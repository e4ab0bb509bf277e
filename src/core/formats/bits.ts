import { fault, formatNamed, numberIn } from '../exact/settings.ts'
import type { Format } from '../softmax-options.ts'
import { decoded, encoded } from './encoding.ts'
import { roundTo } from './round-to.ts'

/** The fields of a stored number as strings of 0 and 1, the most significant bit first. */
export interface BitFields {
  /** One bit: '1' for negative numbers and -0. */
  sign: string
  /** The biased exponent: 11, 8, 5, 8, 4 or 5 bits, in the order of the formats. */
  exponent: string
  /** The bits after the binary point: 52, 23, 10, 7, 3 or 2. */
  fraction: string
}

/** The fields together with what they mean. */
export interface Bits extends BitFields {
  kind: 'zero' | 'subnormal' | 'normal' | 'infinity' | 'nan'
}

/**
 * The bits that store x in a format, and what kind of number they make.
 *
 * Special values:
 * - NaN: exponent of ones, fraction 10…0 (a quiet NaN); in e4m3 all ones, its only NaN
 * - ±Infinity, or what overflows: exponent of ones, fraction of zeros; in e4m3 its NaN
 * - -0: sign '1', the rest zeros
 *
 * Error bound: exact for values of the format; other numbers are rounded first, as by `roundTo`.
 * Source: IEEE 754-2019, section 3.4, https://doi.org/10.1109/IEEESTD.2019.8766229
 *
 * @param x any number
 * @param format the name of a format (default 'float64')
 * @returns the three fields and the kind
 * @throws TypeError when x is no number
 * @throws RangeError when the format is unknown
 *
 * @example
 * bits(-1.5, 'float16') // → { sign: '1', exponent: '01111', fraction: '1000000000', kind: 'normal' }
 * bits(448, 'e4m3') // → { sign: '0', exponent: '1111', fraction: '110', kind: 'normal' }
 * bits(2 ** -24, 'float16').kind // → 'subnormal'
 */
export function bits(x: number, format: Format = 'float64'): Bits {
  const parameters = formatNamed('bits', format)
  const value = roundTo(numberIn('bits', x, 'x'), format)
  const size = Math.abs(value)
  const stored = encoded(size, parameters)
    .toString(2)
    .padStart(parameters.exponentBits + parameters.precision - 1, '0')
  let kind: Bits['kind'] = 'nan'
  if (size === 0) kind = 'zero'
  else if (size < parameters.smallestNormal) kind = 'subnormal'
  else if (size <= parameters.largest) kind = 'normal'
  else if (size > 0) kind = 'infinity'
  return {
    sign: value < 0 || Object.is(value, -0) ? '1' : '0',
    exponent: stored.slice(0, parameters.exponentBits),
    fraction: stored.slice(parameters.exponentBits),
    kind,
  }
}

/**
 * The number that bits store in a format: the way back from `bits`, for bits that a reader has flipped.
 *
 * Special values:
 * - an exponent of ones: Infinity for a fraction of zeros, else NaN; in e4m3 NaN if all bits are ones, else a number
 * - an exponent of zeros: zero and the subnormal numbers
 *
 * Error bound: exact.
 *
 * @param fields sign, exponent and fraction as strings of 0 and 1 with the lengths of the format
 * @param format the name of a format (default 'float64')
 * @returns the value, as a double
 * @throws RangeError when the format is unknown, or the fields aren't its number of 0 and 1
 *
 * @example
 * fromBits({ sign: '0', exponent: '1111', fraction: '110' }, 'e4m3') // → 448
 * fromBits({ sign: '1', exponent: '00000', fraction: '0000000001' }, 'float16') // → -5.960464477539063e-8
 */
export function fromBits({ sign, exponent, fraction }: BitFields, format: Format = 'float64'): number {
  const parameters = formatNamed('fromBits', format)
  const length = parameters.exponentBits + parameters.precision
  const all = `${sign}${exponent}${fraction}`
  if (all.length !== length || /[^01]/.test(all)) fault('fromBits', `${length} bits for ${format}`, all)
  const size = decoded(BigInt(`0b${exponent}${fraction}`), parameters)
  return sign === '1' ? -size : size
}
