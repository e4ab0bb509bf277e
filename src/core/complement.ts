import { shareInterval } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { sumOfOthers } from './exact/log-total.ts'
import { negative, pairQuotient, pairSum } from './exact/pair.ts'
import { fillLimits, readRow } from './exact/read-row.ts'
import { output } from './exact/settings.ts'
import { shareError } from './exact/shares.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

export function complement(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function complement<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function complement(x: ArrayLike<number>, options?: SoftmaxOptions, out?: Output): Output {
  const row = readRow('complement', x, options)
  const { n, high, low, position } = row
  const rest = output('complement', n, row.format, out)
  if (!Number.isFinite(row.largest)) return fillLimits(row, rest, 0, 1, 1)
  const others = sumOfOthers(row)
  const sum = pairSum([1, 0], others)
  for (let i = 0; i < n; i++) {
    // The sum minus the largest weight would lose bits; minus another one, more than half of it is left.
    const most = i === position ? others : pairSum(sum, negative([high[i] as number, low[i] as number]))
    const share = pairQuotient(most, sum)
    rest[i] = decide(row, share, share[0] * 3 * shareError(n), (integers, bits) =>
      shareInterval(integers.others(i, bits), integers.weight(i, bits), 1n << BigInt(bits)),
    )
  }
  return rest
}
