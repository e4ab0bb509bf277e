import { scaledInteger } from './decimal/big-exp.ts'
import { roundCertain } from './decimal/round-interval.ts'
import { ratioInterval } from './exact/integer-weights.ts'
import { fillLimits, readRow } from './exact/read-row.ts'
import { isOutput, output } from './exact/settings.ts'
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
  const row = readRow('sparsemax', x, options)
  const { n, largest, format } = row
  const p = output('sparsemax', n, format, out)
  if (!Number.isFinite(largest)) return fillLimits(row, p, 1, 0, 0)
  // Everything as an integer multiple of 2^-1074, so that nothing is rounded before the end.
  const one = scaledInteger(row.temperature)
  const gaps = Array.from(row.logits.subarray(0, n), logit =>
    logit === Number.NEGATIVE_INFINITY ? one : scaledInteger(largest) - scaledInteger(logit),
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
  return p
}
