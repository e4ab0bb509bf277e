import { scaledInteger } from './decimal/big-exp.ts'
import { decide, type Problem } from './exact/decide.ts'
import { differences } from './exact/differences.ts'
import { productInterval, ratioInterval } from './exact/integer-weights.ts'
import { differenceInterval, type LogTotal, logProbability, logTotal } from './exact/log-total.ts'
import { negative, type Pair, pairProduct, pairSum } from './exact/pair.ts'
import { fillLimits, lengthOf, readLogits, readNumbers } from './exact/read-logits.ts'
import { roundPair } from './exact/round-pair.ts'
import { settings, shown } from './exact/settings.ts'
import type { SoftmaxOptions } from './softmax-options.ts'

/** The target as a probability for each of n classes; an index stands for all of it in one place. */
function targetProbabilities(target: number | ArrayLike<number>, n: number): Float64Array {
  const probabilities = new Float64Array(n)
  if (typeof target === 'number') {
    if (!(Number.isInteger(target) && target >= 0 && target < n)) {
      throw new RangeError(`crossEntropy: expected target to be a position from 0 to ${n - 1}, got ${target}`)
    }
    probabilities[target] = 1
    return probabilities
  }
  const length = lengthOf('crossEntropy', target, 'target')
  if (length !== n) {
    throw new RangeError(
      `crossEntropy: expected target to have length ${n} like the logits, got length ${length}`,
    )
  }
  readNumbers('crossEntropy', target, n, probabilities, 'target')
  probabilities.forEach((value, i) => {
    if (value >= 0 && value <= 1) return
    throw new RangeError(
      `crossEntropy: expected target[${i}] to be a probability from 0 to 1, got ${shown(value)}`,
    )
  })
  const sum = probabilities.reduce((a, b) => a + b, 0)
  if (Math.abs(sum - 1) > 0.1) {
    throw new RangeError(
      `crossEntropy: expected the target's probabilities to add up to 1, got the sum ${sum}`,
    )
  }
  return probabilities
}

/** The sum of all probability · -log p, neither of which is negative. */
function weightedSum(problem: Problem, probabilities: Float64Array, logarithm: LogTotal): number {
  const { workspace, n, temperature, format } = problem
  const { logits, high, low } = workspace
  differences(workspace, 0, n, temperature)
  let sum: Pair = [0, 0]
  let error = 0
  for (let i = 0; i < n; i++) {
    const probability = probabilities[i] as number
    if (probability === 0) continue
    if (logits[i] === Number.NEGATIVE_INFINITY) return roundPair(Number.POSITIVE_INFINITY, 0, 0, format)
    const difference: Pair = [high[i] as number, low[i] as number]
    sum = pairSum(sum, pairProduct([probability, 0], pairSum(logarithm.total, negative(difference))))
    error += probability * (logarithm.error - difference[0] * 2 ** -100)
  }
  return decide(problem, sum, error + sum[0] * n * 2 ** -100, (integers, bits) => {
    let lo = 0n
    let hi = 0n
    const total = integers.logTotal(bits)
    probabilities.forEach((probability, i) => {
      if (probability === 0) return
      const weight = ratioInterval(scaledInteger(probability), scaledInteger(1), bits)
      const term = productInterval(weight, differenceInterval(total, integers.difference(i, bits)), bits)
      lo += term[0]
      hi += term[1]
    })
    return [lo, hi]
  })
}

export function crossEntropy(
  logits: ArrayLike<number>,
  target: number | ArrayLike<number>,
  options?: SoftmaxOptions,
): number {
  const chosen = settings('crossEntropy', options)
  const { temperature, format } = chosen
  const n = lengthOf('crossEntropy', logits, 'logits')
  const probabilities = targetProbabilities(target, n)
  const workspace = readLogits('crossEntropy', logits, n, chosen, 'logits')
  const problem = { workspace, n, temperature, format }
  if (Number.isFinite(workspace.largest)) {
    const total = logTotal(problem)
    return typeof target === 'number'
      ? 0 - logProbability(problem, target, total)
      : weightedSum(problem, probabilities, total)
  }
  const logarithms = fillLimits(new Float64Array(n), n, workspace, chosen, 0, -1 / 0, -1 / 0)
  return probabilities.reduce(
    (sum, value, i) => (value === 0 ? sum : sum - value * (logarithms[i] as number)),
    0,
  )
}
