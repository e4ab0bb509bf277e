import { numberIn } from './exact/settings.ts'
import { softmax } from './softmax.ts'
import type { FormatOption } from './softmax-options.ts'

export function sigmoid(x: number, options?: FormatOption): number {
  return softmax([numberIn('sigmoid', x, 'x'), 0], options)[0] as number
}
