import { type FormatParameters, formats } from '../formats/format.ts'
import type { Output } from '../softmax-options.ts'
import { byIntegers, certainUpTo, startingBits } from './decide.ts'
import { differences } from './differences.ts'
import { exponentialError, exponentials, vanishing } from './exponentials.ts'
import { upperHalf } from './power-table.ts'
import { roundPair, smallestSafe } from './round-pair.ts'
import type { Workspace } from './workspace.ts'

/** The relative error of the share of one exponential in the sum of n. */
export const shareError = (n: number): number => 2 * exponentialError + n * n * 2 ** -105 + 2 ** -98

/** What the differences are multiplied by, as a power of 2, where the exponentials themselves would be subnormal. */
const lift = 600

/**
 * Writes each exponential's share in the sum of all, rounded once: the last step of softmax.
 *
 * Algorithm: each double-double times the reciprocal of the sum. Ziv's test asks whether all numbers within the error bound
 * round alike; the few undecided ones, about one in 2^22 for float64, are worked out in integers.
 *
 * Error bound: half an ulp up to n = 4096, 0.501 ulp beyond.
 * Source: Ziv, Fast evaluation of elementary mathematical functions with correctly rounded last bit (1991),
 * https://doi.org/10.1145/114697.116813
 */
export function writeShares(
  workspace: Workspace,
  n: number,
  temperature: number,
  format: FormatParameters,
  p: Output,
): void {
  const { high, low, total } = workspace
  // The reciprocal of the sum as a double-double, by one step of Newton's iteration.
  const sum = (total[0] as number) + (total[1] as number)
  const sumTail = (total[1] as number) - (sum - (total[0] as number))
  const factor = 1 / sum
  const factorUpper = upperHalf(factor)
  const factorLower = factor - factorUpper
  const sumUpper = upperHalf(sum)
  const sumLower = sum - sumUpper
  const one = factor * sum
  const oneTail =
    factorUpper * sumUpper - one + factorUpper * sumLower + factorLower * sumUpper + factorLower * sumLower
  const factorTail = (1 - one - oneTail - factor * sumTail) * factor
  const error = n > certainUpTo ? 0 : shareError(n)
  const fits = format === formats.float64
  for (let i = 0; i < n; i++) {
    let value = high[i] as number
    let lifted = 0
    if (value < smallestSafe) {
      differences(workspace, i, i + 1, temperature)
      if (!((high[i] as number) > vanishing)) {
        p[i] = 0
        continue
      }
      exponentials(workspace, i, i + 1, lift)
      value = high[i] as number
      lifted = lift
    }
    const upper = upperHalf(value)
    const lower = value - upper
    const share = value * factor
    const tail =
      upper * factorUpper -
      share +
      upper * factorLower +
      lower * factorUpper +
      lower * factorLower +
      (value * factorTail + (low[i] as number) * factor)
    const margin = share * error
    let rounded = share + (tail - margin)
    if (!fits || lifted > 0 || rounded !== share + (tail + margin)) {
      const settled = share + tail
      rounded = roundPair(settled, tail - (settled - share), margin, format, lifted)
      if (Number.isNaN(rounded))
        rounded = undecided(workspace, n, temperature, format, i, startingBits(settled) + lifted)
    }
    p[i] = rounded
  }
}

/** Apart, since a closure in the loop would cost an allocation for each logit. */
function undecided(
  workspace: Workspace,
  n: number,
  temperature: number,
  format: FormatParameters,
  i: number,
  bits: number,
): number {
  const problem = { workspace, n, temperature, format }
  return byIntegers(problem, ({ probability }, working) => probability(i, working), bits)
}
