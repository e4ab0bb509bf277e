import { expInterval, scaledInteger } from './decimal/big-exp.ts'
import { roundCertain } from './decimal/round-interval.ts'
import { exponentialError, exponentials, vanishing } from './exact/exponentials.ts'
import { rowFor } from './exact/read-row.ts'
import { roundPair } from './exact/round-pair.ts'
import { formatNamed, numberIn } from './exact/settings.ts'
import type { FormatOption } from './softmax-options.ts'

export function exp(x: number, { format = 'float64' }: FormatOption = {}): number {
  const row = rowFor(1)
  const { high, low } = row
  const parameters = formatNamed('exp', format)
  high[0] = numberIn('exp', x, 'x')
  low[0] = 0
  if (!(x < 709.79)) return roundPair(x / 0, 0, 0, parameters)
  if (x <= vanishing) return 0
  // Away from both ends of the range of doubles.
  const lift = x < -600 ? 600 : x > 709 ? -1 : 0
  exponentials(row, 0, 1, lift)
  const rounded = roundPair(high[0], low[0], high[0] * exponentialError, parameters, lift)
  if (!Number.isNaN(rounded)) return rounded
  return roundCertain(bits => expInterval(scaledInteger(x), scaledInteger(1), bits), parameters, 1300)
}
