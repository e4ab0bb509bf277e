import { numberIn } from './exact/settings.ts'
import { logSoftmax } from './log-softmax.ts'
import type { FormatOption } from './softmax-options.ts'

export function logSigmoid(x: number, options?: FormatOption): number {
  return logSoftmax([numberIn('logSigmoid', x, 'x'), 0], options)[0] as number
}
