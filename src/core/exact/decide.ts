import type { Interval } from '../decimal/big-exp.ts'
import { roundCertain } from '../decimal/round-interval.ts'
import { exponentOf } from '../formats/format.ts'
import { type IntegerWeights, integerWeights } from './integer-weights.ts'
import type { Pair } from './pair.ts'
import { largestOf, type Row } from './read-row.ts'
import { roundPair, smallestSafe } from './round-pair.ts'

/**
 * Up to so many logits every result is correctly rounded; beyond, it may miss by a thousandth of a last bit
 * (0.501 ulp).
 */
export const certainUpTo = 4096

/**
 * A value times 2^-lift rounded once: from its double-double if that can tell, else from integers, with more
 * and more bits.
 *
 * @param error bound on the absolute error of the double-double
 * @param interval the same value from integers
 */
export function decide(
  row: Row,
  [high, low]: Pair,
  error: number,
  interval: (integers: IntegerWeights, bits: number) => Interval,
  lift = 0,
): number {
  const { n, format } = row
  const size = Math.abs(high)
  let bits = 1202
  if (size >= smallestSafe && size < 2 ** 990) {
    const margin = n > certainUpTo && error < size * 2 ** -63 ? 0 : error
    const rounded = roundPair(high, low, margin, format, lift)
    if (!Number.isNaN(rounded)) return rounded
    bits = Math.max(128, 128 + lift - exponentOf(size))
  }
  row.integers ??= integerWeights(row.logits, n, largestOf(row), row.temperature)
  const { integers } = row
  return roundCertain(working => interval(integers, working), format, bits)
}
