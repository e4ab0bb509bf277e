import { logInterval, scaledInteger } from './decimal/big-exp.ts'
import { roundCertain } from './decimal/round-interval.ts'
import { numberIn } from './exact/settings.ts'
import { formats } from './formats/format.ts'

/**
 * The natural logarithm of x, correctly rounded to a double.
 *
 * For the logarithm of a probability use `logSoftmax`: it needs no probability, which may have been rounded to 0 or 1.
 *
 * Special values:
 * - NaN, or below 0: NaN
 * - 0, -0: -Infinity, the limit
 * - Infinity: Infinity
 * - 1: exactly 0
 *
 * Error bound: half an ulp.
 * @param x a number that isn't negative
 * @returns a double
 * @throws TypeError when x is no number
 * @example
 * log(2) // → 0.6931471805599453
 * log(softmax([0, 800, 0])[0]) // → -Infinity
 * logSoftmax([0, 800, 0])[0] // → -800
 */
export function log(x: number): number {
  if (!(numberIn('log', x, 'x') >= 0)) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  const scaled = scaledInteger(x)
  // With 1074 bits behind the point every double is an integer.
  return roundCertain(
    bits => {
      const argument = scaled << BigInt(bits - 1074)
      return logInterval([argument, argument], bits)
    },
    formats.float64,
    1200,
  )
}
