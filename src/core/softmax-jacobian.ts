import { type Interval, quotientInterval } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { dividedInterval, type IntegerWeights, productInterval } from './exact/integer-weights.ts'
import { sumOfOthers } from './exact/log-total.ts'
import { isOutput } from './exact/options-or-out.ts'
import { dividedPair, negative, type Pair, pairProduct, pairQuotient, pairSum } from './exact/pair.ts'
import { fillLimits, lengthOf, readLogits } from './exact/read-logits.ts'
import { output, settings } from './exact/settings.ts'
import { shareError } from './exact/shares.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

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
  const chosen = settings('softmaxJacobian', options)
  const { temperature, format } = chosen
  const n = lengthOf('softmaxJacobian', logits, 'logits')
  const slopes = output('softmaxJacobian', n * n, format, out)
  const workspace = readLogits('softmaxJacobian', logits, n, chosen, 'logits')
  if (!Number.isFinite(workspace.largest)) {
    const p = fillLimits(new Float64Array(n), n, workspace, chosen, 1, 0, 0)
    p.forEach((own, i) => {
      p.forEach((other, j) => {
        slopes[i * n + j] = own * ((i === j ? 1 : 0) - other) + 0
      })
    })
    return slopes
  }
  const problem = { workspace, n, temperature, format }
  const others = sumOfOthers(problem)
  const sum = pairSum([1, 0], others)
  const square = pairProduct(sum, sum)
  const { logits: read, high, low, position } = workspace
  const weight = (i: number): Pair => [high[i] as number, low[i] as number]
  /** The slope a · b / sum², where b is minus the weight of j, or the sum of the others on the diagonal. */
  const slope = (i: number, b: Pair, integer: (integers: IntegerWeights, bits: number) => Interval) => {
    const value = dividedPair(pairQuotient(pairProduct(weight(i), b), square), temperature)
    return decide(problem, value, Math.abs(value[0]) * 4 * shareError(n), (integers, bits) => {
      const unit = 1n << BigInt(bits)
      const product = productInterval(integers.weight(i, bits), integer(integers, bits), bits)
      const total = integers.total(bits)
      return dividedInterval(
        quotientInterval(product, productInterval(total, total, bits), unit),
        temperature,
      )
    })
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const masked = read[i] === Number.NEGATIVE_INFINITY || read[j] === Number.NEGATIVE_INFINITY
      const value = masked
        ? 0
        : slope(i, negative(weight(j)), ({ weight }, bits) => {
            const [lo, hi] = weight(j, bits)
            return [-hi, -lo]
          })
      slopes[i * n + j] = value
      slopes[j * n + i] = value
    }
    const rest = i === position ? others : pairSum(sum, negative(weight(i)))
    const alone = read[i] === Number.NEGATIVE_INFINITY
    slopes[i * n + i] = alone ? 0 : slope(i, rest, (integers, bits) => integers.others(i, bits))
  }
  return slopes
}
