import { type Format, nextDown, nextUp, roundTo } from '../../core/index.ts'
import type { Mark } from '../../plots/number-line.ts'
import { powerOfTwo, prose } from '../../plots/number-text.ts'

/** What is in sight, as distances below 1. */
interface Window {
  readonly left: number
  readonly width: number
}

/** The numbers of a format in sight, as distances below 1, and from where on they lie too close together to be drawn. */
export function valuesIn(
  format: Format,
  { left, width }: Window,
): { readonly distances: readonly number[]; readonly denseFrom: number | undefined } {
  const right = left - width
  const closest = width / 90
  const distances: number[] = []
  let value = nextUp(roundTo(1 - right, format), format)
  while (value >= 0 && 1 - value <= left) {
    const below = nextDown(value, format)
    if (value - below < closest) return { distances, denseFrom: Math.max(right, 1 - value) }
    if (1 - value >= right) distances.push(1 - value)
    value = below
  }
  return { distances, denseFrom: undefined }
}

/** Labels at even steps, on values of the format where these come apart. */
export function guides({ left, width }: Window, zoom: number, step: number, stored: number): Mark[] {
  const right = left - width
  const marks: Mark[] = []
  const stride = Math.max(step, 2 ** -Math.floor(zoom) / 4)
  for (let i = Math.ceil(right / stride); i * stride <= left; i++) {
    // Above 1 the numbers of the format lie twice as far apart.
    if (i === 0 || (i < 0 && stride === step && i % 2 !== 0)) continue
    const distance = i * stride
    if (distance === stored) continue
    const label = nameOf(distance, stored)
    // Labels that count from the stored number are long.
    const isLong = label.startsWith('stored')
    marks.push({
      distance,
      label,
      kind: 'guide',
      minor: i % 2 === 0 ? undefined : isLong ? 'middle' : 'narrow',
    })
  }
  return marks
}

/** A place by its distance below 1: far from 1 the number itself, near 1 what it lacks, else how far from the stored number. */
function nameOf(distance: number, stored: number): string {
  const beside = offset(distance)
  if (beside && !(distance >= 0.125)) return `1 ${distance > 0 ? '−' : '+'} ${beside}`
  if (distance >= 0.125 && distance === Number(distance.toPrecision(3))) return prose(1 - distance, 3)
  const away = offset(distance - stored)
  return away ? `stored ${distance > stored ? '−' : '+'} ${away}` : ''
}

/** A size as a small odd number times a power of two; undefined if it is none. */
export function offset(difference: number): string | undefined {
  const size = Math.abs(difference)
  for (let n = 1; n < 64; n += 2) {
    const exponent = Math.log2(size / n)
    if (Number.isInteger(exponent) && n * 2 ** exponent === size)
      return n === 1 ? powerOfTwo(exponent) : `${n} × ${powerOfTwo(exponent)}`
  }
  return undefined
}
