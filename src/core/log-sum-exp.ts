import { logInterval, scaledInteger } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { differences } from './exact/differences.ts'
import { plus, ratioInterval } from './exact/integer-weights.ts'
import { logTotal } from './exact/log-total.ts'
import { pairSum } from './exact/pair.ts'
import { largestOf, readRow } from './exact/read-row.ts'
import { nearest } from './formats/nearest.ts'
import type { SoftmaxOptions } from './softmax-options.ts'

/**
 * The natural logarithm of the sum of all e^(x_i / T): a smooth maximum, at least the largest x_i / T.
 *
 * Special values:
 * - empty, or all -Infinity: -Infinity, the log of an empty sum
 * - NaN anywhere: NaN
 * - Infinity anywhere: Infinity
 * - one logit: x / T
 * - beyond the largest number of the format: Infinity, NaN in e4m3
 *
 * Error bound: correctly rounded: half an ulp of the format up to 4096 logits, 0.501 ulp beyond. Also near 0,
 * where the largest logit and the logarithm of the sum cancel.
 * Source: Blanchard, Higham, Higham, Accurately computing the log-sum-exp and softmax functions (2021),
 * https://doi.org/10.1093/imanum/draa038
 * @param x any number of logits
 * @param options temperature, format, emptyRow, infinities; see SoftmaxOptions
 * @returns one number of the format
 * @throws TypeError when x isn't an array of numbers
 * @throws RangeError when the temperature isn't above 0 or an option unknown
 * @example
 * logSumExp([13, 31, 5]) // → 31.000000015235088
 * logSumExp([-1000, -1001]) // → -999.6867383124818
 * logSumExp([]) // → -Infinity
 */
export function logSumExp(x: ArrayLike<number>, options?: SoftmaxOptions): number {
  const row = readRow('logSumExp', x, options)
  const { position, high, low, temperature } = row
  const largest = largestOf(row)
  if (!Number.isFinite(largest)) return nearest(largest, row.format)
  const { total, error } = logTotal(row)
  // largest / T is its difference from 0.
  differences(row, position, position + 1, true)
  const scaled = high[position] as number
  const sum = pairSum([scaled, low[position] as number], total)
  return decide(row, sum, error + Math.abs(scaled) * 2 ** -101, (integers, bits) =>
    plus(
      ratioInterval(scaledInteger(largest), scaledInteger(temperature), bits),
      logInterval(integers.total(bits), bits),
    ),
  )
}
