import { choice, flags, numbers, shape } from '../frame/state.ts'

export interface State {
  /** The logits of three classes. */
  readonly z: readonly number[]
  /** Which of them are masked: their logit is replaced by -Infinity. */
  readonly masked: readonly boolean[]
  /** What a row gives in which every class is masked. */
  readonly emptyRow: 'nan' | 'zero' | 'uniform'
}

export const state = shape<State>({
  z: numbers([2, 1, 1.5], { fewest: 3, longest: 3 }),
  masked: flags([false, true, false]),
  emptyRow: choice(['nan', 'zero', 'uniform']),
})
