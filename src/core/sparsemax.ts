import { scaledInteger } from './decimal/big-exp.ts'
import { roundCertain } from './decimal/round-interval.ts'
import { ratioInterval } from './exact/integer-weights.ts'
import { largestOf, type Row, rowResult } from './exact/read-row.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

function writeSparsemax(row: Row, p: Output): void {
  const { n, logits, temperature, format } = row
  // Everything as an integer multiple of 2^-1074, so that nothing is rounded before the end.
  const one = scaledInteger(temperature)
  const gaps = Array.from(logits.subarray(0, n), logit =>
    logit === Number.NEGATIVE_INFINITY ? one : scaledInteger(largestOf(row)) - scaledInteger(logit),
  )
  // The k largest logits share: as many as lie above what would then be taken off each.
  let k = 0n
  let pool = one
  for (const gap of gaps.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (gap >= one || k * gap >= pool) break
    k++
    pool += gap
  }
  gaps.forEach((gap, i) => {
    const share = pool - k * gap
    p[i] = share > 0n ? roundCertain(bits => ratioInterval(share, k * one, bits), format) : 0
  })
}

/**
 * The probabilities nearest to the logits: max(x_i / T - t, 0), with the t that makes their sum 1. Small
 * logits get exactly 0.
 *
 * `out` may take the place of the options.
 *
 * Special values: as softmax.
 * - empty: empty
 * - NaN anywhere, or all -Infinity: all NaN
 * - some -Infinity: exactly 0 there
 * - one Infinity: 1 there and 0 elsewhere
 * - several Infinity: NaN there, 0 elsewhere
 *
 * Error bound: correctly rounded (half an ulp of the format), worked out in integers.
 * Source: Martins, Astudillo, From softmax to sparsemax (2016), https://doi.org/10.48550/arXiv.1602.02068
 * @param x any number of logits
 * @param options temperature, format, emptyRow, infinities; see SoftmaxOptions
 * @param out array of x.length places for the result; may be x itself
 * @returns `out`, or a new Float64Array (Float32Array for format float32): x.length numbers from 0 to 1 that
 * add up to 1 but for rounding
 * @throws TypeError when x isn't an array of numbers (strings and bigints aren't converted), or out no float
 * array
 * @throws RangeError when the temperature isn't above 0, an option unknown, or the length of out wrong
 * @example
 * sparsemax([13, 31, 5]) // → [0, 1, 0]
 * sparsemax([0.5, 0.25, -1]) // → [0.625, 0.375, 0]
 * sparsemax([7, 7]) // → [0.5, 0.5]
 */
export function sparsemax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function sparsemax<Out extends Output>(x: ArrayLike<number>, out: Out): Out
export function sparsemax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function sparsemax(x: ArrayLike<number>, options?: SoftmaxOptions | Output, out?: Output): Output {
  return rowResult('sparsemax', x, options, out, writeSparsemax, 1, 0, 0)
}
