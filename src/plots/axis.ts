/** How values are laid along an axis: evenly, by their powers of ten, or by log(p / (1 - p)). */
export type Axis = 'linear' | 'log' | 'logit'

type Ends = readonly [number, number]

const position: Record<Axis, (value: number) => number> = {
  linear: value => value,
  log: value => Math.log10(value),
  logit: p => Math.log10(p) - Math.log10(1 - p),
}

/** Where `value` lies between the ends of the axis: 0 at the low end, 1 at the high one. Off the axis is cut to an end. */
export function fraction(value: number, axis: Axis, [low, high]: Ends): number {
  const at = position[axis]
  const part = (at(value) - at(low)) / (at(high) - at(low))
  return Number.isNaN(part) ? 0 : Math.min(1, Math.max(0, part))
}

/** The value at a fraction of the axis: the inverse of `fraction`. */
export function valueAtFraction(part: number, axis: Axis, [low, high]: Ends): number {
  const at = position[axis]
  const moved = at(low) + Math.min(1, Math.max(0, part)) * (at(high) - at(low))
  if (axis === 'linear') return moved
  return axis === 'log' ? 10 ** moved : 1 / (1 + 10 ** -moved)
}

/** Ends of an axis that holds all values: round numbers, with 0 for a linear axis and whole powers of ten for the others. */
export function domainOf(values: readonly number[], axis: Axis): Ends {
  const finite = values.filter(Number.isFinite)
  if (axis === 'linear') {
    const low = Math.min(0, ...finite)
    const high = Math.max(0, ...finite)
    if (low === high) return [0, 1]
    const step = stepOf(low, high)
    return [Math.min(low, Math.floor(low / step) * step), Math.max(high, Math.ceil(high / step) * step)]
  }
  const inside = finite.filter(p => p > 0 && p < 1)
  const least = Math.min(0.1, ...inside)
  const lowest = Math.max(-323, Math.floor(Math.log10(least)))
  if (axis === 'log') return [tenTo(lowest), 1]
  const gap = Math.min(0.1, ...inside.map(p => 1 - p))
  const reach = Math.min(-1, Math.max(-15, Math.min(lowest, Math.floor(Math.log10(gap)))))
  return [tenTo(reach), 1 - tenTo(reach)]
}

/** Values at which the axis carries a label: about five of them. */
export function ticks(axis: Axis, [low, high]: Ends): number[] {
  if (axis === 'linear') {
    const step = stepOf(low, high)
    const first = Math.ceil(low / step)
    const count = Math.floor(high / step) - first
    return Array.from({ length: count + 1 }, (_, i) => tidy((first + i) * step))
  }
  const lowest = Math.round(Math.log10(low))
  const stride = Math.max(1, Math.ceil(-lowest / 4))
  const below = Array.from({ length: Math.floor(-lowest / stride) + 1 }, (_, i) => tenTo(lowest + i * stride))
  if (axis === 'log') return below
  const half = below.filter(p => p < 0.5)
  return [...half, 0.5, ...half.map(p => 1 - p).reverse()]
}

/** 1, 2 or 5 times a power of ten, so that about four steps reach from `low` to `high`. */
function stepOf(low: number, high: number): number {
  const least = Math.max((high / 4 - low / 4) * 0.999, 1e-300)
  const power = tenTo(Math.floor(Math.log10(least)))
  return [1, 2, 5, 10].map(factor => factor * power).find(step => step >= least) ?? 10 * power
}

const tenTo = (exponent: number): number => Number(`1e${exponent}`)

const tidy = (value: number): number => Number(value.toPrecision(12))
