import { choice, numbers, shape } from '../frame/state.ts'

export interface State {
  /** The scores, two to six of them. */
  readonly z: readonly number[]
  /** How the probabilities are drawn. */
  readonly axis: 'linear' | 'log' | 'logit'
}

export const state = shape<State>({
  z: numbers([13, 31, 5], { fewest: 2, longest: 6 }),
  axis: choice(['linear', 'log', 'logit']),
})
