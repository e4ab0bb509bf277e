import { type Interval, outward, quotientInterval, scaledInteger } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { differences } from './exact/differences.ts'
import { type IntegerWeights, plus, productInterval, ratioInterval } from './exact/integer-weights.ts'
import { sumOfOthers } from './exact/log-total.ts'
import { exactSum, negative, type Pair, pairProduct, pairQuotient, pairSum } from './exact/pair.ts'
import { largestOf, lengthOf, type Row, readNumbers, readRow } from './exact/read-row.ts'
import { optionsIn, output } from './exact/settings.ts'
import { shareError } from './exact/write-shares.ts'
import { softmax } from './softmax.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

/**
 * A logit so far below the largest counts as masked: e^-1500 times the largest double is far below the
 * smallest one.
 */
const negligible = -1500

/**
 * weight_i · (sum of weight_j · (g_i - g_j)) / total² in integers, with an exact 0 where equal logits cancel.
 */
function inIntegers(row: Row, g: bigint[], i: number, integers: IntegerWeights, bits: number): Interval {
  let total: Interval = [0n, 0n]
  let pull: Interval = [0n, 0n]
  const sums = new Map<number, bigint>()
  g.forEach((other, j) => {
    const logit = row.logits[j] as number
    if (logit === Number.NEGATIVE_INFINITY || integers.difference(j, 0)[1] < negligible) return
    const weight = integers.weight(j, bits)
    const gap = (g[i] as bigint) - other
    total = plus(total, weight)
    pull = plus(pull, productInterval(weight, ratioInterval(gap, 1n << 1074n, bits), bits))
    sums.set(logit, (sums.get(logit) ?? 0n) + gap)
  })
  if (![...sums.values()].some(sum => sum)) return [0n, 0n]
  const product = productInterval(integers.weight(i, bits), pull, bits)
  return quotientInterval(product, productInterval(total, total, bits), 1n << BigInt(bits))
}

/**
 * p_i · (g_i - sum of all p_j · g_j) / T, where p = softmax(logits): the slope of a loss with respect to the
 * logits, if g is its slope with respect to the probabilities (a vector-Jacobian product).
 *
 * `out` may take the place of the options.
 *
 * Special values:
 * - all g equal: exactly 0, since the probabilities' sum never changes
 * - a logit of -Infinity: 0 there
 * - one Infinity: all 0
 * - NaN, or nothing but -Infinity, among the logits: all NaN
 * - Infinity or NaN in g: as the formula in IEEE arithmetic
 *
 * Error bound: correctly rounded: half an ulp of the format up to 4096 logits, 0.501 ulp beyond.
 * A logit more than 1500 · T below the largest counts as -Infinity.
 * @param logits any number of logits
 * @param g as many numbers
 * @param options temperature, format, emptyRow, infinities; see SoftmaxOptions
 * @param out array of logits.length places for the result; may be logits or g
 * @returns `out`, or a new Float64Array (Float32Array for format float32): logits.length numbers that add up
 * to 0 but for rounding
 * @throws TypeError when logits or g aren't arrays of numbers, or out no float array
 * @throws RangeError when g or out has another length than logits, or an option is unknown
 * @example
 * softmaxVjp([0, 0], [1, 0]) // → [0.25, -0.25]
 * softmaxVjp([0, 0], [1, 0], { temperature: 2 }) // → [0.125, -0.125]
 * softmaxVjp([13, 31, 5], [7, 7, 7]) // → [0, 0, 0]
 */
export function softmaxVjp(
  logits: ArrayLike<number>,
  g: ArrayLike<number>,
  options?: SoftmaxOptions,
): Float64Array
export function softmaxVjp<Out extends Output>(logits: ArrayLike<number>, g: ArrayLike<number>, out: Out): Out
export function softmaxVjp<Out extends Output>(
  logits: ArrayLike<number>,
  g: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function softmaxVjp(
  logits: ArrayLike<number>,
  g: ArrayLike<number>,
  options?: SoftmaxOptions | Output,
  out?: Output,
): Output {
  const row = readRow('softmaxVjp', logits, options, 'logits')
  const asked = optionsIn(options)
  const divisor = asked?.temperature ?? 1
  const { n, high, low, position } = row
  const slopes = new Float64Array(n)
  readNumbers('softmaxVjp', g, lengthOf('softmaxVjp', g, 'g', n), slopes, 'g')
  const result = output('softmaxVjp', n, row.format, options, out)
  if (![largestOf(row), divisor, ...slopes].every(Number.isFinite)) {
    // Infinities and NaN: as IEEE arithmetic has it.
    const p = softmax(logits, { ...asked, format: 'float64' })
    const mean = p.reduce((sum, value, i) => sum + value * (slopes[i] as number), 0)
    p.forEach((value, i) => {
      result[i] = (value * ((slopes[i] as number) - mean)) / divisor + 0
    })
    return result
  }
  const sum = pairSum([1, 0], sumOfOthers(row))
  const square = pairProduct(sum, sum)
  // Only differences of g count. Those from its value at the largest logit keep most bits where one
  // probability is near 1.
  const gap = (i: number) => exactSum(slopes[i] as number, -(slopes[position] as number))
  const weight = (i: number): Pair => [high[i] as number, low[i] as number]
  let dot: Pair = [0, 0]
  let size = 0
  for (let i = 0; i < n; i++) {
    const term = pairProduct(weight(i), gap(i))
    dot = pairSum(dot, term)
    // What underflow may have taken from a weight, times g, comes on top.
    if (row.logits[i] !== Number.NEGATIVE_INFINITY)
      size += Math.abs(term[0]) + Math.abs(gap(i)[0]) * 2 ** -990
  }
  let integers: bigint[] | undefined
  for (let i = 0; i < n; i++) {
    const own = pairProduct(gap(i), sum)
    const [factor, factorTail] = pairQuotient(pairQuotient(weight(i), square), [divisor, 0])
    const value = pairProduct([factor, factorTail], pairSum(own, negative(dot)))
    const reach = size + Math.abs(own[0])
    if (high[i] === 0) differences(row, i, i + 1)
    result[i] =
      reach === 0 || (high[i] as number) < negligible
        ? 0
        : decide(row, value, 2 * shareError(n) * (Math.abs(value[0]) + factor * reach), (weights, bits) => {
            integers ??= Array.from(slopes, scaledInteger)
            const [lo, hi] = inIntegers(row, integers, i, weights, bits)
            return outward(lo << 1074n, scaledInteger(divisor), hi << 1074n)
          })
  }
  return result
}
