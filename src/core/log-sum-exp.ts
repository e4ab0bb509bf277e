import type { SoftmaxOptions } from './softmax-options.ts'

/** The logarithm of the sum of all e^(x_i / T). */
export function logSumExp(x: ArrayLike<number>, options: SoftmaxOptions = {}): number {
  const { temperature = 1 } = options
  if (!(temperature > 0))
    throw new RangeError(`logSumExp: expected a temperature above 0, got ${temperature}`)
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, x[i] as number)
  if (!Number.isFinite(largest)) return largest
  let rest = -1
  for (let i = 0; i < x.length; i++) rest += Math.exp(((x[i] as number) - largest) / temperature)
  return largest / temperature + Math.log1p(rest)
}
