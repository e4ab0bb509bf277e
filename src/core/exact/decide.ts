import type { Interval } from '../decimal/big-exp.ts'
import { roundCertain } from '../decimal/round-interval.ts'
import { exponentOf, type FormatParameters } from '../formats/format.ts'
import { type IntegerWeights, integerWeights } from './integer-weights.ts'
import type { Pair } from './pair.ts'
import { roundPair, smallestSafe } from './round-pair.ts'
import type { Workspace } from './workspace.ts'

/** Up to so many logits every result is correctly rounded; beyond, it may miss by a thousandth of a last bit (0.501 ulp). */
export const certainUpTo = 4096

/** With how many bits the integers begin: enough, mostly, to decide at once. */
export const startingBits = (estimate: number): number => {
  const size = Math.abs(estimate)
  return Math.max(128, 128 - (size > 0 && size < Number.POSITIVE_INFINITY ? exponentOf(size) : -1074))
}

/** What is being rounded: the first n logits of a workspace, at a temperature, to a format. */
export interface Problem {
  workspace: Workspace
  n: number
  temperature: number
  format: FormatParameters
}

/** Asks the integers for the rounded value, with more and more bits. */
export function byIntegers(
  { workspace, n, temperature, format }: Problem,
  interval: (integers: IntegerWeights, bits: number) => Interval,
  bits: number,
): number {
  workspace.integers ??= integerWeights(workspace.logits, n, workspace.largest, temperature)
  const { integers } = workspace
  return roundCertain(working => interval(integers, working), format, bits)
}

/**
 * A value rounded once: from its double-double if that can tell, else from integers.
 *
 * @param error bound on the absolute error of the double-double
 * @param interval the same value from integers
 */
export function decide(
  problem: Problem,
  [high, low]: Pair,
  error: number,
  interval: (integers: IntegerWeights, bits: number) => Interval,
): number {
  const size = Math.abs(high)
  if (size >= smallestSafe && size < 2 ** 990) {
    const margin = problem.n > certainUpTo && error < size * 2 ** -63 ? 0 : error
    const rounded = roundPair(high, low, margin, problem.format)
    if (!Number.isNaN(rounded)) return rounded
  }
  return byIntegers(problem, interval, startingBits(high))
}
