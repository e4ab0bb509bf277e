import { differences } from './exact/differences.ts'
import { exponentials } from './exact/exponentials.ts'
import { logOnePlus } from './exact/logarithm.ts'
import { type Pair, pairProduct, pairSum } from './exact/pair.ts'
import { numberIn } from './exact/read-logits.ts'
import { shown } from './exact/settings.ts'
import { workspaceFor } from './exact/workspace.ts'

/** e^(x - largest) for x below largest. */
function weight(x: number, largest: number): Pair {
  const workspace = workspaceFor(1)
  workspace.logits[0] = x
  workspace.largest = largest
  differences(workspace, 0, 1, 1)
  exponentials(workspace, 0, 1)
  return [workspace.high[0] as number, workspace.low[0] as number]
}

export class OnlineLogSumExp {
  #largest = Number.NEGATIVE_INFINITY
  /** The sum of all e^(x - largest), without the 1 of the largest. */
  #others: Pair = [0, 0]

  push(x: number): this {
    return this.#add(numberIn('OnlineLogSumExp.push', x, 'x'), [0, 0])
  }

  merge(other: OnlineLogSumExp): this {
    if (!(other instanceof OnlineLogSumExp)) {
      throw new TypeError(`OnlineLogSumExp.merge: expected another OnlineLogSumExp, got ${shown(other)}`)
    }
    return this.#add(other.#largest, other.#others)
  }

  value(): number {
    if (!Number.isFinite(this.#largest)) return this.#largest
    return pairSum([this.#largest, 0], logOnePlus(this.#others))[0]
  }

  /** Adds logits whose largest is `largest`, and the rest of which sums up to `others`, relative to that. */
  #add(largest: number, others: Pair): this {
    if (Number.isNaN(this.#largest) || largest === Number.NEGATIVE_INFINITY) return this
    if (!(largest > this.#largest)) {
      if (this.#largest < Number.POSITIVE_INFINITY) {
        this.#others = pairSum(
          this.#others,
          pairProduct(pairSum([1, 0], others), weight(largest, this.#largest)),
        )
      }
      if (Number.isNaN(largest)) this.#largest = largest
      return this
    }
    const before = this.#largest
    const own = this.#others
    this.#largest = largest
    this.#others = others
    return largest < Number.POSITIVE_INFINITY ? this.#add(before, own) : this
  }
}
