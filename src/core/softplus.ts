import { numberIn } from './exact/settings.ts'
import { logSumExp } from './log-sum-exp.ts'
import type { FormatOption } from './softmax-options.ts'

export function softplus(x: number, options?: FormatOption): number {
  return logSumExp([numberIn('softplus', x, 'x'), 0], options)
}
