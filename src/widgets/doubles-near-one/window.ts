import { complement, formats, roundTo, ulp } from '../../core/index.ts'
import { deepest, type State } from './state.ts'

/** The picture is so many times as wide as 2^-zoom. */
export const across = 1.15

/** What is in sight: the distance below 1 at the left end, and how much of the line. */
export const windowOf = ({ zoom, pan }: State): { readonly left: number; readonly width: number } => ({
  left: 2 ** -zoom * (1 + pan),
  width: 2 ** -zoom * across,
})

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** The state with its picture moved to where it can be: from 0 to a little above 1, and no deeper than distances tell. */
function kept(state: State): State {
  const { left } = windowOf(state)
  // Far from 1 a distance is no finer than doubles are there. Beyond one half it can't tell all doubles apart.
  const finest = Math.floor(-Math.log2(ulp(left) * (left > 0.5 ? 64 : 8)))
  const zoom = within(state.zoom, 0, Math.min(deepest, finest))
  const pan = (1 + state.pan) * 2 ** (zoom - state.zoom) - 1
  return { ...state, zoom, pan: zoom === 0 ? 0 : within(pan, -0.75, 2 ** zoom - 1) }
}

/** The state nearer by so many powers of two, with the place at `part` of the picture (0 left, 1 right) kept where it is. */
export function zoomed(state: State, by: number, part: number): State {
  const zoom = within(state.zoom + by, 0, deepest)
  // The distance at a part t of the picture is 2^-zoom × (1 + pan − 1.15 t).
  const pan = (1 + state.pan - across * part) * 2 ** (zoom - state.zoom) - 1 + across * part
  return kept({ ...state, zoom, pan })
}

/** The state with the picture moved to the left by a part of it. */
export const panned = (state: State, by: number): State => kept({ ...state, pan: state.pan + by * across })

/** Where 1 stands in the picture if it is in sight, else the middle: what stays in place when a button zooms. */
export function anchor({ pan }: State): number {
  const place = (1 + pan) / across
  return place <= 1 ? place : 0.5
}

/** The whole line from 0 to 1. */
export const whole = (state: State): State => ({ ...state, zoom: 0, pan: 0 })

/** The numbers around 1, a few steps to each side. */
export const aroundOne = (state: State): State => ({
  ...state,
  zoom: formats[state.format].precision - 2,
  pan: -0.4,
})

/** The exact probability in the middle, with its neighbours at both sides. */
export function aroundProbability(state: State): State {
  const distance = complement([0, roundTo(state.lead, state.format)])[1] ?? 0
  const zoom = formats[state.format].precision - 2
  return kept({ ...state, zoom, pan: distance * 2 ** zoom - 1 + across / 2 })
}

/** Another format at the same depth, counted in its own steps. */
export const inSteps = (state: State, before: State): State =>
  state.zoom === 0
    ? state
    : kept({
        ...state,
        zoom: within(
          state.zoom + formats[state.format].precision - formats[before.format].precision,
          0,
          deepest,
        ),
      })

/**
 * A state on the way from one to another, for a movement that the eye can follow. `part` runs from 0 to 1.
 * The zoom runs evenly, and the place that both pictures have at the same part of them stays there.
 */
export function between(from: State, to: State, part: number): State {
  if (part >= 1) return to
  const zoom = from.zoom + (to.zoom - from.zoom) * part
  const [start, end] = [windowOf(from), windowOf(to)]
  const width = 2 ** -zoom * across
  const progress =
    Math.abs(end.width - start.width) > 1e-9 * start.width
      ? (width - start.width) / (end.width - start.width)
      : part
  const left = start.left + (end.left - start.left) * progress
  return { ...to, zoom, pan: left * 2 ** zoom - 1 }
}
