import { exp } from '../../core/index.ts'

// Wrong on purpose: each of them has a bug that the ladder asks for. A test holds their text against rungs.ts.

export function asItStands(z: readonly number[]): number[] {
  const e = z.map(v => exp(v))
  const sum = e.reduce((a, b) => a + b)
  return e.map(v => v / sum)
}

export function divided(z: readonly number[]): number[] {
  const largest = Math.max(...z)
  const e = z.map(v => exp(v / largest))
  const sum = e.reduce((a, b) => a + b)
  return e.map(v => v / sum)
}

export function clipped(z: readonly number[]): number[] {
  const e = z.map(v => exp(Math.min(v, 709)))
  const sum = e.reduce((a, b) => a + b)
  return e.map(v => v / sum)
}

export function fromZero(z: readonly number[]): number[] {
  let largest = 0
  for (const v of z) if (v > largest) largest = v
  const e = z.map(v => exp(v - largest))
  const sum = e.reduce((a, b) => a + b)
  return e.map(v => v / sum)
}

export function oneForAll(rows: readonly (readonly number[])[]): number[][] {
  const largest = Math.max(...rows.flat())
  return rows.map(z => {
    const e = z.map(v => exp(v - largest))
    const sum = e.reduce((a, b) => a + b)
    return e.map(v => v / sum)
  })
}
