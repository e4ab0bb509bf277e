/**
 * Wrong on purpose: softmax as the formula stands, e^(x_i) divided by the sum of all of them, in plain
 * doubles.
 *
 * The lessons show where it breaks. For answers, use `softmax`.
 *
 * Special values:
 * - a logit above 709.78: e^x overflows to ∞, and ∞/∞ is NaN
 * - all logits below -745.13: every e^x is 0, and 0/0 is NaN
 *
 * Error bound: none. It uses `Math.exp`, whose last digit differs between engines.
 *
 * @param x any number of logits
 * @returns a new Float64Array of x.length numbers: probabilities, unless something broke
 *
 * @example
 * naiveSoftmax([0, 0]) // → [0.5, 0.5]
 * naiveSoftmax([1000, 0]) // → [NaN, 0]
 */
export function naiveSoftmax(x: ArrayLike<number>): Float64Array {
  const weights = Float64Array.from(x, Math.exp)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map(weight => weight / sum)
}
