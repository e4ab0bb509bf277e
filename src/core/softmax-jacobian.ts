import { readRow } from './exact/read-row.ts'
import { isOutput, output } from './exact/settings.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'
import { softmaxVjp } from './softmax-vjp.ts'

export function softmaxJacobian(logits: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function softmaxJacobian<Out extends Output>(logits: ArrayLike<number>, out: Out): Out
export function softmaxJacobian<Out extends Output>(
  logits: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function softmaxJacobian(
  logits: ArrayLike<number>,
  options?: SoftmaxOptions | Output,
  out?: Output,
): Output {
  if (isOutput(options)) return softmaxJacobian(logits, undefined, options)
  const row = readRow('softmaxJacobian', logits, options, 'logits')
  const { n } = row
  const slopes = output('softmaxJacobian', n * n, row.format, out)
  const z = row.logits.slice(0, n)
  // The matrix is symmetric: its row i is the product with the vector that is 1 in place i and 0 elsewhere.
  z.forEach((_, i) => {
    const unit = z.map((_, j) => (i === j ? 1 : 0))
    softmaxVjp(z, unit, options).forEach((slope, j) => {
      slopes[i * n + j] = slope
    })
  })
  return slopes
}
