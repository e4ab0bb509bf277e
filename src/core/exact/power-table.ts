import { expReduced, logOfBase } from '../decimal/big-exp.ts'
import { powerOfTwo } from '../formats/format.ts'

/** 2^9 steps between 1 and 2: the remaining argument of exp is at most ln 2 / 2^10 < 2^-10.5. */
export const stepBits = 9
const steps = 512

/**
 * heads[j] is 2^(j / 512) rounded to a multiple of 2^-26: 27 bits, so that its product with 26 bits is exact.
 */
export const heads = /* @__PURE__ */ new Float64Array(steps)

/** heads[j] · e^corrections[j] = 2^(j / 512); a correction is at most 2^-27, and known to 2^-80. */
export const corrections = /* @__PURE__ */ new Float64Array(steps)

/** scales[k + scaleOffset] is 2^k for |k| ≤ 1100: 0 below -1074, Infinity above 1023. */
export const scales = /* @__PURE__ */ new Float64Array(2201)
export const scaleOffset = 1100

/**
 * ln 2 / 512 in three parts of 33, 33 and 53 bits, the first two times an integer of 20 bits are exact; and
 * 512 / ln 2.
 */
export const logStep = /* @__PURE__ */ new Float64Array(4)

/** The upper 26 bits of a; what is left, a minus them, has at most 26 as well (Veltkamp). For |a| < 2^996. */
export function upperHalf(a: number): number {
  const wide = a * 134217729
  return wide - (wide - a)
}

/**
 * Fills the tables, at the first call that needs them.
 *
 * 2^(1 / 512) comes from the integer exp to 150 bits; its powers, one after the other, are good to 138.
 */
export function fillTables(): void {
  for (let k = 0, up = 1, down = 1; k <= scaleOffset; k++, up *= 2, down /= 2) {
    scales[scaleOffset + k] = up
    scales[scaleOffset - k] = down
  }
  const logarithm = logOfBase(2, 192)
  logStep[0] = Number(logarithm >> 159n) * powerOfTwo(-42)
  logStep[1] = Number((logarithm >> 126n) % (1n << 33n)) * powerOfTwo(-75)
  logStep[2] = Number(logarithm % (1n << 126n)) * powerOfTwo(-201)
  logStep[3] = 1 / logStep[0]
  const [[root]] = expReduced(logarithm, 1n << 201n, 150)
  let power = 1n << 150n
  for (let j = 0; j < steps; j++) {
    const head = (power + (1n << 123n)) >> 124n
    const ratio = Number(power - (head << 124n)) / Number(head << 124n)
    heads[j] = Number(head) * powerOfTwo(-26)
    corrections[j] = ratio - ratio * ratio * (0.5 - ratio / 3)
    power = (power * root) >> 150n
  }
}
