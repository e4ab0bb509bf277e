import { bits, type Format, formats, fromBits } from '../../core/index.ts'
import { formatNames } from '../../plots/format-title.ts'
import { exact } from '../../plots/number-text.ts'
import { parseNumber } from '../controls/parse-number.ts'
import { choice, type Field, type Shape, shape } from '../frame/state.ts'

export interface State {
  readonly format: Format
  /** All bits of the number: the sign, then the exponent, then the fraction. */
  readonly bits: string
  /** The number that the bits mean in the format. Links leave it out: the bits say it. */
  readonly x: number
}

/** How many bits a number of the format has. */
export const lengthOf = (format: Format): number => formats[format].exponentBits + formats[format].precision

export function bitsOf(x: number, format: Format): string {
  const { sign, exponent, fraction } = bits(x, format)
  return sign + exponent + fraction
}

export function storedValue(text: string, format: Format): number {
  const end = 1 + formats[format].exponentBits
  return fromBits({ sign: text.slice(0, 1), exponent: text.slice(1, end), fraction: text.slice(end) }, format)
}

const bitText: Field<string> = {
  initial: bitsOf(1 - 2 ** -53, 'float64'),
  read: input =>
    typeof input === 'string' && /^[01]{1,64}$/.test(input)
      ? input
      : new Error('expected up to 64 digits, each 0 or 1.'),
  write: value => value,
}

/** A number for a link that is written by hand, such as `format:float16;x:0.1`; the states' own links have the bits. */
const numberToStore: Field<number | undefined> = {
  initial: undefined,
  read(input) {
    const parsed =
      typeof input === 'number' ? { value: input } : parseNumber(String(input), { special: true })
    return 'value' in parsed ? parsed.value : new Error(parsed.problem)
  },
  write: value => (value === undefined ? '' : exact(value)),
}

interface Given {
  readonly format: Format
  readonly bits: string
  readonly x: number | undefined
}

const given = shape<Given>({ format: choice(formatNames), bits: bitText, x: numberToStore })

const complete = (format: Format, text: string): State => ({
  format,
  bits: text,
  x: storedValue(text, format),
})

export const state: Shape<State> = {
  defaults: complete(given.defaults.format, given.defaults.bits),
  parse(input) {
    const { state: found, repairs } = given.parse(input)
    const { format, bits: text, x } = found
    const asked = text !== given.defaults.bits
    // Bits win over a number; without either, a shorter format starts with 1.
    if (!asked && x !== undefined) return { state: complete(format, bitsOf(x, format)), repairs }
    if (text.length === lengthOf(format)) return { state: complete(format, text), repairs }
    return {
      state: complete(format, bitsOf(1, format)),
      repairs: asked
        ? [
            ...repairs,
            `bits: expected ${lengthOf(format)} digits for ${format}, got ${text.length}. Used those of 1.`,
          ]
        : repairs,
    }
  },
  format: ({ format, bits: text }) => given.format({ format, bits: text, x: undefined }),
}
