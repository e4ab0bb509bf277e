import { parseNumber } from '../controls/parse-number.ts'

/**
 * A widget's state is one flat object of plain JSON values. A shape says which fields it has, and so gives its defaults,
 * its parser and its text for a link. The text of a state reads `z:13,31,5;axis:log`: each double is written with all
 * the digits that it needs, so that -0, 1e-44 and 5e-324 come back as the same bits.
 */
export interface Shape<S extends object> {
  readonly defaults: S
  /** Reads anything: the text of a link, an object, an old or hostile value. Says in sentences what it had to repair. */
  parse(input: unknown): { readonly state: S; readonly repairs: readonly string[] }
  /** The text form; fields at their default are left out. */
  format(state: S): string
}

export interface Field<T> {
  readonly initial: T
  /** The value meant by `input`, or an Error whose message says what was expected and what came. */
  read(input: unknown): T | Error
  write(value: T): string
}

type Fields<S> = { readonly [K in keyof S]: Field<S[K]> }

export function shape<S extends object>(fields: Fields<S>): Shape<S> {
  const names = Object.keys(fields) as (keyof S & string)[]
  const defaults = Object.fromEntries(names.map(name => [name, fields[name].initial])) as S
  return {
    defaults,
    parse(input) {
      const state = { ...defaults }
      const repairs: string[] = []
      const given = typeof input === 'string' ? entries(input, repairs) : input
      if (typeof given !== 'object' || given === null)
        return { state, repairs: ['Expected a saved state; used the start values.'] }
      for (const key of Object.keys(given)) {
        const name = names.find(known => known === key)
        if (name === undefined) {
          repairs.push(`“${clipped(key)}” is not part of this figure; ignored.`)
          continue
        }
        const value = fields[name].read((given as Record<string, unknown>)[key])
        if (value instanceof Error) repairs.push(`${name}: ${value.message} Used the start value.`)
        else state[name] = value
      }
      return { state, repairs }
    },
    format: state =>
      names
        .map(name => [name, fields[name].write(state[name]), fields[name].write(defaults[name])] as const)
        .filter(([, text, initial]) => text !== initial)
        .map(([name, text]) => `${name}:${text}`)
        .join(';'),
  }
}

function entries(text: string, repairs: string[]): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (const part of text.split(';').filter(Boolean)) {
    const colon = part.indexOf(':')
    if (colon < 1) repairs.push(`“${clipped(part)}” is not of the form name:value; ignored.`)
    else found[part.slice(0, colon)] = part.slice(colon + 1)
  }
  return found
}

interface Limits {
  readonly least?: number
  readonly most?: number
  /** Takes ±Infinity and NaN as well, for a widget about them. Their texts are `Infinity`, `-Infinity`, `NaN`. */
  readonly special?: boolean
}

/** One double. */
export const number = (initial: number, limits: Limits = {}): Field<number> => ({
  initial,
  read: input => readNumber(input, limits),
  write: writeNumber,
})

/** A list of between `fewest` and `longest` doubles. */
export const numbers = (
  initial: readonly number[],
  { fewest, longest, ...limits }: Limits & { readonly fewest: number; readonly longest: number },
): Field<readonly number[]> => ({
  initial,
  read(input) {
    const items = input === '' && fewest === 0 ? [] : typeof input === 'string' ? input.split(',') : input
    if (!Array.isArray(items))
      return new Error(`expected numbers with commas between them, got ${seen(input)}.`)
    if (items.length < fewest || items.length > longest) {
      const wanted = fewest === longest ? `${fewest}` : `${fewest} to ${longest}`
      return new Error(`expected ${wanted} numbers, got ${items.length}.`)
    }
    const values: number[] = []
    for (const item of items) {
      const value = readNumber(item, limits)
      if (value instanceof Error) return value
      values.push(value)
    }
    return values
  },
  write: values => values.map(writeNumber).join(','),
})

/** One of a few words. */
export const choice = <T extends string>(
  options: readonly [T, ...T[]],
  initial: T = options[0],
): Field<T> => ({
  initial,
  read: input =>
    options.find(option => option === input) ??
    new Error(`expected ${options.join(' or ')}, got ${seen(input)}.`),
  write: value => value,
})

/** A whole number in [`least`, `most`]. */
export const whole = (initial: number, least: number, most: number): Field<number> => ({
  initial,
  read(input) {
    const value = readNumber(input, { least, most })
    if (value instanceof Error || Number.isInteger(value)) return value
    return new Error(`expected a whole number from ${least} to ${most}, got ${seen(input)}.`)
  },
  write: writeNumber,
})

/** A list of yes and no, one for each checkbox, written as a digit each: `010`. */
export const flags = (initial: readonly boolean[]): Field<readonly boolean[]> => ({
  initial,
  read(input) {
    const items =
      typeof input === 'string' ? Array.from(input, digit => ({ 0: false, 1: true })[digit]) : input
    const isFlags = Array.isArray(items) && items.every(item => typeof item === 'boolean')
    if (isFlags && items.length === initial.length) return items
    return new Error(`expected ${initial.length} digits 0 or 1, got ${seen(input)}.`)
  },
  write: values => values.map(Number).join(''),
})

function readNumber(
  input: unknown,
  { least = -Number.MAX_VALUE, most = Number.MAX_VALUE, special = false }: Limits,
): number | Error {
  const parsed =
    typeof input === 'number'
      ? { value: input }
      : parseNumber(typeof input === 'string' ? input : '?', { special })
  if ('value' in parsed && special && !Number.isFinite(parsed.value)) return parsed.value
  if ('problem' in parsed || !(parsed.value >= least && parsed.value <= most))
    return new Error(`expected a number${range(least, most)}, got ${seen(input)}.`)
  return parsed.value
}

const range = (least: number, most: number): string =>
  least > -Number.MAX_VALUE || most < Number.MAX_VALUE ? ` from ${least} to ${most}` : ''

function writeNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

const seen = (input: unknown): string =>
  typeof input === 'string' ? `“${clipped(input)}”` : clipped(typeof input)

const clipped = (text: string): string => (text.length > 24 ? `${text.slice(0, 22)}…` : text)
