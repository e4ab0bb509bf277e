import { scaledInteger } from './decimal/big-exp.ts'
import { roundCertain } from './decimal/round-interval.ts'
import { ratioInterval } from './exact/integer-weights.ts'
import { isOutput } from './exact/options-or-out.ts'
import { fillLimits, lengthOf, readLogits } from './exact/read-logits.ts'
import { output, settings } from './exact/settings.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

export function sparsemax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function sparsemax<Out extends Output>(x: ArrayLike<number>, out: Out): Out
export function sparsemax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function sparsemax(x: ArrayLike<number>, options?: SoftmaxOptions | Output, out?: Output): Output {
  if (isOutput(options)) return sparsemax(x, undefined, options)
  const chosen = settings('sparsemax', options)
  const n = lengthOf('sparsemax', x)
  const p = output('sparsemax', n, chosen.format, out)
  const workspace = readLogits('sparsemax', x, n, chosen)
  if (!Number.isFinite(workspace.largest)) return fillLimits(p, n, workspace, chosen, 1, 0, 0)
  // Everything as an integer multiple of 2^-1074: nothing is rounded before the end.
  const flat = chosen.temperature === Number.POSITIVE_INFINITY
  const one = scaledInteger(flat ? 1 : chosen.temperature)
  const top = scaledInteger(workspace.largest)
  const gaps = Array.from(workspace.logits.subarray(0, n), logit =>
    logit === Number.NEGATIVE_INFINITY ? one : top - scaledInteger(logit),
  )
  // The k largest logits share: as many as lie above what would then be taken off each.
  const sorted = gaps.filter(gap => gap < one).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  let k = 0n
  let pool = one
  for (const gap of sorted) {
    if (k * gap >= pool) break
    k++
    pool += gap
  }
  gaps.forEach((gap, i) => {
    const share = pool - k * gap
    p[i] = share > 0n ? roundCertain(bits => ratioInterval(share, k * one, bits), chosen.format) : 0
  })
  return p
}
