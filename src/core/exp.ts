import { expInterval, scaledInteger } from './decimal/big-exp.ts'
import { roundCertain } from './decimal/round-interval.ts'
import { exponentialError, exponentials, vanishing } from './exact/exponentials.ts'
import { roundPair } from './exact/round-pair.ts'
import { type FormatOption, twoLogits } from './exact/two-logits.ts'

export function exp(x: number, options?: FormatOption): number {
  const { workspace, format } = twoLogits('exp', x, options)
  if (Number.isNaN(x)) return x
  if (x > 709.79) return roundPair(Number.POSITIVE_INFINITY, 0, 0, format)
  if (x <= vanishing) return 0
  const { high, low } = workspace
  high[0] = x
  low[0] = 0
  // Away from both ends of the range of doubles.
  const lift = x < -600 ? 600 : x > 709 ? -1 : 0
  exponentials(workspace, 0, 1, lift)
  const value = high[0] as number
  const rounded = roundPair(value, low[0] as number, value * exponentialError, format, lift)
  if (!Number.isNaN(rounded)) return rounded
  return roundCertain(bits => expInterval(scaledInteger(x), scaledInteger(1), bits), format, 1300)
}
