import { logSumExp } from './log-sum-exp.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

/** The logarithm of softmax: x_i / T minus log-sum-exp. */
export function logSoftmax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function logSoftmax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function logSoftmax(
  x: ArrayLike<number>,
  options: SoftmaxOptions = {},
  out: Output = new Float64Array(x.length),
) {
  const total = logSumExp(x, options)
  for (let i = 0; i < x.length; i++) out[i] = (x[i] as number) / (options.temperature ?? 1) - total
  return out
}
