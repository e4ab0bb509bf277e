import { vanishing } from '../exact/exponentials.ts'
import {
  corrections,
  fillTables,
  heads,
  logStep,
  scaleOffset,
  scales,
  stepBits,
} from '../exact/power-table.ts'
import type { Row } from '../exact/read-row.ts'
import type { Output } from '../softmax-options.ts'

/**
 * Writes each exponential's share in the sum of all: the last step of softmax in fast mode, in plain doubles.
 *
 * `row` holds the differences from the largest logit in high + low, and is used up.
 * Algorithm: as `exponentials`, but what remains after the table is one double: e^r - 1 = r + r²/2 + r³/6 +
 * r⁴/24 to 2^-59. The multiples of 2^-30 in each term add up exactly, what is left of them apart, so that no
 * bits are lost with many logits.
 *
 * Error bound: 3 ulp. The exponential is off by 1.1 times 2^-53 of itself, the reciprocal of the sum by 2.2,
 * the product by 1, and 2^-53 of a number is at most one ulp of it. Of subnormal results one bit more.
 */
export function writeFastShares({ n, high, low }: Row, p: Output): void {
  if (heads[0] === 0) fillTables()
  const step1 = logStep[0] as number
  const step2 = logStep[1] as number
  const inverse = logStep[3] as number
  const roundTo1 = 1.5 * 2 ** 52
  const roundTo30 = 1.5 * 2 ** 22
  let sum = 0
  let rest = 0
  for (let i = 0; i < n; i++) {
    const x = high[i] as number
    if (!(x > vanishing)) {
      high[i] = 0
      continue
    }
    const steps = x * inverse + roundTo1 - roundTo1
    const whole = steps | 0
    const j = whole & 511
    const head = heads[j] as number
    const r = x - steps * step1 - steps * step2 + ((low[i] as number) + (corrections[j] as number))
    const squared = r * r
    const growth = r + squared * (0.5 + r * (1 / 6) + squared * (1 / 24))
    const value = (head + head * growth) * (scales[(whole >> stepBits) + scaleOffset] as number)
    high[i] = value
    const coarse = value + roundTo30 - roundTo30
    sum += coarse
    rest += value - coarse
  }
  const factor = 1 / (sum + rest)
  for (let i = 0; i < n; i++) p[i] = (high[i] as number) * factor
}
