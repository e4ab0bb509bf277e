import { numbers, shape } from '../frame/state.ts'

export interface State {
  /** The logits of the three classes. */
  readonly z: readonly number[]
}

export const state = shape<State>({ z: numbers([13, 31, 5], { fewest: 3, longest: 3 }) })
