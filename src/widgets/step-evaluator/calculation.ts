import { exp, softmaxStepwise } from '../../core/index.ts'

/** Every number on the way from the logits to the probabilities, each rounded once to a double. */
export interface Calculation {
  readonly z: readonly number[]
  /** The largest logit. */
  readonly largest: number
  /** z less the largest: 0 for the largest, below 0 for the others. */
  readonly d: readonly number[]
  /** e to the power of d. */
  readonly e: readonly number[]
  readonly sum: number
  /** e divided by the sum. */
  readonly p: readonly number[]
  /** The probabilities added from left to right. */
  readonly total: number
  /** z of the first class less z of the last. */
  readonly gap: number
  /** e to the power of the gap: the probability of the first class divided by that of the last. */
  readonly ratio: number
}

/** Softmax of 2 to 6 finite logits, step by step, as a person or a program computes it. */
export function calculation(z: readonly number[]): Calculation {
  const { d, e, sum, p } = softmaxStepwise(z)
  const gap = (z[0] ?? Number.NaN) - (z.at(-1) ?? Number.NaN)
  return {
    z,
    largest: Math.max(...z),
    d: Array.from(d),
    e: Array.from(e),
    sum,
    p: Array.from(p),
    total: p.reduce((total, share) => total + share, 0),
    gap,
    ratio: exp(gap),
  }
}
