import { choice, shape } from '../frame/state.ts'
import type { Outcome } from './rungs.ts'

/** What the reader predicted on a rung: an outcome, or nothing yet, or nothing at all. */
export type Guess = 'open' | 'skip' | Outcome

export interface State {
  readonly rung1: Guess
  readonly rung2: Guess
  readonly rung3: Guess
  readonly rung4: Guess
  readonly rung5: Guess
}

const guess = choice<Guess>(['open', 'skip', 'nan', 'zeros', 'equal', 'right'])

export const state = shape<State>({ rung1: guess, rung2: guess, rung3: guess, rung4: guess, rung5: guess })
