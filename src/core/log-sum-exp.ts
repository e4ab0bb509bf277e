import { logSum } from './exact/log-sum.ts'
import { lengthOf, readLogits } from './exact/read-logits.ts'
import { roundPair } from './exact/round-pair.ts'
import { settings } from './exact/settings.ts'
import type { SoftmaxOptions } from './softmax-options.ts'

export function logSumExp(x: ArrayLike<number>, options?: SoftmaxOptions): number {
  const chosen = settings('logSumExp', options)
  const { temperature, format } = chosen
  const n = lengthOf('logSumExp', x)
  const workspace = readLogits('logSumExp', x, n, chosen)
  if (!Number.isFinite(workspace.largest)) return roundPair(workspace.largest, 0, 0, format)
  return logSum({ workspace, n, temperature, format })
}
