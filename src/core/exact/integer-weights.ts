import {
  expInterval,
  floorDivide,
  type Interval,
  logInterval,
  scaledInteger,
  shareInterval,
  sumInterval,
} from '../decimal/big-exp.ts'

/** a / b as a fixed-point interval; exact if it is a multiple of the unit. b > 0. */
export function ratioInterval(a: bigint, b: bigint, bits: number): Interval {
  const wide = a << BigInt(bits)
  return [floorDivide(wide, b), -floorDivide(-wide, b)]
}

/** a · b for fixed-point intervals of any sign. */
export function productInterval(a: Interval, b: Interval, bits: number): Interval {
  const unit = 1n << BigInt(bits)
  const ends = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]].sort((p, q) => (p < q ? -1 : 1))
  return [floorDivide(ends[0] as bigint, unit), -floorDivide(-(ends[3] as bigint), unit)]
}

/** A fixed-point interval divided by a positive double; by Infinity gives 0. */
export function dividedInterval([lo, hi]: Interval, divisor: number): Interval {
  if (divisor === 1) return [lo, hi]
  if (divisor === Number.POSITIVE_INFINITY) return [0n, 0n]
  const integer = scaledInteger(divisor)
  return [floorDivide(lo << 1074n, integer), -floorDivide(-hi << 1074n, integer)]
}

/** Softmax of n logits in integers, to any number of bits: for the few results that a double-double can't decide. */
export interface IntegerWeights {
  /** largest / temperature. */
  largest(bits: number): Interval
  /** (x_i - largest) / temperature. */
  difference(i: number, bits: number): Interval
  /** e to the power of that; exactly 0 for a logit of -Infinity. */
  weight(i: number, bits: number): Interval
  /** The sum of all weights. */
  total(bits: number): Interval
  /** The sum of all weights but one. */
  others(i: number, bits: number): Interval
  /** weight / total. */
  probability(i: number, bits: number): Interval
  /** ln(total). */
  logTotal(bits: number): Interval
}

/** The weights of the first n of `logits`, the largest of which is finite. Worked out once for each number of bits. */
export function integerWeights(
  logits: Float64Array,
  n: number,
  largest: number,
  temperature: number,
): IntegerWeights {
  const flat = temperature === Number.POSITIVE_INFINITY
  const denominator = scaledInteger(flat ? 1 : temperature)
  const top = scaledInteger(largest)
  let known = 0
  let weights: Interval[] = []
  let sum: Interval = [0n, 0n]
  let logarithm: Interval | undefined
  const numerator = (i: number) => scaledInteger(logits[i] as number) - top
  function work(bits: number) {
    if (known === bits) return
    known = bits
    logarithm = undefined
    weights = Array.from(logits.subarray(0, n), (logit, i) =>
      logit === Number.NEGATIVE_INFINITY ? [0n, 0n] : expInterval(numerator(i), denominator, bits),
    )
    sum = sumInterval(weights)
  }
  const self: IntegerWeights = {
    largest: bits => ratioInterval(top, denominator, bits),
    difference: (i, bits) => ratioInterval(numerator(i), denominator, bits),
    weight(i, bits) {
      work(bits)
      return weights[i] as Interval
    },
    total(bits) {
      work(bits)
      return sum
    },
    others(i, bits) {
      const [lo, hi] = self.weight(i, bits)
      return [sum[0] - lo, sum[1] - hi]
    },
    probability: (i, bits) => shareInterval(self.weight(i, bits), self.others(i, bits), 1n << BigInt(bits)),
    logTotal(bits) {
      work(bits)
      logarithm ??= logInterval(sum, bits)
      return logarithm
    },
  }
  return self
}
