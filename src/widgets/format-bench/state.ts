import { numbers, shape } from '../frame/state.ts'

export interface State {
  /** The logits, two to six of them. */
  readonly z: readonly number[]
}

export const state = shape<State>({
  z: numbers([13, 31, 5], { fewest: 2, longest: 6 }),
})
