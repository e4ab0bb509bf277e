import { differences } from './exact/differences.ts'
import { exponentials } from './exact/exponentials.ts'
import { fillLimits, readRow } from './exact/read-row.ts'
import { output } from './exact/settings.ts'
import { writeShares } from './exact/shares.ts'
import { writeFastShares } from './fast/fast-shares.ts'
import type { Output, SoftmaxOptions } from './softmax-options.ts'

export function softmax(x: ArrayLike<number>, options?: SoftmaxOptions): Float64Array
export function softmax<Out extends Output>(
  x: ArrayLike<number>,
  options: SoftmaxOptions | undefined,
  out: Out,
): Out
export function softmax(x: ArrayLike<number>, options?: SoftmaxOptions, out?: Output): Output {
  const row = readRow('softmax', x, options)
  const { n, total } = row
  const p = output('softmax', n, row.format, out)
  if (!Number.isFinite(row.largest)) return fillLimits(row, p, 1, 0, 0)
  // z = (x - largest) / temperature: at most 0, so that e^z can't overflow.
  differences(row, 0, n)
  if (row.fast) {
    writeFastShares(row, p)
    return p
  }
  // e^z, and their sum.
  total[0] = 0
  total[1] = 0
  exponentials(row, 0, n)
  // e^z / sum.
  writeShares(row, p)
  return p
}
