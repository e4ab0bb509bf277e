import { pairQuotient } from './pair.ts'
import { upperHalf } from './power-table.ts'
import { largestOf, type Row } from './read-row.ts'

/**
 * Writes (x - largest) / temperature of the logits from `start` to `end` as double-doubles, for a finite
 * largest logit; with `fromZero` x / temperature.
 *
 * Error bound: exact at temperature 1 (Knuth's TwoSum); otherwise 2^-103 of it, or 2^-500 if that is more.
 * A difference beyond the range of doubles is -Infinity.
 */
export function differences(row: Row, start: number, end: number, fromZero = false): void {
  const { logits, high, low, temperature } = row
  // Numbers that would leave the range of doubles are scaled by a power of two before or after the
  // subtraction.
  const before = temperature > 2 ** 500 ? 2 ** -500 : 1
  const top = fromZero ? 0 : largestOf(row) * before
  for (let i = start; i < end; i++) {
    const x = (logits[i] as number) * before
    const d = x - top
    const back = d - x
    high[i] = d
    low[i] = x - (d - back) - (top + back)
  }
  if (temperature === 1) return
  const after = temperature < 2 ** -500 ? 2 ** 500 : 1
  const [factor, factorTail] = pairQuotient([1, 0], [temperature * before * after, 0])
  const factorUpper = upperHalf(factor)
  const factorLower = factor - factorUpper
  for (let i = start; i < end; i++) {
    const d = (high[i] as number) * after
    const upper = upperHalf(d)
    const lower = d - upper
    const quotient = d * factor
    const error =
      upper * factorUpper - quotient + upper * factorLower + lower * factorUpper + lower * factorLower
    high[i] = quotient
    low[i] = error + (d * factorTail + (low[i] as number) * after * factor)
  }
}
