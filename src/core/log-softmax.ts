import { logProbability, logTotal } from './exact/log-total.ts'
import { type Row, rowResult } from './exact/read-row.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

function writeLogSoftmax(row: Row, logarithms: Output): void {
  const total = logTotal(row)
  for (let i = 0; i < row.n; i++) logarithms[i] = logProbability(row, i, total)
}

/**
 * The natural logarithm of softmax: x_i / T minus log-sum-exp.
 *
 * Accurate where `Math.log(p)` isn't: a probability of 0 has a finite logarithm, and one that rounds to 1 a
 * tiny one.
 *
 * Special values: those of softmax, as logarithms.
 * - empty: empty
 * - NaN anywhere: all NaN
 * - some -Infinity: -Infinity there, the log of 0 (NaN in e4m3, which has no infinity)
 * - all -Infinity: NaN; `emptyRow: 'zero'` gives -Infinity, 'uniform' -log(n)
 * - one Infinity: 0 there, -Infinity elsewhere; `infinities: 'ieee'` gives NaN
 * - several Infinity: NaN there, -Infinity elsewhere
 * - one logit: exactly 0; a result that only rounds to zero is -0
 *
 * Error bound: correctly rounded: half an ulp of the format up to 4096 logits, 0.501 ulp beyond.
 * Source: Blanchard, Higham, Higham, Accurately computing the log-sum-exp and softmax functions (2021),
 * https://doi.org/10.1093/imanum/draa038
 * @param x any number of logits
 * @param options temperature, format, emptyRow, infinities; see SoftmaxOptions
 * @param out array of x.length places for the result; may be x itself
 * @returns `out`, or a new Float64Array (Float32Array for format float32): x.length numbers, none above 0
 * @throws TypeError when x isn't an array of numbers (strings and bigints aren't converted), or out no float
 * array
 * @throws RangeError when the temperature isn't above 0, an option unknown, or the length of out wrong
 * @example
 * logSoftmax([13, 31, 5]) // ≈ [-18.0000000152, -1.5235e-8, -26.0000000152]
 * logSoftmax([1000, 1]) // → [-0, -999]
 * logSoftmax([5]) // → [0]
 */
export function logSoftmax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function logSoftmax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function logSoftmax(x: ArrayLike<number>, options?: SoftmaxOptions, out?: Output): Output {
  return rowResult('logSoftmax', x, options, out, writeLogSoftmax, 0, -1 / 0, -1 / 0)
}
