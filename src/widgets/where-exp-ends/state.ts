import type { Format } from '../../core/index.ts'
import { formatNames } from '../../plots/format-title.ts'
import { choice, number, shape } from '../frame/state.ts'

export interface State {
  /** The number whose exponential is taken; ±Infinity and NaN are welcome. */
  readonly x: number
  readonly format: Format
  /** What becomes of a number that is too large: Infinity (NaN in E4M3), or the largest finite one. */
  readonly overflow: 'nonsaturating' | 'saturating'
}

export const state = shape<State>({
  x: number(700, { special: true }),
  format: choice(formatNames),
  overflow: choice(['nonsaturating', 'saturating']),
})
