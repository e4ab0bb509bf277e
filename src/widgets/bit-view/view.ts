import { bits, exactDecimal, type Format, formats, nextDown, nextUp } from '../../core/index.ts'
import { type BitRow, bitRows } from '../../plots/bit-rows.ts'
import { formatTitles } from '../../plots/format-title.ts'
import { exact, powerOfTwo, prose } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

const kinds = {
  zero: 'zero',
  subnormal: 'a subnormal number',
  normal: 'a normal number',
  infinity: 'infinity',
  nan: 'not a number (NaN)',
} as const

/** The bits of one number in one format, and what they mean. */
export function view({ format, bits: text, x }: State): View {
  const { exponentBits, precision, minExponent } = formats[format]
  const fractionBits = precision - 1
  const exponent = text.slice(1, 1 + exponentBits)
  const fraction = text.slice(1 + exponentBits)
  const biased = Number.parseInt(exponent, 2)
  const bias = 1 - minExponent
  const power = Math.max(biased, 1) - bias
  const { kind } = bits(x, format)
  const finite = kind === 'normal' || kind === 'subnormal'
  const lead = kind === 'normal' ? 1 : 0
  const written = `${text.startsWith('1') ? '−' : '+'}${lead}.${fraction}₂ × ${powerOfTwo(power)}`
  const title = formatTitles[format]
  const bit = (field: string, i: number, of: number, worth: string, at: number) => {
    const value = text[at] === '1' ? ('1' as const) : ('0' as const)
    return { value, action: `flip-${at}`, label: `${field} bit ${i} of ${of}${worth}: ${value}` }
  }
  const rows: BitRow[] = [
    {
      name: 'sign',
      title: 'Sign',
      bits: [bit('sign', 1, 1, '', 0)],
      meaning: text.startsWith('1') ? 'minus' : 'plus',
    },
    {
      name: 'exponent',
      title: `Exponent, ${exponentBits} bits`,
      bits: Array.from(exponent, (_, i) =>
        bit('exponent', i + 1, exponentBits, `, worth ${2 ** (exponentBits - 1 - i)}`, 1 + i),
      ),
      meaning: finite
        ? `${biased}, which means ${powerOfTwo(power)}`
        : `${biased}, ${specialExponent(kind, format)}`,
    },
    {
      name: 'fraction',
      title: `Fraction, ${fractionBits} bits`,
      bits: Array.from(fraction, (_, i) =>
        bit('fraction', i + 1, fractionBits, `, worth 2 to the power of −${i + 1}`, 1 + exponentBits + i),
      ),
      meaning: finite ? `the binary digits behind ${lead}.` : 'see the exponent',
    },
  ]
  const decimal = Number.isFinite(x) ? exactDecimal(x) : exact(x)
  return {
    panels: [
      bitRows({
        name: 'bits',
        title: `${text.length} bits of ${title}: press one to flip it`,
        description: `The bits of ${exact(x)}, in three fields`,
        rows,
      }),
      readout({
        name: 'value',
        title: 'The number they store',
        description: 'The value of the bits in several notations, and its neighbours',
        readings: [
          { name: 'exactly', value: shortened(decimal) },
          { name: 'as code prints it', value: exact(x) },
          { name: 'built from', value: finite ? shortened(written) : kinds[kind] },
          { name: 'in hexadecimal', value: `0x${hexadecimal(text)}` },
          { name: 'next value below', value: exact(nextDown(x, format)) },
          { name: 'next value above', value: exact(nextUp(x, format)) },
        ],
      }),
    ],
    sentence: `In ${title} these bits are ${kinds[kind]}${Number.isNaN(x) ? '' : `: ${exact(x)}`}. ${meaning(kind, x, nextUp(x, format))}`,
    table: {
      caption: `The fields of ${exact(x)} in ${title}`,
      columns: ['Field', 'Bits', 'Meaning'],
      rows: [
        { head: 'sign', cells: [text.slice(0, 1), rows[0]?.meaning ?? ''] },
        { head: 'exponent', cells: [exponent, rows[1]?.meaning ?? ''] },
        { head: 'fraction', cells: [fraction, rows[2]?.meaning ?? ''] },
        { head: 'all digits', cells: ['', decimal] },
      ],
    },
  }
}

function specialExponent(kind: keyof typeof kinds, format: Format): string {
  if (kind === 'zero') return 'all zeros: zero'
  return Number.isNaN(formats[format].overflow) ? 'with a fraction of ones: NaN' : 'kept for infinity and NaN'
}

function meaning(kind: keyof typeof kinds, x: number, above: number): string {
  if (kind === 'nan') return 'It is what 0/0 gives, and it is not even equal to itself.'
  if (kind === 'infinity') return 'It stands for everything too large to be stored.'
  if (kind === 'zero')
    return Object.is(x, -0)
      ? 'A zero with a minus sign: equal to 0, but 1/x tells them apart.'
      : 'All bits are 0.'
  const gap = Number.isFinite(above)
    ? `The next value above is ${prose(above - x)} away.`
    : 'It is the largest of all.'
  return kind === 'subnormal'
    ? `It has fewer digits than a normal number, for its leading bits are 0. ${gap}`
    : gap
}

/** A long text with its end left out; the table has all of it. */
const shortened = (text: string): string =>
  text.length > 72 ? `${text.slice(0, 48)}… (${text.replace(/[^\d]/g, '').length} digits)` : text

const hexadecimal = (text: string): string =>
  BigInt(`0b${text}`)
    .toString(16)
    .padStart(Math.ceil(text.length / 4), '0')
