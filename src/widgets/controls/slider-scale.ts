/** How the numbers lie along a slider: evenly, or with the same room for each power of ten. */
export type SliderScale = 'even' | 'powers'

/** Where a number lies on the slider. On the scale of powers it is log10(1 + |x|), with the sign of x, so that 0 is at 0. */
export const placeOf = (value: number, scale: SliderScale): number =>
  scale === 'even' ? value : Math.sign(value) * Math.log10(1 + Math.abs(value))

/** The number at a place of the slider, as a multiple of `step`: the inverse of `placeOf`. */
export function numberAt(place: number, scale: SliderScale, step: number): number {
  if (scale === 'even') return place
  const value = Math.sign(place) * (10 ** Math.abs(place) - 1)
  return Number((Math.round(value / step) * step).toPrecision(12))
}
