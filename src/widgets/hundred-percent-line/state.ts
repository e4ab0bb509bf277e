import type { Format } from '../../core/index.ts'
import { formatNames } from '../../plots/format-title.ts'
import { choice, number, numbers, shape } from '../frame/state.ts'

export const farthest = 100

export interface State {
  readonly format: Format
  /** Step by step as ordinary code does it, or the exact result rounded once. */
  readonly arithmetic: 'ordinary' | 'exact'
  /** The lead that is tried next. */
  readonly lead: number
  /** The leads that were tried, in order. */
  readonly tried: readonly number[]
  /** Whether the reader has asked for the answer. */
  readonly answer: 'hidden' | 'shown'
}

export const state = shape<State>({
  format: choice(formatNames, 'float32'),
  arithmetic: choice(['ordinary', 'exact']),
  lead: number(10, { least: 0, most: farthest }),
  tried: numbers([], { fewest: 0, longest: 90, least: 0, most: farthest }),
  answer: choice(['hidden', 'shown']),
})
