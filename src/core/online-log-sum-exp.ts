import { exponentials } from './exact/exponentials.ts'
import { logOnePlus } from './exact/logarithm.ts'
import { negative, type Pair, pairSum } from './exact/pair.ts'
import { rowFor } from './exact/read-row.ts'
import { fault, numberIn } from './exact/settings.ts'

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
