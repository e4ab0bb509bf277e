import { type Interval, logInterval, scaledInteger } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { differences } from './exact/differences.ts'
import { minus, plus, productInterval, ratioInterval } from './exact/integer-weights.ts'
import { logTotal } from './exact/log-total.ts'
import { type Pair, pairProduct, pairSum } from './exact/pair.ts'
import { largestOf, lengthOf, readNumbers, readRow } from './exact/read-row.ts'
import { fault } from './exact/settings.ts'
import { logSoftmax } from './log-softmax.ts'
import type { SoftmaxOptions } from './softmax-options.ts'

/** The target as a probability for each of n classes; a position stands for all of it in one place. */
function targetProbabilities(target: number | ArrayLike<number>, n: number): Float64Array {
  const probabilities = new Float64Array(n)
  if (typeof target === 'number') {
    if (!(target in probabilities))
      fault('crossEntropy', `target to be a position from 0 to ${n - 1}`, target)
    probabilities[target] = 1
    return probabilities
  }
  readNumbers('crossEntropy', target, lengthOf('crossEntropy', target, 'target', n), probabilities, 'target')
  for (const value of probabilities) {
    if (!(value >= 0 && value <= 1)) fault('crossEntropy', 'target to hold probabilities from 0 to 1', value)
  }
  const sum = probabilities.reduce((a, b) => a + b, 0)
  if (!(Math.abs(sum - 1) < 0.1)) fault('crossEntropy', 'the sum of target to be 1', sum)
  return probabilities
}

/**
 * The sum of all target_i · -log p_i, where p = softmax(logits): how surprised the prediction is by the
 * target.
 *
 * A position as target stands for probability 1 there, and gives -log p of it.
 *
 * Special values:
 * - a target of 0: its term is 0, whatever the logit
 * - a logit of -Infinity with a target above 0: Infinity (NaN in e4m3)
 * - NaN among the logits, or nothing but -Infinity: NaN
 * - the only Infinity: 0 if the target is all there, else Infinity
 * - one logit: exactly 0
 *
 * Error bound: correctly rounded: half an ulp of the format up to 4096 logits, 0.501 ulp beyond.
 * @param logits one logit for each class
 * @param target the position of the right class, from 0; or a probability from 0 to 1 for each class, with
 * sum 1 (± 0.1, since rounded targets of small formats miss it)
 * @param options temperature, format, emptyRow, infinities; see SoftmaxOptions
 * @returns one number, at least 0, in nats
 * @throws TypeError when logits or target aren't numbers
 * @throws RangeError when the target is no position of a class, no probability, has another length or sum
 * @example
 * crossEntropy([13, 31, 5], 0) // → 18.000000015235088
 * crossEntropy([13, 31, 5], 1) // ≈ 1.5235e-8
 * crossEntropy([13, 31, 5], [0.25, 0.5, 0.25]) // → 11.000000015235088
 */
export function crossEntropy(
  logits: ArrayLike<number>,
  target: number | ArrayLike<number>,
  options?: SoftmaxOptions,
): number {
  const row = readRow('crossEntropy', logits, options, 'logits')
  const { n, high, low } = row
  const probabilities = targetProbabilities(target, n)
  const counted = Array.from(probabilities.keys()).filter(i => probabilities[i])
  if (!counted.every(i => Number.isFinite(largestOf(row) + (row.logits[i] as number) * 0))) {
    const logarithms = logSoftmax(logits, options)
    return counted.reduce((sum, i) => sum - (probabilities[i] as number) * (logarithms[i] as number), 0)
  }
  // The sum of all probability · -log p: no term is negative, so none cancels.
  const { total, error } = logTotal(row)
  differences(row, 0, n)
  let sum: Pair = [0, 0]
  let margin = 0
  for (const i of counted) {
    const probability = probabilities[i] as number
    const d = high[i] as number
    sum = pairSum(sum, pairProduct([probability, 0], pairSum(total, [-d, -(low[i] as number)])))
    margin += probability * (error - d * 2 ** -100)
  }
  return decide(row, sum, margin + sum[0] * n * 2 ** -100, (integers, bits) => {
    const logarithm = logInterval(integers.total(bits), bits)
    return counted.reduce<Interval>(
      (whole, i) => {
        const weight = ratioInterval(scaledInteger(probabilities[i] as number), 1n << 1074n, bits)
        return plus(whole, productInterval(weight, minus(logarithm, integers.difference(i, bits)), bits))
      },
      [0n, 0n],
    )
  })
}
