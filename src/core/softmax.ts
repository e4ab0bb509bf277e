import { differences } from './exact/differences.ts'
import { exponentials } from './exact/exponentials.ts'
import { fillLimits, lengthOf, readLogits } from './exact/read-logits.ts'
import { output, settings } from './exact/settings.ts'
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
  const chosen = settings('softmax', options)
  const n = lengthOf('softmax', x)
  const p = output('softmax', n, chosen.format, out)
  const workspace = readLogits('softmax', x, n, chosen)
  if (!Number.isFinite(workspace.largest)) return fillLimits(p, n, workspace, chosen, 1, 0, 0)
  differences(workspace, 0, n, chosen.temperature)
  if (chosen.mode === 'fast') {
    writeFastShares(workspace, n, chosen.format, p)
    return p
  }
  workspace.total[0] = 0
  workspace.total[1] = 0
  exponentials(workspace, 0, n)
  writeShares(workspace, n, chosen.temperature, chosen.format, p)
  return p
}
