import { logSum } from './exact/log-sum.ts'
import { roundPair } from './exact/round-pair.ts'
import { type FormatOption, twoLogits } from './exact/two-logits.ts'

export function softplus(x: number, options?: FormatOption): number {
  const problem = twoLogits('softplus', x, options)
  if (!Number.isFinite(x)) return x < 0 ? 0 : roundPair(x, 0, 0, problem.format)
  return logSum(problem)
}
