import { number, numbers, shape } from '../frame/state.ts'

export interface State {
  /** The logits of three classes. */
  readonly z: readonly number[]
  /** The number that is added to all of them. */
  readonly b: number
}

export const state = shape<State>({
  z: numbers([0, 1, 2], { fewest: 3, longest: 3, least: -1e15, most: 1e15 }),
  b: number(0, { least: -1e15, most: 1e15 }),
})
