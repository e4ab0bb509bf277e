import { number, shape, whole } from '../frame/state.ts'

export interface State {
  /** How far the leader's logit is ahead of the others, which are all 0. */
  readonly lead: number
  /** How many classes there are, the leader included. */
  readonly classes: number
}

export const state = shape<State>({
  lead: number(18, { least: 0, most: 800 }),
  classes: whole(2, 1, 10),
})
