import type { Interval } from '../decimal/big-exp.ts'
import { roundCertain } from '../decimal/round-interval.ts'
import { exponentOf } from '../formats/format.ts'
import { type IntegerWeights, integerWeights } from './integer-weights.ts'
import type { Pair } from './pair.ts'
import type { Row } from './read-row.ts'
import { roundPair, smallestSafe } from './round-pair.ts'

/** Up to so many logits every result is correctly rounded; beyond, it may miss by a thousandth of a last bit (0.501 ulp). */
const certainUpTo = 4096

/** The bound that Ziv's test uses for a result of n logits: none where an error below 2^-63 may pass. */
export const marginFor = (n: number, size: number, error: number): number =>
  n > certainUpTo && error < size * 2 ** -63 ? 0 : error

/** Asks the integers for the rounded value, with more and more bits; the estimate tells with how many to begin. */
export function byIntegers(
  row: Row,
  estimate: number,
  interval: (integers: IntegerWeights, bits: number) => Interval,
): number {
  row.integers ??= integerWeights(row.logits, row.n, row.largest, row.temperature)
  const { integers } = row
  const tiny = !(Math.abs(estimate) > smallestSafe)
  return roundCertain(
    bits => interval(integers, bits),
    row.format,
    Math.max(128, 128 - (tiny ? -1074 : exponentOf(estimate))),
  )
}

/**
 * A value rounded once: from its double-double if that can tell, else from integers.
 *
 * @param error bound on the absolute error of the double-double
 * @param interval the same value from integers
 */
export function decide(
  row: Row,
  [high, low]: Pair,
  error: number,
  interval: (integers: IntegerWeights, bits: number) => Interval,
): number {
  const size = Math.abs(high)
  if (size >= smallestSafe && size < 2 ** 990) {
    const rounded = roundPair(high, low, marginFor(row.n, size, error), row.format)
    if (!Number.isNaN(rounded)) return rounded
  }
  return byIntegers(row, high, interval)
}
