import { choice, numbers, shape, whole } from '../frame/state.ts'

export interface State {
  /** The logits, two to six of them. */
  readonly z: readonly number[]
  /** How the probabilities are drawn. */
  readonly axis: 'linear' | 'log' | 'logit'
  /** The class whose logit is swept through its tie: the one that was moved last. */
  readonly sweep: number
}

export const state = shape<State>({
  z: numbers([13, 31, 5], { fewest: 2, longest: 6 }),
  axis: choice(['linear', 'log', 'logit']),
  sweep: whole(0, 0, 5),
})
