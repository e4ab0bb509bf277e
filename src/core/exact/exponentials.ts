import { corrections, fillTables, heads, logStep, scaleOffset, scales, stepBits } from './power-table.ts'
import type { Row } from './read-row.ts'

/** The relative error of each exponential is below this, about 2^-77.4. */
export const exponentialError = 5.1e-24

/** Adding it and taking it away again rounds a small number to a multiple of 2^-36, and of 1: 1.5 times 2^52 of these. */
const roundTo36 = 98304
const roundTo1 = 6755399441055744

/** Below this argument e^x is less than half of the smallest subnormal double. */
export const vanishing = -746

/**
 * Replaces the double-doubles high + low from `start` to `end` by their exponentials times 2^lift, and adds
 * these to the total.
 *
 * Arguments are at most 709.8, below -746 the result is 0. `low` may be as large as 2^-53 of `high`. `lift`
 * keeps what would be subnormal in the range where doubles have all their bits.
 *
 * Algorithm, after Tang: x = (512 · k + j) · ln 2 / 512 + r, then e^x = 2^k · 2^(j / 512) · e^r with |r| <
 * 2^-10.5. ln 2 / 512 comes in three parts, so that r is known to 2^-95. The table value is head ·
 * e^correction with a head of 27 bits. e^(r + correction) = 1 + main + tail, where main has 26 bits, so that
 * head · main is exact, and the square in it is exact too. The tail is below 2^-26.9, where a double has its
 * last bit at 2^-79 at most.
 *
 * Error bound: each exponential 2^-77.4 of itself: the tail is off by 2^-80 for each of its three sums, and
 * so are its product with the head and the last sum; the correction is off by 2^-81. The sum of n adds n² ·
 * 2^-106 of itself.
 *
 * Source: Tang, Table-driven implementation of the exponential function (1989),
 * https://doi.org/10.1145/63522.214389
 * Source: Dekker, A floating-point technique for extending the available precision (1971),
 * https://doi.org/10.1007/BF01397083
 */
export function exponentials({ high, low, total }: Row, start: number, end: number, lift = 0): void {
  if (heads[0] === 0) fillTables()
  const step1 = logStep[0] as number
  const step2 = logStep[1] as number
  const step3 = logStep[2] as number
  const inverse = logStep[3] as number
  let sum = total[0] as number
  let rest = total[1] as number
  for (let i = start; i < end; i++) {
    const x = high[i] as number
    if (!(x > vanishing)) {
      high[i] = 0
      low[i] = 0
      continue
    }
    const steps = x * inverse + roundTo1 - roundTo1
    const whole = steps | 0
    const j = whole & 511
    const head = heads[j] as number
    // r = x - steps · ln 2 / 512: the first difference is exact, and so is the second if r1 is the smaller;
    // if not, its rounding error is r1 - r2 - second.
    const r1 = x - steps * step1
    const second = steps * step2
    const r2 = r1 - second
    const r3 = r1 - r2 - second + ((low[i] as number) + (corrections[j] as number) - steps * step3)
    const r = r2 + r3
    // r² / 2 = square + (r + short) · (r - short) / 2, where the square of the short number is exact.
    const short = r2 + roundTo36 - roundTo36
    const square = 0.5 * short * short
    const main = r2 + square + roundTo36 - roundTo36
    const squared = r * r
    const cubic = squared * r * (1 / 6 + r * (1 / 24) + squared * (1 / 120 + r * (1 / 720)))
    const tail = r2 - main + square + (r3 + (0.5 * (r + short) * (r2 - short + r3) + cubic))
    const product = head * main
    const sharp = head + product
    const blunt = head - sharp + product + head * tail
    const scale = scales[(whole >> stepBits) + lift + scaleOffset] as number
    const value = sharp + blunt
    const valueHigh = value * scale
    const valueLow = (blunt - (value - sharp)) * scale
    high[i] = valueHigh
    low[i] = valueLow
    const next = sum + valueHigh
    const added = next - sum
    rest += sum - (next - added) + (valueHigh - added) + valueLow
    sum = next
  }
  total[0] = sum
  total[1] = rest
}
