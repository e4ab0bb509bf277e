import { expReduced, logOfBase } from '../decimal/big-exp.ts'
import { powerOfTwo } from '../formats/format.ts'

/** 2^9 steps between 1 and 2: the remaining argument of exp is at most ln 2 / 2^10 < 2^-10.5. */
export const stepBits = 9
const steps = 1 << stepBits

/** heads[j] is 2^(j / 512) rounded to a multiple of 2^-26: 27 bits, so that its product with 26 bits is exact. */
export const heads = /* @__PURE__ */ new Float64Array(steps)

/** heads[j] · e^corrections[j] = 2^(j / 512); a correction is at most 2^-27, and known to 2^-80. */
export const corrections = /* @__PURE__ */ new Float64Array(steps)

/** scales[k + scaleOffset] is 2^k for -1200 ≤ k ≤ 1023 (0 below -1074). */
export const scales = /* @__PURE__ */ new Float64Array(2224)
export const scaleOffset = 1200

/** ln 2 / 512 in three parts of 33, 33 and 53 bits: the first two times an integer of 20 bits are exact. */
export const logStep = /* @__PURE__ */ new Float64Array(3)

/** The upper 26 bits of a; what is left, a minus them, has at most 26 as well (Veltkamp). For |a| < 2^996. */
export function upperHalf(a: number): number {
  const wide = a * 134217729
  return wide - (wide - a)
}

/**
 * Fills the tables, at the first call that needs them.
 *
 * 2^(1 / 512) comes from the integer exp to 150 bits; squaring it gives 2^(1 / 256) and so on, and every other entry is a
 * product of two double-doubles, after 8 roundings at most: error below 2^-97.
 */
export function fillTables(): void {
  const logarithm = logOfBase(2, 192)
  const third = 1n << 126n
  logStep[0] = Number(logarithm >> 159n) * powerOfTwo(-42)
  logStep[1] = Number((logarithm >> 126n) % (1n << 33n)) * powerOfTwo(-75)
  logStep[2] = Number(logarithm % third) * powerOfTwo(-201)

  for (let k = 0, up = 1, down = 1; k < 1024; k++, up *= 2, down /= 2) {
    scales[scaleOffset + k] = up
    scales[scaleOffset - k] = down
  }
  for (let k = 1024; k < 1075; k++) scales[scaleOffset - k] = (scales[scaleOffset - k + 1] as number) / 2

  const tails = new Float64Array(steps)
  let [[root]] = expReduced(logarithm, 1n << 201n, 150)
  heads[0] = 1
  for (let filled = 1; filled < steps; filled *= 2) {
    const high = Number(root >> 98n) * powerOfTwo(-52)
    const rest = Number(root & ((1n << 98n) - 1n)) * powerOfTwo(-150)
    const upper = upperHalf(high)
    const lower = high - upper
    for (let j = 0; j < filled; j++) {
      const a = heads[j] as number
      const aUpper = upperHalf(a)
      const aLower = a - aUpper
      const product = a * high
      const error = aUpper * upper - product + aUpper * lower + aLower * upper + aLower * lower
      const tail = error + (a * rest + (tails[j] as number) * high)
      heads[filled + j] = product + tail
      tails[filled + j] = tail - (product + tail - product)
    }
    root = (root * root) >> 150n
  }
  for (let j = 0; j < steps; j++) {
    const value = heads[j] as number
    const head = value + 100663296 - 100663296
    const ratio = (value - head + (tails[j] as number)) / head
    heads[j] = head
    corrections[j] = ratio - ratio * ratio * (0.5 - ratio / 3)
  }
}
