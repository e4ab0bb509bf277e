import { number, shape, whole } from '../frame/state.ts'

export interface State {
  /** Which random inputs are taken: the same seed gives the same ones everywhere. */
  readonly seed: number
  /** An input of the reader's own. */
  readonly x: number
}

export const state = shape<State>({
  seed: whole(1, 1, 999999),
  x: number(-18, { least: -745, most: 709 }),
})
