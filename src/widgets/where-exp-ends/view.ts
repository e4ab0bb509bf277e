import { bits, exp, type Format, formats, log, roundTo, thresholds } from '../../core/index.ts'
import { exponentRange } from '../../plots/exponent-range.ts'
import { formatStrips } from '../../plots/format-strips.ts'
import { formatNames, formatTitles } from '../../plots/format-title.ts'
import { exact, significant } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

interface Found {
  /** x as the format stores it. */
  readonly stored: number
  readonly value: number
  /** What kind of number e^x is there, in words. */
  readonly kind: string
}

/** e^x in one format, and where the six formats end it. */
export function view({ x, format, overflow }: State): View {
  const { stored, value, kind } = expIn(x, format, overflow)
  const { expOverflowAbove, expUnderflowBelow } = thresholds(format)
  const title = formatTitles[format]
  const { largest, smallestSubnormal, smallestNormal } = formats[format]
  const powers = [Math.log10(smallestSubnormal), Math.log10(largest)] as const
  return {
    panels: [
      exponentRange({
        name: 'curve',
        title: `e to the power of x in ${title}`,
        description: `A line that rises from 0 below ${exact(expUnderflowBelow)} and ends at ${exact(expOverflowAbove)}; at ${exact(x)} it is ${significant(value)}.`,
        limits: limitsOf(format),
        limitTexts: [significant(expUnderflowBelow, 5), significant(expOverflowAbove, 5)],
        powers,
        above: significant(roundTo(Number.POSITIVE_INFINITY, format, { overflow })),
        x,
        power: value > largest || Number.isNaN(value) ? Number.POSITIVE_INFINITY : Math.log10(value),
      }),
      readout({
        name: 'here',
        title: `At x = ${significant(x, 8)}`,
        description: 'e to the power of x in the chosen format, and the limits of the format',
        readings: [
          { name: `x, as ${title} stores it`, value: exact(stored) },
          { name: 'e to the power of it', value: exact(value) },
          { name: 'which is', value: kind },
          { name: 'exp overflows above', value: exact(expOverflowAbove) },
          { name: 'exp is 0 below', value: exact(expUnderflowBelow) },
          { name: 'smallest normal number', value: exact(smallestNormal) },
        ],
      }),
      formatStrips({
        name: 'strips',
        title: 'Where e to the power of x fits, by format',
        description: 'For each format the range of x in which e to the power of x is a number other than 0.',
        strips: formatNames.map(name => ({
          label: formatTitles[name],
          limits: limitsOf(name),
          isChosen: name === format,
        })),
        x,
      }),
    ],
    sentence: `In ${title}, e to the power of ${exact(stored)} is ${significant(value)}: ${kind}. The range ends at ${exact(expOverflowAbove)} above and ${exact(expUnderflowBelow)} below.`,
    table: {
      caption: 'e to the power of x in six formats, and where each of them ends',
      columns: ['Format', 'x as stored', 'e to the x', 'Which is', 'Overflows above', '0 below'],
      rows: formatNames.map(name => {
        const found = expIn(x, name, overflow)
        const ends = thresholds(name)
        return {
          head: formatTitles[name],
          cells: [
            exact(found.stored),
            exact(found.value),
            found.kind,
            exact(ends.expOverflowAbove),
            exact(ends.expUnderflowBelow),
          ],
        }
      }),
    },
  }
}

/** x is stored in the format first, as it would be in a program; then e^x is rounded once. */
function expIn(x: number, format: Format, overflow: State['overflow']): Found {
  const stored = roundTo(x, format, { overflow })
  const ordinary = exp(stored, { format })
  const isTooLarge = !Number.isFinite(ordinary) && Number.isFinite(stored)
  const value = isTooLarge ? roundTo(Number.POSITIVE_INFINITY, format, { overflow }) : ordinary
  return { stored, value, kind: kindOf(value, x, stored, isTooLarge, format) }
}

function kindOf(value: number, x: number, stored: number, isTooLarge: boolean, format: Format): string {
  if (isTooLarge) {
    if (Number.isFinite(value)) return 'an overflow, cut to the largest number'
    return Number.isNaN(value) ? 'an overflow, and E4M3 has no Infinity' : 'an overflow'
  }
  const { kind } = bits(value, format)
  if (!Number.isFinite(stored) && Number.isFinite(x))
    return 'what comes of an x that is too large to be stored'
  if (kind === 'zero') return Number.isFinite(stored) ? 'an underflow' : 'exactly right'
  if (kind === 'infinity') return 'exactly right'
  if (kind === 'nan') return 'what comes of NaN'
  return kind === 'subnormal' ? 'a subnormal number, with fewer digits' : 'a normal number'
}

const limitsOf = (format: Format): readonly [number, number, number] => [
  thresholds(format).expUnderflowBelow,
  log(formats[format].smallestNormal),
  thresholds(format).expOverflowAbove,
]
