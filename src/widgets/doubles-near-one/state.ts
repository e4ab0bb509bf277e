import type { Format } from '../../core/index.ts'
import { formatNames } from '../../plots/format-title.ts'
import { choice, number, shape } from '../frame/state.ts'

export interface State {
  readonly format: Format
  /** The lead of one of two classes, whose probability is looked at. */
  readonly lead: number
  /** The picture shows a stretch of 2^-zoom. */
  readonly zoom: number
  /** How many stretches the picture lies to the left of 1; 0 has 1 near its right end. */
  readonly pan: number
}

export const deepest = 56

export const state = shape<State>({
  format: choice(formatNames),
  lead: number(37.5, { least: 0, most: 100 }),
  zoom: number(0, { least: 0, most: deepest }),
  pan: number(0, { least: -4, most: 2 ** deepest }),
})
