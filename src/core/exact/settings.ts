import { type FormatParameters, formats } from '../formats/format.ts'
import type { Format, Output, SoftmaxOptions } from '../softmax-options.ts'

/** How a value looks in an error message: with its type, unless it is a number. */
export const shown = (value: unknown): string =>
  value == null || typeof value === 'number' ? `${value}` : `${typeof value} ${String(value)}`

/** Throws an error that names the function, what it expected, and what came. */
export function fault(
  caller: string,
  expected: string,
  value: unknown,
  Kind: ErrorConstructor = RangeError,
): never {
  throw new Kind(`${caller}: expected ${expected}, got ${shown(value)}`)
}

/** `value` if it is one of `values`, the first of which is the usual one. */
export const choice = <T>(caller: string, name: string, value: T, values: readonly T[]): T =>
  value === values[0] || values.includes(value)
    ? value
    : fault(caller, `${name} to be one of ${values.join(', ')}`, value)

/** The parameters of a format. */
export const formatNamed = (caller: string, format: Format): FormatParameters =>
  Object.hasOwn(formats, format)
    ? formats[format]
    : formats[choice(caller, 'format', format, Object.keys(formats) as Format[])]

/** `value` if it is a number. */
export const numberIn = (caller: string, value: unknown, name: string): number =>
  typeof value === 'number' ? value : fault(caller, `${name} to be a number`, value, TypeError)

/** Options with their defaults filled in. */
export interface Settings {
  temperature: number
  format: FormatParameters
  fast: boolean
  emptyRow: string
  infinities: string
  /** Whether anything but the defaults may stand here. */
  isAsked: boolean
}

const standard = {
  temperature: 1,
  format: 'float64',
  mode: 'exact',
  emptyRow: 'nan',
  infinities: 'limit',
} as const

/** The options, if it isn't an array to write to that came in their place. */
export const optionsIn = (value: SoftmaxOptions | Output | undefined): SoftmaxOptions | undefined =>
  isOutput(value) ? undefined : value

/** Writes the options of `caller` to `target`, checked. */
export function readOptions(
  caller: string,
  options: SoftmaxOptions | Output | undefined,
  target: Settings,
): void {
  // An array in this place is where to write to.
  const asked = optionsIn(options)
  const {
    temperature = 1,
    format = 'float64',
    mode = 'exact',
    emptyRow = 'nan',
    infinities = 'limit',
  }: SoftmaxOptions = asked ?? standard
  target.format = formats.float64
  if (asked) {
    if (typeof asked !== 'object') fault(caller, 'options in braces', asked, TypeError)
    if (!(numberIn(caller, temperature, 'temperature') > 0)) {
      fault(caller, 'temperature above 0 (hardmax is the limit for 0)', temperature)
    }
    choice(caller, 'mode', mode, ['exact', 'fast'])
    choice(caller, 'emptyRow', emptyRow, ['nan', 'zero', 'uniform'])
    choice(caller, 'infinities', infinities, ['limit', 'ieee'])
    target.format = formatNamed(caller, format)
  }
  target.isAsked = options !== undefined
  target.temperature = temperature
  // A smaller format always takes the exact way.
  target.fast = mode === 'fast' && format === 'float64'
  target.emptyRow = emptyRow
  target.infinities = infinities
}

/** Whether an argument is an array to write to. */
export const isOutput = (value: unknown): value is Output =>
  value instanceof Float64Array || value instanceof Float32Array || Array.isArray(value)

/**
 * `out`, or an array in the place of the options, if there is one and it has n places; else a new array for
 * the format.
 */
export function output(
  caller: string,
  n: number,
  format: FormatParameters,
  options: SoftmaxOptions | Output | undefined,
  out: Output | undefined = isOutput(options) ? options : undefined,
): Output {
  if (out === undefined) return format === formats.float32 ? new Float32Array(n) : new Float64Array(n)
  if (!isOutput(out)) fault(caller, 'out to be a float array', out, TypeError)
  if (out.length !== n) fault(caller, `out to have length ${n}`, out.length)
  return out
}
