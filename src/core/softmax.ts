import type { Output, SoftmaxOptions } from './softmax-options.ts'

/** e^(x_i / T) divided by the sum of all of them. */
export function softmax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function softmax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function softmax(
  x: ArrayLike<number>,
  options: SoftmaxOptions = {},
  out: Output = new Float64Array(x.length),
) {
  const { temperature = 1 } = options
  if (!(temperature > 0)) throw new RangeError(`softmax: expected a temperature above 0, got ${temperature}`)
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, x[i] as number)
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    const value = x[i] as number
    const weight = value === largest && value > 0 ? 1 : Math.exp((value - largest) / temperature)
    out[i] = weight
    sum += weight
  }
  for (let i = 0; i < x.length; i++) out[i] = (out[i] as number) / sum
  return out
}
