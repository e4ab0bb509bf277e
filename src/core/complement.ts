import { shareInterval } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { exponentialError } from './exact/exponentials.ts'
import { sumOfOthers } from './exact/log-total.ts'
import { negative, type Pair, pairQuotient, pairSum } from './exact/pair.ts'
import { fillLimits, lengthOf, readLogits } from './exact/read-logits.ts'
import { output, settings } from './exact/settings.ts'
import { shareError } from './exact/shares.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

export function complement(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function complement<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function complement(x: ArrayLike<number>, options?: SoftmaxOptions, out?: Output): Output {
  const chosen = settings('complement', options)
  const n = lengthOf('complement', x)
  const rest = output('complement', n, chosen.format, out)
  const workspace = readLogits('complement', x, n, chosen)
  if (!Number.isFinite(workspace.largest)) return fillLimits(rest, n, workspace, chosen, 0, 1, 1)
  const problem = { workspace, n, temperature: chosen.temperature, format: chosen.format }
  const others = sumOfOthers(problem)
  const sum = pairSum([1, 0], others)
  const { high, low, position } = workspace
  const error = 2 * shareError(n) + 2 * exponentialError
  for (let i = 0; i < n; i++) {
    const weight: Pair = [high[i] as number, low[i] as number]
    // The sum minus the largest weight would lose bits; minus another one, more than half of it is left.
    const others_i = i === position ? others : pairSum(sum, negative(weight))
    const share = pairQuotient(others_i, sum)
    rest[i] = decide(problem, share, share[0] * error, (integers, bits) =>
      shareInterval(integers.others(i, bits), integers.weight(i, bits), 1n << BigInt(bits)),
    )
  }
  return rest
}
