import type { Interval } from '../decimal/big-exp.ts'
import { decide, type Problem } from './decide.ts'
import { differences } from './differences.ts'
import { exponentials } from './exponentials.ts'
import { logError, logOnePlus } from './logarithm.ts'
import { negative, type Pair, pairSum } from './pair.ts'
import { roundPair } from './round-pair.ts'
import { shareError } from './shares.ts'

/**
 * Works out the exponentials of all n differences, and gives the sum of all but that of the largest, which is 1: apart, since it
 * may be far below 1.
 */
export function sumOfOthers({ workspace, n, temperature }: Problem): Pair {
  const { total, position, high, low } = workspace
  differences(workspace, 0, n, temperature)
  total[0] = 0
  total[1] = 0
  exponentials(workspace, 0, position)
  exponentials(workspace, position + 1, n)
  high[position] = 1
  low[position] = 0
  const sum = (total[0] as number) + (total[1] as number)
  return [sum, (total[1] as number) - (sum - (total[0] as number))]
}

/** ln of the sum of all e^((x - largest) / T), at least 0, and a bound on its absolute error. */
export interface LogTotal {
  total: Pair
  error: number
}

export function logTotal(problem: Problem): LogTotal {
  const total = logOnePlus(sumOfOthers(problem))
  return { total, error: logError(total[0], shareError(problem.n)) }
}

/** a - b for intervals. */
export const differenceInterval = (a: Interval, b: Interval): Interval => [a[0] - b[1], a[1] - b[0]]

/**
 * ln of the probability of logit i, at most 0: its difference from the largest, minus `total`, which `logTotal` gave.
 * Overwrites place i of the workspace.
 */
export function logProbability(problem: Problem, i: number, { total, error }: LogTotal): number {
  const { workspace, temperature, format } = problem
  const { logits, high, low } = workspace
  if (logits[i] === Number.NEGATIVE_INFINITY) return roundPair(Number.NEGATIVE_INFINITY, 0, 0, format)
  differences(workspace, i, i + 1, temperature)
  const difference: Pair = [high[i] as number, low[i] as number]
  return decide(
    problem,
    pairSum(difference, negative(total)),
    error - difference[0] * 2 ** -101,
    (integers, bits) => differenceInterval(integers.difference(i, bits), integers.logTotal(bits)),
  )
}
