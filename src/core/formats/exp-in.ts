import { expInterval, scaledInteger } from '../decimal/big-exp.ts'
import { roundCertain } from '../decimal/round-interval.ts'
import type { FormatParameters } from './format.ts'

const one = scaledInteger(1)

/** e^x of a double x, correctly rounded to a format. NaN gives NaN; an overflow gives Infinity, in e4m3 too, for `roundTo` to settle. */
export function expIn(x: number, format: FormatParameters): number {
  if (Number.isNaN(x)) return x
  // Beyond ±800 every format has long overflowed, or underflowed to zero.
  const argument = scaledInteger(Math.max(-800, Math.min(800, x)))
  return roundCertain(bits => expInterval(argument, one, bits), { ...format, hasInfinity: true })
}
