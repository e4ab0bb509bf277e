/**
 * Wrong on purpose: each number divided by the sum of all, as if logits were counts of votes.
 *
 * The lessons show where it breaks: a negative number gets a negative share, numbers that cancel get ±∞ or
 * NaN, and adding the same amount to all changes the answer. For probabilities, use `softmax`.
 *
 * Special values:
 * - sum 0: ±∞ or NaN
 *
 * Error bound: none.
 *
 * @param x any number of numbers
 * @returns a new Float64Array of x.length numbers: shares that add up to 1 if no number is negative
 *
 * @example
 * shareOfVotes([1, 3]) // → [0.25, 0.75]
 * shareOfVotes([-1, 3]) // → [-0.5, 1.5]
 * shareOfVotes([-1, 1]) // → [-Infinity, Infinity]
 */
export function shareOfVotes(x: ArrayLike<number>): Float64Array {
  const votes = Float64Array.from(x)
  const sum = votes.reduce((total, vote) => total + vote, 0)
  return votes.map(vote => vote / sum)
}
