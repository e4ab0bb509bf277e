import { choice, numbers, shape, whole } from '../frame/state.ts'

export interface State {
  /** The logits, two to six of them. */
  readonly z: readonly number[]
  /** The last step that is done, from 0 (only the logits) to 4 (divided). */
  readonly step: number
  /** How the result is drawn. */
  readonly axis: 'linear' | 'log'
}

export const lastStep = 4

export const state = shape<State>({
  z: numbers([13, 31, 5], { fewest: 2, longest: 6 }),
  step: whole(0, 0, lastStep),
  axis: choice(['linear', 'log']),
})
