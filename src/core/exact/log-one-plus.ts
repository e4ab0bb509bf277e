import { exponentOf } from '../formats/format.ts'
import { exactSum, type Pair, pairProduct, pairQuotient, pairSum } from './pair.ts'
import { corrections, fillTables, heads, logStep, scaleOffset, scales } from './power-table.ts'

/** log(1 + r) for |r| < 2^-9.4, in Mercator's series: r - r²/2 as double-doubles, the rest in a double. */
function series(r: Pair): Pair {
  const [x] = r
  const [square, squareTail] = pairProduct(r, r)
  const cubic = x * x * x * (1 / 3 - x * (1 / 4 - x * (1 / 5 - x * (1 / 6 - x * (1 / 7 - x * (1 / 8))))))
  return pairSum(r, pairSum([-square / 2, -squareTail / 2], [cubic, 0]))
}

/**
 * ln(1 + s) for a double-double s ≥ 0.
 *
 * Algorithm: 1 + s = 2^k · head · (1 + r) with a head from the table of powers near 2^(j / 512), so that
 * ln(1 + s) = (512 · k + j) · ln 2 / 512 - correction + ln(1 + r). For small s there is no head, and r = s.
 *
 * Error bound: 2^-79 if the result is above 2^-11: the corrections are off by 2^-81, and r³/3 in a double by
 * 2^-80.8. Otherwise 2^-73 of itself, from s³/3 in a double.
 *
 * Source: Tang, Table-driven implementation of the logarithm function (1990),
 * https://doi.org/10.1145/98267.98294
 */
export function logOnePlus(s: Pair): Pair {
  if (s[0] <= 2 ** -10) return series(s)
  if (heads[0] === 0) fillTables()
  const sum = pairSum([1, 0], s)
  const k = exponentOf(sum[0])
  const scale = scales[scaleOffset - k] as number
  const mantissa = sum[0] * scale
  let j = 0
  for (let step = 256; step >= 1; step /= 2) if ((heads[j + step] as number) <= mantissa) j += step
  const head = heads[j] as number
  const r = pairQuotient(pairSum(exactSum(mantissa, -head), [sum[1] * scale, 0]), [head, 0])
  const steps = k * 512 + j
  const part = (i: number): Pair => [steps * (logStep[i] as number), 0]
  const rest = pairSum(pairSum(series(r), part(2)), [-(corrections[j] as number), 0])
  return pairSum(pairSum(part(0), part(1)), rest)
}
