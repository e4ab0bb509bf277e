import { decide } from './exact/decide.ts'
import { type IntegerVjp, integerVjp } from './exact/integer-vjp.ts'
import { sumOfOthers } from './exact/log-total.ts'
import { isOutput } from './exact/options-or-out.ts'
import {
  dividedPair,
  exactSum,
  negative,
  type Pair,
  pairProduct,
  pairQuotient,
  pairSum,
} from './exact/pair.ts'
import { lengthOf, readLogits, readNumbers } from './exact/read-logits.ts'
import { output, settings } from './exact/settings.ts'
import { shareError } from './exact/shares.ts'
import { softmax } from './softmax.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

/** p_i (g_i - sum of p_j g_j) / T as IEEE arithmetic has it, for infinities and NaN; a probability of 0 takes no part. */
function inDoubles(p: Float64Array, g: Float64Array, temperature: number, result: Output): Output {
  const dot = p.reduce((sum, value, i) => (value === 0 ? sum : sum + value * (g[i] as number)), 0)
  p.forEach((value, i) => {
    result[i] = value === 0 && !Number.isNaN(dot) ? 0 : (value * ((g[i] as number) - dot)) / temperature
  })
  return result
}

export function softmaxVjp(
  logits: ArrayLike<number>,
  g: ArrayLike<number>,
  options?: SoftmaxOptions,
): Float64Array
export function softmaxVjp<Out extends Output>(logits: ArrayLike<number>, g: ArrayLike<number>, out: Out): Out
export function softmaxVjp<Out extends Output>(
  logits: ArrayLike<number>,
  g: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function softmaxVjp(
  logits: ArrayLike<number>,
  g: ArrayLike<number>,
  options?: SoftmaxOptions | Output,
  out?: Output,
): Output {
  if (isOutput(options)) return softmaxVjp(logits, g, undefined, options)
  const chosen = settings('softmaxVjp', options)
  const { temperature, format } = chosen
  const n = lengthOf('softmaxVjp', logits, 'logits')
  const length = lengthOf('softmaxVjp', g, 'g')
  if (length !== n)
    throw new RangeError(`softmaxVjp: expected g to have length ${n} like the logits, got length ${length}`)
  const gradient = new Float64Array(n)
  readNumbers('softmaxVjp', g, n, gradient, 'g')
  const result = output('softmaxVjp', n, format, out)
  const workspace = readLogits('softmaxVjp', logits, n, chosen, 'logits')
  if (!Number.isFinite(workspace.largest) || !gradient.every(Number.isFinite)) {
    const p = softmax(logits, { ...options, format: 'float64' })
    return inDoubles(p, gradient, temperature, result)
  }
  const problem = { workspace, n, temperature, format }
  const sum = pairSum([1, 0], sumOfOthers(problem))
  const square = pairProduct(sum, sum)
  const { logits: read, high, low, position } = workspace
  const weight = (i: number): Pair => [high[i] as number, low[i] as number]
  // Only differences of g count. Those from its value at the largest logit keep most bits where one probability is near 1.
  const centre = gradient[position] as number
  let dot: Pair = [0, 0]
  let size = 0
  for (let i = 0; i < n; i++) {
    if (read[i] === Number.NEGATIVE_INFINITY) continue
    const term = pairProduct(weight(i), exactSum(gradient[i] as number, -centre))
    dot = pairSum(dot, term)
    // What underflow may have taken from a weight, times g, comes on top.
    size += Math.abs(term[0]) + Math.abs((gradient[i] as number) - centre) * 2 ** -990
  }
  let integers: IntegerVjp | undefined
  for (let i = 0; i < n; i++) {
    const own = pairProduct(exactSum(gradient[i] as number, -centre), sum)
    if (read[i] === Number.NEGATIVE_INFINITY || size + Math.abs(own[0]) === 0) {
      result[i] = 0
      continue
    }
    const factor = dividedPair(pairQuotient(weight(i), square), temperature)
    const value = pairProduct(factor, pairSum(own, negative(dot)))
    const error = 2 * shareError(n) * (Math.abs(value[0]) + factor[0] * (size + Math.abs(own[0])))
    integers ??= integerVjp(problem, gradient)
    const { cancels, value: exact } = integers
    result[i] = decide(problem, value, error, (weights, bits) =>
      cancels(i, weights) ? [0n, 0n] : exact(i, weights, bits),
    )
  }
  return result
}
