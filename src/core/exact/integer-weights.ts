import { expInterval, type Interval, outward, scaledInteger, sumInterval } from '../decimal/big-exp.ts'

/** a / b as a fixed-point interval; exact if it is a multiple of the unit. b > 0. */
export const ratioInterval = (a: bigint, b: bigint, bits: number): Interval => outward(a << BigInt(bits), b)

/** a · b for fixed-point intervals of any sign. */
export function productInterval(a: Interval, b: Interval, bits: number): Interval {
  const unit = 1n << BigInt(bits)
  const ends = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]].sort((p, q) => (p < q ? -1 : 1))
  return outward(ends[0] as bigint, unit, ends[3], unit)
}

export const plus = (a: Interval, b: Interval): Interval => [a[0] + b[0], a[1] + b[1]]
export const minus = (a: Interval, b: Interval): Interval => [a[0] - b[1], a[1] - b[0]]

/** Softmax in integers, to any number of bits: for the few results that a double-double can't decide. */
export interface IntegerWeights {
  /** (x_i - largest) / temperature. */
  difference(i: number, bits: number): Interval
  /** e to the power of that; exactly 0 for a logit of -Infinity. */
  weight(i: number, bits: number): Interval
  /** The sum of all weights. */
  total(bits: number): Interval
  /** The sum of all weights but one. */
  others(i: number, bits: number): Interval
}

/**
 * The weights of the first n of `logits`, the largest of which is finite. Worked out once for each number of
 * bits.
 */
export function integerWeights(
  logits: Float64Array,
  n: number,
  largest: number,
  temperature: number,
): IntegerWeights {
  const denominator = scaledInteger(temperature)
  let known = 0
  let weights: Interval[] = []
  let sum: Interval = [0n, 0n]
  const numerator = (i: number) => scaledInteger(logits[i] as number) - scaledInteger(largest)
  function total(bits: number) {
    if (known !== bits) {
      known = bits
      weights = Array.from(logits.subarray(0, n), (logit, i) =>
        logit === Number.NEGATIVE_INFINITY ? [0n, 0n] : expInterval(numerator(i), denominator, bits),
      )
      sum = sumInterval(weights)
    }
    return sum
  }
  function weight(i: number, bits: number) {
    total(bits)
    return weights[i] as Interval
  }
  return {
    difference: (i, bits) => ratioInterval(numerator(i), denominator, bits),
    weight,
    total,
    others(i, bits) {
      const [lo, hi] = weight(i, bits)
      return [sum[0] - lo, sum[1] - hi]
    },
  }
}
