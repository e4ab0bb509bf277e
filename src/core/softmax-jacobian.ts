import { readRow } from './exact/read-row.ts'
import { optionsIn, output } from './exact/settings.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'
import { softmaxVjp } from './softmax-vjp.ts'

/**
 * The slopes of softmax: p_i · (1 - p_i) / T where i = j, and -p_i · p_j / T elsewhere.
 *
 * `out` may take the place of the options.
 *
 * Special values: those of softmaxVjp.
 *
 * Error bound: correctly rounded: half an ulp of the format up to 4096 logits, 0.501 ulp beyond.
 * @param logits n logits
 * @param options temperature, format, emptyRow, infinities; see SoftmaxOptions
 * @param out array of n · n places for the result
 * @returns `out`, or a new Float64Array (Float32Array for format float32): n · n numbers, row by row;
 * symmetric, each row with sum 0
 * @throws TypeError when logits isn't an array of numbers, or out no float array
 * @throws RangeError when out hasn't n · n places, or an option is unknown
 * @example
 * softmaxJacobian([0, 0]) // → [0.25, -0.25, -0.25, 0.25]
 * softmaxJacobian([5]) // → [0]
 */
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
  const row = readRow('softmaxJacobian', logits, options, 'logits')
  const { n } = row
  const slopes = output('softmaxJacobian', n * n, row.format, options, out)
  const z = row.logits.slice(0, n)
  // The matrix is symmetric: its row i is the product with the vector that is 1 in place i and 0 elsewhere.
  z.forEach((_, i) => {
    const unit = z.map((_, j) => (i === j ? 1 : 0))
    softmaxVjp(z, unit, optionsIn(options)).forEach((slope, j) => {
      slopes[i * n + j] = slope
    })
  })
  return slopes
}
