import { numberIn } from '../exact/settings.ts'
import { scaledInteger } from './big-exp.ts'

/**
 * Every digit of a double: its exact value in decimal notation, which always ends.
 *
 * Special values:
 * - ±Infinity, NaN: 'Infinity', '-Infinity', 'NaN'
 * - -0: '-0'
 *
 * Error bound: exact; up to 309 digits before the point and 1074 after it.
 *
 * @param x any number
 * @returns digits with a point if x is no integer, no exponent
 * @throws TypeError when x is no number
 *
 * @example
 * exactDecimal(0.1) // → '0.1000000000000000055511151231257827021181583404541015625'
 * exactDecimal(2 ** 70) // → '1180591620717411303424'
 * exactDecimal(-0) // → '-0'
 */
export function exactDecimal(x: number): string {
  if (!Number.isFinite(numberIn('exactDecimal', x, 'x'))) return String(x)
  // x · 2^1074 is an integer, so x · 10^1074 is one too.
  const digits = (scaledInteger(Math.abs(x)) * 5n ** 1074n).toString().padStart(1075, '0')
  const decimal = `${digits.slice(0, -1074)}.${digits.slice(-1074)}`.replace(/\.?0+$/, '')
  return x < 0 || Object.is(x, -0) ? `-${decimal}` : decimal
}
