import { type Pair, pairProduct, pairQuotient } from './pair.ts'
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
  const factor = pairQuotient([1, 0], [temperature * before * after, 0])
  for (let i = start; i < end; i++) {
    const scaled: Pair = [(high[i] as number) * after, (low[i] as number) * after]
    const [quotient, tail] = pairProduct(scaled, factor)
    high[i] = quotient
    low[i] = tail
  }
}
