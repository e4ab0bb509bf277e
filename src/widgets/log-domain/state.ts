import { numbers, shape, whole } from '../frame/state.ts'

export interface State {
  /** The logits of three classes; -Infinity is a mask. */
  readonly z: readonly number[]
  /** The position of the class that is right, for the loss. */
  readonly target: number
}

export const state = shape<State>({
  z: numbers([0, 800, 0], { fewest: 3, longest: 3, special: true }),
  target: whole(0, 0, 2),
})
