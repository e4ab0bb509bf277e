import { softmax, softmaxStepwise } from '../core/index.ts'

/** How often the shares of many rows add up to exactly 1, to less and to more, and how far from 1 they get. */
export interface Tally {
  readonly equal: number
  readonly less: number
  readonly more: number
  /** The largest distance of a sum from 1. */
  readonly farthest: number
}

export interface Sample {
  readonly rows: number
  readonly classes: number
  /** Any whole number; the same seed gives the same logits. */
  readonly seed: number
}

/** Logits lie evenly between -reach and reach. */
export const reach = 10

/**
 * Adds up softmax of random logits, row by row, in doubles from left to right: once as a program computes it step by
 * step, and once with each share the double nearest to its true value.
 */
export function sumsNearOne({ rows, classes, seed }: Sample): { stepwise: Tally; nearest: Tally } {
  const next = uniform(seed)
  const logits = Array.from({ length: rows }, () =>
    Array.from({ length: classes }, () => reach * (2 * next() - 1)),
  )
  return {
    stepwise: tally(logits.map(z => total(softmaxStepwise(z).p))),
    nearest: tally(logits.map(z => total(softmax(z)))),
  }
}

const total = (shares: Float64Array): number => shares.reduce((sum, share) => sum + share, 0)

function tally(sums: readonly number[]): Tally {
  return {
    equal: sums.filter(sum => sum === 1).length,
    less: sums.filter(sum => sum < 1).length,
    more: sums.filter(sum => sum > 1).length,
    farthest: Math.max(...sums.map(sum => Math.abs(sum - 1))),
  }
}

/** Numbers in [0, 1) by a linear congruence modulo 2^32: whole-number arithmetic, the same in every engine. */
function uniform(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
