import { exponentOf } from '../formats/format.ts'
import { exactSum, type Pair, pairProduct, pairQuotient, pairSum } from './pair.ts'
import { corrections, fillTables, heads, logStep, scaleOffset, scales, stepBits } from './power-table.ts'

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
 * Error bound: 2^-74 of itself, plus 2^-79 if s > 2^-11: the first from r³/3 in a double, the second from the corrections.
 *
 * Source: Tang, Table-driven implementation of the logarithm function (1990), https://doi.org/10.1145/98267.98294
 */
export function logOnePlus(s: Pair): Pair {
  if (s[0] <= 2 ** -11) return series(s)
  if (heads[0] === 0) fillTables()
  const sum = pairSum([1, 0], s)
  const k = exponentOf(sum[0])
  const scale = scales[scaleOffset - k] as number
  const mantissa = sum[0] * scale
  // log2 of the mantissa to 5 digits tells the place in the table.
  const z = (mantissa - 1) / (mantissa + 1)
  const base2 = 2.8853900817779268 * z * (1 + z * z * (1 / 3 + z * z * (1 / 5 + z * z * (1 / 7))))
  const j = Math.min(511, Math.round(base2 * (1 << stepBits)))
  const head = heads[j] as number
  const [above, aboveTail] = exactSum(mantissa, -head)
  const r = pairQuotient(pairSum([above, aboveTail], [sum[1] * scale, 0]), [head, 0])
  const steps = k * 512 + j
  const [step1, step2, step3] = logStep
  const main = exactSum(steps * (step1 as number), steps * (step2 as number))
  const rest = pairSum(series(r), [steps * (step3 as number), 0])
  return pairSum(main, pairSum(rest, [-(corrections[j] as number), 0]))
}

/** The absolute error of a logarithm from `logOnePlus`, if s itself is off by `relative` of itself. */
export const logError = (logarithm: number, relative: number): number =>
  logarithm * (relative + 2 ** -74) + (logarithm > 2 ** -12 ? 2 ** -79 : 0)
