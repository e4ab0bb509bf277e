import { choice, number, shape, whole } from '../frame/state.ts'

/** Where a run ends: it would go on creeping for ever. */
export const lastStep = 2_000_000

export const speeds = ['10', '100', '1000', '10000', '100000'] as const

/** What makes a run of training: the same parameters give the same run, in every browser. */
export interface Parameters {
  /** The learning rate: how far a step goes down the slope of the loss. */
  readonly rate: number
  /** Label smoothing: the part of the target that is shared out equally among all classes. */
  readonly smoothing: number
  /** Which pictures, and which weights at the start. */
  readonly seed: number
}

export interface State extends Parameters {
  /** How many steps of training have been done. */
  readonly step: number
  /** Steps a second while it plays. */
  readonly speed: (typeof speeds)[number]
}

export const state = shape<State>({
  step: whole(1000, 0, lastStep),
  rate: number(0.5, { least: 0.01, most: 5 }),
  smoothing: number(0, { least: 0, most: 0.3 }),
  seed: whole(1, 1, 9999),
  speed: choice(speeds, '1000'),
})
