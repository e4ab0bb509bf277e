import { logInterval } from '../decimal/big-exp.ts'
import { decide } from './decide.ts'
import { differences } from './differences.ts'
import { exponentials } from './exponentials.ts'
import { minus } from './integer-weights.ts'
import { logOnePlus } from './log-one-plus.ts'
import { negative, type Pair, pairSum } from './pair.ts'
import type { Row } from './read-row.ts'
import { shareError } from './write-shares.ts'

/**
 * Works out the exponentials of all differences, and gives the sum of all but that of the largest, which is
 * 1: apart, since it may be far below 1.
 */
export function sumOfOthers(row: Row): Pair {
  const { n, total, position, high, low } = row
  differences(row, 0, n)
  total.fill(0)
  exponentials(row, 0, position)
  exponentials(row, position + 1, n)
  high[position] = 1
  low[position] = 0
  return pairSum([total[0] as number, 0], [total[1] as number, 0])
}

/** The sum of all e^((x - largest) / T), as logarithm. */
export interface LogTotal {
  /** At least 0. */
  total: Pair
  /** A bound on its absolute error. */
  error: number
}

export function logTotal(row: Row): LogTotal {
  const total = logOnePlus(sumOfOthers(row))
  const [logarithm] = total
  return {
    total,
    error: logarithm * shareError(row.n) + (logarithm > 2 ** -11 ? 2 ** -79 : logarithm * 2 ** -73),
  }
}

/**
 * ln of the probability of logit i, at most 0: its difference from the largest, minus what `logTotal` gave.
 * Overwrites place i of high + low.
 */
export function logProbability(row: Row, i: number, { total, error }: LogTotal): number {
  const { logits, high, low } = row
  if (logits[i] === Number.NEGATIVE_INFINITY) return -row.format.overflow
  differences(row, i, i + 1)
  const difference: Pair = [high[i] as number, low[i] as number]
  return decide(
    row,
    pairSum(difference, negative(total)),
    error - difference[0] * 2 ** -101,
    (integers, bits) => minus(integers.difference(i, bits), logInterval(integers.total(bits), bits)),
  )
}
