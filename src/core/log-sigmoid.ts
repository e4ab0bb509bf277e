import { logProbability, logTotal } from './exact/log-total.ts'
import { roundPair } from './exact/round-pair.ts'
import { type FormatOption, twoLogits } from './exact/two-logits.ts'

export function logSigmoid(x: number, options?: FormatOption): number {
  const problem = twoLogits('logSigmoid', x, options)
  if (!Number.isFinite(x)) return x > 0 ? 0 : roundPair(x, 0, 0, problem.format)
  return logProbability(problem, 0, logTotal(problem))
}
