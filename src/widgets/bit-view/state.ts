import { bits, type Format, formats, fromBits } from '../../core/index.ts'
import { formatNames } from '../../plots/format-title.ts'
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

const stored = shape<Pick<State, 'format' | 'bits'>>({ format: choice(formatNames), bits: bitText })

const complete = ({ format, bits: text }: Pick<State, 'format' | 'bits'>): State => ({
  format,
  bits: text,
  x: storedValue(text, format),
})

export const state: Shape<State> = {
  defaults: complete(stored.defaults),
  parse(input) {
    const given = typeof input === 'object' && input !== null ? { ...input, x: undefined } : input
    if (typeof given === 'object' && given !== null) delete (given as { x?: unknown }).x
    const { state: found, repairs } = stored.parse(given)
    if (found.bits.length === lengthOf(found.format)) return { state: complete(found), repairs }
    // Another format was asked for without bits of its own: the start number is stored in it.
    const asked = found.bits !== stored.defaults.bits
    return {
      state: complete({ ...found, bits: bitsOf(1, found.format) }),
      repairs: asked
        ? [
            ...repairs,
            `bits: expected ${lengthOf(found.format)} digits for ${found.format}, got ${found.bits.length}. Used those of 1.`,
          ]
        : repairs,
    }
  },
  format: stored.format,
}
