import { exponentials } from './exact/exponentials.ts'
import { logOnePlus } from './exact/log-one-plus.ts'
import { negative, type Pair, pairSum } from './exact/pair.ts'
import { rowFor } from './exact/read-row.ts'
import { fault, numberIn } from './exact/settings.ts'

/**
 * Log-sum-exp of numbers that come one by one, in any order, in constant space; two of them can be merged.
 *
 * This is how attention over a long text is computed in blocks.
 *
 * Special values:
 * - nothing pushed, or only -Infinity: -Infinity
 * - NaN pushed: NaN from then on
 * - Infinity pushed: Infinity
 *
 * Error bound: half an ulp plus 2^-77 for each number pushed: a double-double is kept.
 * Source: Milakov, Gimelshein, Online normalizer calculation for softmax (2018),
 * https://doi.org/10.48550/arXiv.1805.02867
 * @returns an object with `push(x)` and `merge(other)`, which give the object itself, and `value()`
 * @throws TypeError when x is no number, or other no OnlineLogSumExp
 * @example
 * new OnlineLogSumExp().push(13).push(31).push(5).value() // → 31.000000015235088
 * new OnlineLogSumExp().merge(new OnlineLogSumExp().push(2)).value() // → 2
 */
export class OnlineLogSumExp {
  #logarithm: Pair = [Number.NEGATIVE_INFINITY, 0]

  push(x: number): this {
    return this.#add([numberIn('OnlineLogSumExp.push', x, 'x'), 0])
  }

  merge(other: OnlineLogSumExp): this {
    if (!(other instanceof OnlineLogSumExp)) {
      fault('OnlineLogSumExp.merge', 'another OnlineLogSumExp', other, TypeError)
    }
    return this.#add(other.#logarithm)
  }

  value(): number {
    return this.#logarithm[0]
  }

  /** ln(e^a + e^b) = a + ln(1 + e^(b - a)) for the larger a. */
  #add(added: Pair): this {
    const own = this.#logarithm
    const [less, more] = added[0] > own[0] ? [own, added] : [added, own]
    if (Number.isFinite(less[0] - more[0])) {
      const row = rowFor(1)
      const [high, low] = pairSum(less, negative(more))
      row.high[0] = high
      row.low[0] = low
      exponentials(row, 0, 1)
      this.#logarithm = pairSum(more, logOnePlus([row.high[0], row.low[0]]))
    } else this.#logarithm = Number.isNaN(less[0]) ? less : more
    return this
  }
}
