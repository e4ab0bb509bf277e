import type { Format } from '../../core/index.ts'
import { formatNames } from '../../plots/format-title.ts'
import { choice, number, shape, whole } from '../frame/state.ts'

export interface State {
  readonly classes: number
  /** How far the leader is ahead of every other class. */
  readonly lead: number
  readonly format: Format
  /** Whether the leader's e^0 = 1 is the first or the last number of the sum. */
  readonly order: 'first' | 'last'
}

export const state = shape<State>({
  classes: whole(50257, 2, 65536),
  lead: number(40, { least: 0, most: 800 }),
  format: choice(formatNames),
  order: choice(['first', 'last']),
})
