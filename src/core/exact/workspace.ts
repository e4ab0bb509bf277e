import type { IntegerWeights } from './integer-weights.ts'

/** Where softmax works: one place for each logit, kept between calls so that a call allocates nothing. */
export interface Workspace {
  /** The logits as they came. */
  logits: Float64Array
  /** First (x - largest) / temperature, then its exponential, as double-doubles high + low. */
  high: Float64Array
  low: Float64Array
  /** The largest logit, and where it is. */
  largest: number
  position: number
  /** The sum of the exponentials, as a double-double in two places. */
  total: Float64Array
  /** The same weights in integers, once a result of this call has needed them. */
  integers: IntegerWeights | undefined
}

const workspaceOf = (n: number): Workspace => ({
  logits: new Float64Array(n),
  high: new Float64Array(n),
  low: new Float64Array(n),
  largest: 0,
  position: 0,
  total: new Float64Array(2),
  integers: undefined,
})

/** Room that is kept: 3 MB at most. Longer vectors get theirs for one call. */
const keptRoom = 1 << 17
let kept: Workspace | undefined

/** A workspace with room for n logits at least. The next call may give the same one. */
export function workspaceFor(n: number): Workspace {
  if (n > keptRoom) return workspaceOf(n)
  if (!kept || kept.logits.length < n) kept = workspaceOf(Math.min(keptRoom, Math.max(64, 2 * n)))
  return kept
}
