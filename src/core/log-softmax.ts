import { logProbability, logTotal } from './exact/log-total.ts'
import { fillLimits, readRow } from './exact/read-row.ts'
import { output } from './exact/settings.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

export function logSoftmax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function logSoftmax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function logSoftmax(x: ArrayLike<number>, options?: SoftmaxOptions, out?: Output): Output {
  const row = readRow('logSoftmax', x, options)
  const logarithms = output('logSoftmax', row.n, row.format, out)
  if (!Number.isFinite(row.largest)) return fillLimits(row, logarithms, 0, -1 / 0, -1 / 0)
  const total = logTotal(row)
  for (let i = 0; i < row.n; i++) logarithms[i] = logProbability(row, i, total)
  return logarithms
}
