import { type Interval, quotientInterval, scaledInteger } from '../decimal/big-exp.ts'
import type { Problem } from './decide.ts'
import { dividedInterval, type IntegerWeights, productInterval, ratioInterval } from './integer-weights.ts'

/** Below this difference a weight counts as 0 here: e^-1500 times the largest double is far below the smallest. */
const negligible = -1500n

/** The vector-Jacobian product of softmax in integers; sums that all places share are worked out once. */
export interface IntegerVjp {
  /** Whether place i is exactly 0: for each distinct logit, the g_j there have g_i as their mean. */
  cancels(i: number, integers: IntegerWeights): boolean
  /** weight_i · (g_i · total - sum of weight_j · g_j) / total² / temperature. */
  value(i: number, integers: IntegerWeights, bits: number): Interval
}

export function integerVjp({ n, temperature, workspace }: Problem, g: Float64Array): IntegerVjp {
  const { logits } = workspace
  const one = scaledInteger(1)
  const scaled = Array.from(g, scaledInteger)
  let places: number[] | undefined
  let known = 0
  let total: Interval = [0n, 0n]
  let dot: Interval = [0n, 0n]
  const counted = (integers: IntegerWeights) => {
    places ??= Array.from(scaled.keys()).filter(
      i => logits[i] !== Number.NEGATIVE_INFINITY && integers.difference(i, 0)[1] >= negligible,
    )
    return places
  }
  const times = (weight: Interval, i: number, bits: number) =>
    productInterval(weight, ratioInterval(scaled[i] as bigint, one, bits), bits)
  function addUp(integers: IntegerWeights, bits: number) {
    if (known === bits) return
    known = bits
    total = [0n, 0n]
    dot = [0n, 0n]
    for (const i of counted(integers)) {
      const weight = integers.weight(i, bits)
      const term = times(weight, i, bits)
      total = [total[0] + weight[0], total[1] + weight[1]]
      dot = [dot[0] + term[0], dot[1] + term[1]]
    }
  }
  return {
    cancels(i, integers) {
      const sums = new Map<number, bigint>()
      for (const j of counted(integers)) {
        const logit = logits[j] as number
        sums.set(logit, (sums.get(logit) ?? 0n) + (scaled[i] as bigint) - (scaled[j] as bigint))
      }
      return n > 0 && [...sums.values()].every(sum => sum === 0n)
    },
    value(i, integers, bits) {
      addUp(integers, bits)
      const own = times(total, i, bits)
      const pull: Interval = [own[0] - dot[1], own[1] - dot[0]]
      const product = productInterval(integers.weight(i, bits), pull, bits)
      const square = productInterval(total, total, bits)
      return dividedInterval(quotientInterval(product, square, 1n << BigInt(bits)), temperature)
    },
  }
}
