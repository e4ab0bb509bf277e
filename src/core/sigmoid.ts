import { differences } from './exact/differences.ts'
import { exponentials } from './exact/exponentials.ts'
import { writeShares } from './exact/shares.ts'
import { type FormatOption, twoLogits } from './exact/two-logits.ts'

const shares = /* @__PURE__ */ new Float64Array(2)

export function sigmoid(x: number, options?: FormatOption): number {
  const { workspace, format } = twoLogits('sigmoid', x, options)
  if (!Number.isFinite(x)) return x > 0 ? 1 : Math.max(x, 0)
  differences(workspace, 0, 2, 1)
  workspace.total.fill(0)
  exponentials(workspace, 0, 2)
  writeShares(workspace, 2, 1, format, shares)
  return shares[0] as number
}
