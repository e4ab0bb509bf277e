import { logProbability, logTotal } from './exact/log-total.ts'
import { fillLimits, lengthOf, readLogits } from './exact/read-logits.ts'
import { output, settings } from './exact/settings.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

export function logSoftmax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function logSoftmax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function logSoftmax(x: ArrayLike<number>, options?: SoftmaxOptions, out?: Output): Output {
  const chosen = settings('logSoftmax', options)
  const n = lengthOf('logSoftmax', x)
  const logarithms = output('logSoftmax', n, chosen.format, out)
  const workspace = readLogits('logSoftmax', x, n, chosen)
  if (!Number.isFinite(workspace.largest))
    return fillLimits(logarithms, n, workspace, chosen, 0, -1 / 0, -1 / 0)
  const problem = { workspace, n, temperature: chosen.temperature, format: chosen.format }
  const total = logTotal(problem)
  for (let i = 0; i < n; i++) logarithms[i] = logProbability(problem, i, total)
  return logarithms
}
