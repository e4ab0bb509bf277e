import { differences } from './exact/differences.ts'
import { exponentials } from './exact/exponentials.ts'
import { type Row, rowResult } from './exact/read-row.ts'
import { writeShares } from './exact/write-shares.ts'
import { writeFastShares } from './fast/write-fast-shares.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

/** The probabilities of a row whose largest logit is finite. */
function writeSoftmax(row: Row, p: Output): void {
  const { n, total } = row
  // z = (x - largest) / temperature: at most 0, so that e^z can't overflow.
  differences(row, 0, n)
  if (row.fast) {
    writeFastShares(row, p)
    return
  }
  // e^z, and their sum.
  total[0] = 0
  total[1] = 0
  exponentials(row, 0, n)
  // e^z / sum.
  writeShares(row, p)
}

/**
 * e^(x_i / T) divided by the sum of all of them: the probabilities that belong to logits x at temperature T.
 *
 * The nearest number of the format to the exact value, with the same bits in every engine. `mode: 'fast'`
 * trades the last bits for half the time. Adding the same amount to all logits changes nothing.
 *
 * Special values:
 * - empty: empty
 * - NaN anywhere: all NaN, since every probability depends on it
 * - some -Infinity: exactly 0 there, a mask of weight 0
 * - all -Infinity: NaN, as 0/0; `emptyRow: 'zero'` gives zeros, 'uniform' 1/n each
 * - one Infinity: 1 there and 0 elsewhere, the limit on every path; `infinities: 'ieee'` gives NaN, as NumPy
 *   and PyTorch print
 * - several Infinity: NaN there, 0 elsewhere, since no limit exists
 * - one logit: exactly 1
 * - temperature Infinity: the same share for each finite logit; the limit for temperature 0 is `hardmax`
 *
 * Error bound: correctly rounded: half an ulp of the format up to 4096 logits, 0.501 ulp beyond; 3 ulp in
 * fast mode.
 * Source: Blanchard, Higham, Higham, Accurately computing the log-sum-exp and softmax functions (2021),
 * https://doi.org/10.1093/imanum/draa038
 * Source: Ziv, Fast evaluation of elementary mathematical functions with correctly rounded last bit (1991),
 * https://doi.org/10.1145/114697.116813
 * @param x any number of logits; never written to, unless out is the same array
 * @param options temperature, format, mode, emptyRow, infinities; see SoftmaxOptions
 * @param out array of x.length places for the result; may be x itself
 * @returns `out`, or a new Float64Array (Float32Array for format float32): x.length numbers from 0 to 1 that
 * add up to 1 but for rounding
 * @throws TypeError when x isn't an array of numbers (strings and bigints aren't converted), or out no float
 * array
 * @throws RangeError when the temperature isn't above 0, an option unknown, or the length of out wrong
 * @example
 * softmax([13, 31, 5]) // ≈ [1.523e-8, 0.99999998476, 5.109e-12]
 * softmax([13, 31, 5], { temperature: 10 }) // ≈ [0.13335, 0.80673, 0.05992]
 * softmax([1000, 1001, 1002]) // → [0.09003057317038046, 0.24472847105479764, 0.6652409557748219]
 * softmax([7, 7]) // → [0.5, 0.5]
 * softmax([3, -Infinity, 3]) // → [0.5, 0, 0.5]
 * softmax([0, 100, 0]) // ≈ [3.72e-44, 1, 3.72e-44]
 */
export function softmax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function softmax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function softmax(x: ArrayLike<number>, options?: SoftmaxOptions, out?: Output): Output {
  return rowResult('softmax', x, options, out, writeSoftmax, 1, 0, 0)
}
