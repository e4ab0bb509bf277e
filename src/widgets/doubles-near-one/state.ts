import type { Format } from '../../core/index.ts'
import { formatNames } from '../../plots/format-title.ts'
import { choice, number, shape } from '../frame/state.ts'

export interface State {
  readonly format: Format
  /** The lead of one of two classes, whose probability is looked at. */
  readonly lead: number
  /** The picture shows a stretch of 2^-zoom, and a little more at its right end. */
  readonly zoom: number
  /** How many such stretches the picture lies to the left of 1; with 0, the stretch ends at 1. */
  readonly pan: number
}

export const deepest = 56

export const state = shape<State>({
  format: choice(formatNames),
  lead: number(37.5, { least: 0, most: 100 }),
  zoom: number(51, { least: 0, most: deepest }),
  pan: number(-0.4, { least: -4, most: 2 ** deepest }),
})
