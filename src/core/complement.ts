import { shareInterval } from './decimal/big-exp.ts'
import { decide } from './exact/decide.ts'
import { sumOfOthers } from './exact/log-total.ts'
import { negative, pairQuotient, pairSum } from './exact/pair.ts'
import { type Row, rowResult } from './exact/read-row.ts'
import { shareError } from './exact/write-shares.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

function writeComplement(row: Row, rest: Output): void {
  const { n, high, low, position } = row
  const others = sumOfOthers(row)
  const sum = pairSum([1, 0], others)
  for (let i = 0; i < n; i++) {
    // The sum minus the largest weight would lose bits; minus another one, more than half of it is left.
    const most = i === position ? others : pairSum(sum, negative([high[i] as number, low[i] as number]))
    const share = pairQuotient(most, sum)
    rest[i] = decide(row, share, share[0] * 3 * shareError(n), (integers, bits) =>
      shareInterval(integers.others(i, bits), integers.weight(i, bits), 1n << BigInt(bits)),
    )
  }
}

/**
 * 1 minus softmax: the share of all other logits together, accurate also where the probability itself rounds
 * to 1.
 *
 * Special values:
 * - empty: empty
 * - NaN anywhere: all NaN
 * - some -Infinity: exactly 1 there
 * - all -Infinity: NaN; `emptyRow: 'zero'` gives ones, 'uniform' 1 - 1/n
 * - one Infinity: 0 there, 1 elsewhere; `infinities: 'ieee'` gives NaN
 * - several Infinity: NaN there, 1 elsewhere
 * - one logit: exactly 0
 *
 * Error bound: correctly rounded: half an ulp of the format up to 4096 logits, 0.501 ulp beyond.
 * @param x any number of logits
 * @param options temperature, format, emptyRow, infinities; see SoftmaxOptions
 * @param out array of x.length places for the result; may be x itself
 * @returns `out`, or a new Float64Array (Float32Array for format float32): x.length numbers from 0 to 1 that
 * add up to x.length - 1
 * @throws TypeError when x isn't an array of numbers (strings and bigints aren't converted), or out no float
 * array
 * @throws RangeError when the temperature isn't above 0, an option unknown, or the length of out wrong
 * @example
 * complement([0, 40]) // → [1, 4.248354255291589e-18]
 * 1 - softmax([0, 40])[1] // → 0
 * complement([7, 7]) // → [0.5, 0.5]
 */
export function complement(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function complement<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function complement(x: ArrayLike<number>, options?: SoftmaxOptions, out?: Output): Output {
  return rowResult('complement', x, options, out, writeComplement, 0, 1, 1)
}
