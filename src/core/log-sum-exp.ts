import { logInterval, scaledInteger } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { differences } from './exact/differences.ts'
import { plus, ratioInterval } from './exact/integer-weights.ts'
import { logTotal } from './exact/log-total.ts'
import { pairSum } from './exact/pair.ts'
import { readRow } from './exact/read-row.ts'
import { roundPair } from './exact/round-pair.ts'
import type { SoftmaxOptions } from './softmax-options.ts'

export function logSumExp(x: ArrayLike<number>, options?: SoftmaxOptions): number {
  const row = readRow('logSumExp', x, options)
  const { largest, position, high, low, temperature } = row
  if (!Number.isFinite(largest)) return roundPair(largest, 0, 0, row.format)
  const { total, error } = logTotal(row)
  // largest / T is its difference from 0.
  row.largest = 0
  differences(row, position, position + 1)
  row.largest = largest
  const scaled = high[position] as number
  const sum = pairSum([scaled, low[position] as number], total)
  return decide(row, sum, error + Math.abs(scaled) * 2 ** -101, (integers, bits) =>
    plus(
      ratioInterval(scaledInteger(largest), scaledInteger(temperature), bits),
      logInterval(integers.total(bits), bits),
    ),
  )
}
