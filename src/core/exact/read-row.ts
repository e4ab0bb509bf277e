import { nearest } from '../formats/nearest.ts'
import type { Output, SoftmaxOptions } from '../softmax-options.ts'
import type { IntegerWeights } from './integer-weights.ts'
import { fault, numberIn, output, readOptions, type Settings } from './settings.ts'

/** A row of logits at work. One is kept between calls, so that a call allocates nothing. */
export interface Row extends Settings {
  /** How many logits; the arrays may be longer. */
  n: number
  /** The logits as they came. */
  logits: Float64Array
  /** First (x - largest) / temperature, then its exponential, as double-doubles high + low. */
  high: Float64Array
  low: Float64Array
  /** The sum of the exponentials, as a double-double in two places. */
  total: Float64Array
  /** Where the largest logit is. */
  position: number
  /** The same exponentials in integers, once a result has needed them. */
  integers: IntegerWeights | undefined
}

/**
 * The largest logit; -Infinity if there is none. Not a property, which would be allocated anew for each call.
 */
export const largestOf = ({ logits, position }: Row): number => logits[position] as number

/** Room that is kept: 6 MB at most. Longer rows get theirs for one call. */
const keptRoom = 131072
let kept: Row | undefined

/** A row with room for n logits at least. The next call may give the same one. */
export function rowFor(n: number): Row {
  if (kept && kept.logits.length >= n) return kept
  const room = n > keptRoom ? n : 2 * n + 8
  // What else belongs to a row is written by readRow.
  const row = {
    logits: new Float64Array(room),
    high: new Float64Array(room),
    low: new Float64Array(room),
    total: new Float64Array(2),
    isAsked: true,
  } as Row
  if (n <= keptRoom) kept = row
  return row
}

/** The length of an array-like, whatever it holds; `wanted`, if that is given. */
export function lengthOf(caller: string, x: ArrayLike<number>, name = 'x', wanted?: number): number {
  const n = typeof x === 'object' && x ? x.length : -1
  if (!(Number.isInteger(n) && n >= 0)) fault(caller, `${name} to be an array of numbers`, x, TypeError)
  if (wanted !== undefined && n !== wanted) fault(caller, `${name} to have length ${wanted}`, n)
  return n
}

/** Copies n numbers of x to `target`, and refuses all that isn't a number. */
export function readNumbers(
  caller: string,
  x: ArrayLike<number>,
  n: number,
  target: Float64Array,
  name = 'x',
): void {
  if (x instanceof Float64Array) for (let i = 0; i < n; i++) target[i] = x[i] as number
  else for (let i = 0; i < n; i++) target[i] = numberIn(caller, x[i], `${name}[${i}]`)
}

/**
 * The position of the largest of n numbers, the first one of several; the first NaN if there is one; 0 for
 * none.
 */
export function positionOfLargest(x: ArrayLike<number>, n: number): number {
  let largest = x[0] as number
  let position = 0
  for (let i = 0; i < n; i++) {
    const value = x[i] as number
    if (!(value <= largest)) {
      if (Number.isNaN(value)) return i
      largest = value
      position = i
    }
  }
  return position
}

/**
 * Reads logits and options, and finds the largest logit: -Infinity if there is none.
 *
 * An infinite temperature makes all finite logits 0; so does `emptyRow: 'uniform'` with a row of -Infinity.
 */
export function readRow(
  caller: string,
  x: ArrayLike<number>,
  options: SoftmaxOptions | Output | undefined,
  name?: string,
): Row {
  const n = lengthOf(caller, x, name)
  const row = rowFor(n)
  const { logits } = row
  if (options !== undefined || row.isAsked) readOptions(caller, options, row)
  readNumbers(caller, x, n, logits, name)
  if (row.temperature === Number.POSITIVE_INFINITY) {
    for (let i = 0; i < n; i++) if (Number.isFinite(logits[i])) logits[i] = 0
    row.temperature = 1
  }
  row.n = n
  row.integers = undefined
  row.position = positionOfLargest(logits, n)
  if (n === 0) logits[0] = Number.NEGATIVE_INFINITY
  if (largestOf(row) === Number.NEGATIVE_INFINITY && row.emptyRow === 'uniform') logits.fill(0)
  return row
}

/**
 * The result of a function that gives a number for each logit, in `out` or a new array. An array in the place
 * of the options is `out`.
 *
 * If the largest logit is finite, `write` fills the result. If not, it is NaN where one logit is NaN; a limit
 * if one is Infinity; and by request zero in a row of -Infinity.
 *
 * @param won what the only Infinity gets; several of them get NaN
 * @param lost what all others get then
 * @param masked what each gets in a row of -Infinity, if that is to be zero
 */
export function rowResult(
  caller: string,
  x: ArrayLike<number>,
  options: SoftmaxOptions | Output | undefined,
  out: Output | undefined,
  write: (row: Row, result: Output) => void,
  won: number,
  lost: number,
  masked: number,
): Output {
  const row = readRow(caller, x, options)
  const { n, logits, position, format, emptyRow, infinities } = row
  const largest = largestOf(row)
  const result = output(caller, n, format, options, out)
  if (Number.isFinite(largest)) write(row, result)
  else {
    const isTie = logits.lastIndexOf(largest, n - 1) > position
    for (let i = 0; i < n; i++) {
      let value = Number.NaN
      if (largest > 0 && infinities === 'limit') value = logits[i] !== largest ? lost : isTie ? value : won
      if (largest < 0 && emptyRow === 'zero') value = masked
      result[i] = nearest(value, format)
    }
  }
  return result
}
