import { upperHalf } from './power-table.ts'
import type { Row } from './read-row.ts'

/**
 * Writes (x - largest) / temperature of the logits from `start` to `end` as double-doubles, for a finite `largest`.
 *
 * Error bound: exact at temperature 1 (Knuth's TwoSum); otherwise 2^-103 of it, or 2^-500 if that is more.
 * A difference beyond the range of doubles is -Infinity.
 */
export function differences(
  { logits, high, low, largest, temperature }: Row,
  start: number,
  end: number,
): void {
  // Numbers that would leave the range of doubles are scaled by a power of two before or after the subtraction.
  const before = temperature > 2 ** 500 ? 2 ** -500 : 1
  const top = largest * before
  for (let i = start; i < end; i++) {
    const x = (logits[i] as number) * before
    const d = x - top
    const back = d - x
    high[i] = d
    low[i] = x - (d - back) - (top + back)
  }
  if (temperature === 1) return
  const after = temperature < 2 ** -500 ? 2 ** 500 : 1
  const divisor = temperature * before * after
  const divisorUpper = upperHalf(divisor)
  const divisorLower = divisor - divisorUpper
  for (let i = start; i < end; i++) {
    const d = (high[i] as number) * after
    const quotient = d / divisor
    const upper = upperHalf(quotient)
    const lower = quotient - upper
    const product = quotient * divisor
    const error =
      upper * divisorUpper - product + upper * divisorLower + lower * divisorUpper + lower * divisorLower
    high[i] = quotient
    low[i] = (d - product - error + (low[i] as number) * after) / divisor
  }
}
