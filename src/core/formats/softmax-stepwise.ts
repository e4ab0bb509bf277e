import { lengthOf } from '../exact/read-row.ts'
import { formatNamed, numberIn } from '../exact/settings.ts'
import { exp } from '../exp.ts'
import type { Format } from '../softmax-options.ts'
import { type RoundToOptions, roundTo } from './round-to.ts'

/** In which format to compute, and how. */
export interface SoftmaxStepwiseOptions extends RoundToOptions {
  /** Every intermediate value is a value of this format (default 'float64'). */
  format?: Format | undefined
  /** Whether to subtract the largest logit first (default true). Without it large logits overflow. */
  shift?: boolean | undefined
}

/** Every value on the way from logits to probabilities. */
export interface SoftmaxSteps {
  /** x - max, or x itself without the shift. */
  d: Float64Array
  /** e^d. */
  e: Float64Array
  /** The running sum after each e, from left to right. */
  sums: Float64Array
  /** The last running sum; 0 for an empty x. */
  sum: number
  /** e / sum. */
  p: Float64Array
}

/**
 * Softmax as ordinary code computes it, in any format, with every value on the way: subtract the largest logit,
 * take exponentials, add them from left to right, divide. Each operation is rounded once to the format.
 *
 * This is what textbook code gives on an ideal machine, errors included. For the nearest value use `softmax`.
 * Adding, subtracting, multiplying and dividing in double and then rounding once equals rounding the exact result
 * for every smaller format, since 53 ≥ 2 · 24 + 2; exp is correctly rounded.
 *
 * Special values: those of IEEE arithmetic.
 * - NaN anywhere: with the shift all NaN; without it the sum and all p are NaN
 * - Infinity anywhere: ∞ - ∞ or ∞ / ∞ gives NaN at its place
 * - all -Infinity: NaN, from -∞ - -∞, or from 0 / 0 without the shift
 * - an exponential that overflows: Infinity, its p is NaN and the others are 0; in e4m3 NaN, unless saturating
 * - empty: empty arrays, sum 0
 *
 * Error bound: half an ulp of the format for each operation.
 * Source: Figueroa, When is double rounding innocuous? (1995), https://doi.org/10.1145/221332.221334
 *
 * @param x logits; each is rounded to the format first
 * @param options format, shift, overflow
 * @returns d, e, sums and p, as long as x, and the sum
 * @throws RangeError when the format or the overflow mode is unknown
 *
 * @example
 * softmaxStepwise([1000, 1001, 1002], { shift: false }).e // → [Infinity, Infinity, Infinity]
 * softmaxStepwise([0, 12, 0], { format: 'float16', shift: false }).p // → [0, NaN, 0]
 * softmaxStepwise([0, 8, 0], { format: 'float16' }).p // → [0.00033545494079589844, 1, 0.00033545494079589844]
 */
export function softmaxStepwise(x: ArrayLike<number>, options: SoftmaxStepwiseOptions = {}): SoftmaxSteps {
  const { format = 'float64', shift = true } = options
  formatNamed('softmaxStepwise', format)
  const rounded = (value: number) => roundTo(value, format, options)
  lengthOf('softmaxStepwise', x)
  const logits = Float64Array.from(x, (value, i) => rounded(numberIn('softmaxStepwise', value, `x[${i}]`)))
  const largest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  let sum = 0
  const d = shift ? logits.map(value => rounded(value - largest)) : logits
  // An overflow in e4m3 is NaN, from which no saturation leads back: NaN of a positive number means it.
  const power = (value: number) =>
    rounded(exp(value, { format }) || (value > 0 ? Number.POSITIVE_INFINITY : value && 0))
  const e = new Float64Array(d.length)
  // Rows of a large vocabulary repeat a few values: a run of equal ones takes one exp.
  for (const [i, value] of d.entries()) e[i] = i > 0 && value === d[i - 1] ? (e[i - 1] ?? 0) : power(value)
  const sums = e.map(value => {
    sum = rounded(sum + value)
    return sum
  })
  return { d, e, sums, sum, p: e.map(value => rounded(value / sum)) }
}
