import { decide, type Problem } from './decide.ts'
import { differences } from './differences.ts'
import { logTotal } from './log-total.ts'
import { pairSum } from './pair.ts'

/** ln of the sum of all e^(x / T), for a finite largest logit: largest / T plus the logarithm of the total. */
export function logSum(problem: Problem): number {
  const { workspace, temperature } = problem
  const { total, error } = logTotal(problem)
  const { largest, position, high, low } = workspace
  // largest / T is its difference from 0.
  workspace.largest = 0
  differences(workspace, position, position + 1, temperature)
  workspace.largest = largest
  const scaled = high[position] as number
  return decide(
    problem,
    pairSum([scaled, low[position] as number], total),
    error + Math.abs(scaled) * 2 ** -101,
    (integers, bits) => {
      const [lo, hi] = integers.largest(bits)
      const logarithm = integers.logTotal(bits)
      return [lo + logarithm[0], hi + logarithm[1]]
    },
  )
}
