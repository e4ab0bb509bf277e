import { shareInterval } from '../decimal/big-exp.ts'
import { formats } from '../formats/format.ts'
import type { Output } from '../softmax-options.ts'
import { certainUpTo, decide } from './decide.ts'
import { differences } from './differences.ts'
import { exponentialError, exponentials, vanishing } from './exponentials.ts'
import { type Pair, pairProduct } from './pair.ts'
import { upperHalf } from './power-table.ts'
import type { Row } from './read-row.ts'
import { smallestSafe } from './round-pair.ts'

/** The relative error of the share of one exponential in the sum of n. */
export const shareError = (n: number): number => 2 * exponentialError + n * n * 2 ** -105 + 2 ** -98

/**
 * What the differences are multiplied by, as a power of 2, where the exponentials themselves would be
 * subnormal.
 */
const lift = 600

/**
 * One share that the loop below leaves open: for a smaller format, below the normal doubles, or undecided.
 * Apart, since a closure in the loop would cost an allocation for each logit.
 */
function openShare(row: Row, i: number, factor: Pair, error: number): number {
  const { high, low } = row
  let lifted = 0
  if ((high[i] as number) < smallestSafe) {
    differences(row, i, i + 1)
    if (!((high[i] as number) > vanishing)) return 0
    exponentials(row, i, i + 1, lift)
    lifted = lift
  }
  const share = pairProduct([high[i] as number, low[i] as number], factor)
  return decide(
    row,
    share,
    share[0] * error,
    ({ weight, others }, bits) => shareInterval(weight(i, bits), others(i, bits), 1n << BigInt(bits)),
    lifted,
  )
}

/**
 * Writes each exponential's share in the sum of all, rounded once: the last step of softmax.
 *
 * Algorithm: each double-double times the reciprocal of the sum. Ziv's test asks whether all numbers within
 * the error bound round alike; the few undecided ones, about one in 2^22 for float64, are worked out in
 * integers.
 *
 * Error bound: half an ulp up to n = 4096, 0.501 ulp beyond.
 * Source: Ziv, Fast evaluation of elementary mathematical functions with correctly rounded last bit (1991),
 * https://doi.org/10.1145/114697.116813
 */
export function writeShares(row: Row, p: Output): void {
  const { n, high, low, total, format } = row
  // The reciprocal of the sum as a double-double, by one step of Newton's iteration.
  const sum = (total[0] as number) + (total[1] as number)
  const sumTail = (total[1] as number) - (sum - (total[0] as number))
  const factor = 1 / sum
  const factorUpper = upperHalf(factor)
  const factorLower = factor - factorUpper
  const sumUpper = upperHalf(sum)
  const sumLower = sum - sumUpper
  // 1 - factor · sum: each product and each difference is exact.
  const missing =
    1 - factorUpper * sumUpper - factorUpper * sumLower - factorLower * sumUpper - factorLower * sumLower
  const factorTail = (missing - factor * sumTail) * factor
  const error = n > certainUpTo ? 0 : shareError(n)
  const leastValue = format === formats.float64 ? smallestSafe : Number.POSITIVE_INFINITY
  for (let i = 0; i < n; i++) {
    const value = high[i] as number
    const upper = upperHalf(value)
    const lower = value - upper
    const share = value * factor
    const product =
      upper * factorUpper - share + upper * factorLower + lower * factorUpper + lower * factorLower
    const tail = product + (value * factorTail + (low[i] as number) * factor)
    const margin = share * error
    const rounded = share + (tail - margin)
    const isDecided = value >= leastValue && rounded === share + (tail + margin)
    p[i] = isDecided ? rounded : openShare(row, i, [factor, factorTail], error)
  }
}
