import type { Format } from '../../core/index.ts'
import { formatNames } from '../../plots/format-title.ts'
import { choice, numbers, shape } from '../frame/state.ts'

export interface State {
  /** The logits, two to four of them; ±Infinity and NaN are welcome. */
  readonly z: readonly number[]
  /** The format in which every step is computed. */
  readonly format: Format
  /** What becomes of a number that is too large: Infinity (NaN in E4M3), or the largest finite one. */
  readonly overflow: 'nonsaturating' | 'saturating'
}

export const state = shape<State>({
  z: numbers([1000, 1001, 1002], { fewest: 2, longest: 4, special: true }),
  format: choice(formatNames),
  overflow: choice(['nonsaturating', 'saturating']),
})
