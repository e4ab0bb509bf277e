import { choice, numbers, shape } from '../frame/state.ts'

/** Who can be chosen to be changed: the three voters, and the bias, which is no voter but counts like one. */
export const voterNames = ['loops', 'strokes', 'open', 'bias'] as const
export type VoterName = (typeof voterNames)[number]

export interface State {
  /** What each of the three voters has found in the picture: loops, strokes, open. */
  readonly activation: readonly number[]
  /** The weights of closed loops, one for each class. */
  readonly loops: readonly number[]
  /** The weights of straight strokes. */
  readonly strokes: readonly number[]
  /** The weights of open on the right. */
  readonly open: readonly number[]
  /** What each class gets before a vote is counted. */
  readonly bias: readonly number[]
  /** Whose numbers the controls show. */
  readonly voter: VoterName
}

/** Small enough that every sum of products is a finite double. */
const limits = { fewest: 3, longest: 3, least: -1e100, most: 1e100 }

export const state = shape<State>({
  activation: numbers([3, 2, 1], limits),
  loops: numbers([1, 10, -2], limits),
  strokes: numbers([5, 3, -1], limits),
  open: numbers([-3, -4, 10], limits),
  bias: numbers([3, -1, 3], limits),
  voter: choice(voterNames),
})
