import { type FormatParameters, formats } from '../formats/format.ts'
import type { Format, Output, SoftmaxOptions } from '../softmax-options.ts'

/** Options with their defaults filled in. */
export interface Settings {
  temperature: number
  format: FormatParameters
  mode: string
  emptyRow: string
  infinities: string
}

const defaults: Settings = {
  temperature: 1,
  format: formats.float64,
  mode: 'exact',
  emptyRow: 'nan',
  infinities: 'limit',
}

/** How a value looks in an error message: short, and with its type where that is the mistake. */
export function shown(value: unknown): string {
  if (typeof value === 'number' || value == null) return String(value)
  if (typeof value === 'string') return `the string '${value.slice(0, 40)}'`
  if (typeof value === 'object') return `an object (${value.constructor?.name ?? 'without class'})`
  return `the ${typeof value} ${String(value)}`
}

/** `value` if it is one of `values`. */
export function choice(caller: string, name: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value
  throw new RangeError(`${caller}: expected ${name} to be one of ${values.join(', ')}; got ${shown(value)}`)
}

/** The parameters of a format. */
export const formatNamed = (caller: string, format: Format): FormatParameters =>
  formats[choice(caller, 'format', format, Object.keys(formats)) as Format]

/** The options of `caller`, checked. */
export function settings(caller: string, options: SoftmaxOptions | undefined): Settings {
  if (options === undefined) return defaults
  if (options === null || typeof options !== 'object' || 'length' in options) {
    throw new TypeError(`${caller}: expected options like { temperature: 2 }, got ${shown(options)}`)
  }
  const {
    temperature = 1,
    format = 'float64',
    mode = 'exact',
    emptyRow = 'nan',
    infinities = 'limit',
  } = options
  if (typeof temperature !== 'number') {
    throw new TypeError(`${caller}: expected the temperature to be a number, got ${shown(temperature)}`)
  }
  if (!(temperature > 0)) {
    throw new RangeError(
      `${caller}: expected a temperature above 0, got ${temperature}; the limit for temperature 0 is hardmax`,
    )
  }
  return {
    temperature,
    format: formatNamed(caller, format),
    mode: choice(caller, 'mode', mode, ['exact', 'fast']),
    emptyRow: choice(caller, 'emptyRow', emptyRow, ['nan', 'zero', 'uniform']),
    infinities: choice(caller, 'infinities', infinities, ['limit', 'ieee']),
  }
}

/** `out` if it was given and has n places, else a new array for n values of the format. */
export function output(caller: string, n: number, format: FormatParameters, out: Output | undefined): Output {
  if (out === undefined) return format === formats.float32 ? new Float32Array(n) : new Float64Array(n)
  if (out instanceof Float64Array || out instanceof Float32Array || Array.isArray(out)) {
    if (out.length === n) return out
    throw new RangeError(`${caller}: expected out to have length ${n}, got length ${out.length}`)
  }
  throw new TypeError(
    `${caller}: expected out to be a Float64Array, Float32Array or array, got ${shown(out)}`,
  )
}
