import type { Output } from '../softmax-options.ts'
import { roundPair } from './round-pair.ts'
import { type Settings, shown } from './settings.ts'
import { type Workspace, workspaceFor } from './workspace.ts'

/** The length of an array-like x, whatever it holds. */
export function lengthOf(caller: string, x: ArrayLike<number>, name = 'x'): number {
  const n = typeof x === 'object' && x !== null ? x.length : undefined
  if (typeof n === 'number' && Number.isInteger(n) && n >= 0) return n
  throw new TypeError(
    `${caller}: expected ${name} to be an array of numbers, like [13, 31, 5]; got ${shown(x)}`,
  )
}

/** Copies n numbers of x to `target`, and refuses all that isn't a number. */
export function readNumbers(
  caller: string,
  x: ArrayLike<number>,
  n: number,
  target: Float64Array,
  name = 'x',
): void {
  if (x instanceof Float64Array) {
    for (let i = 0; i < n; i++) target[i] = x[i] as number
    return
  }
  for (let i = 0; i < n; i++) target[i] = numberIn(caller, x[i], `${name}[${i}]`)
}

/** `value` if it is a number. */
export function numberIn(caller: string, value: unknown, name: string): number {
  if (typeof value === 'number') return value
  const advice = typeof value === 'bigint' || typeof value === 'string' ? '; convert it with Number(…)' : ''
  throw new TypeError(`${caller}: expected ${name} to be a number, got ${shown(value)}${advice}`)
}

/** The position of the largest of n numbers, the first one of several; the first NaN if there is one; 0 for none. */
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
 * Reads n logits into a workspace and finds the largest.
 *
 * An infinite temperature, and a row of -Infinity that is to count as uniform, become logits that are all 0.
 */
export function readLogits(
  caller: string,
  x: ArrayLike<number>,
  n: number,
  chosen: Settings,
  name = 'x',
): Workspace {
  const workspace = workspaceFor(n)
  const { logits } = workspace
  readNumbers(caller, x, n, logits, name)
  workspace.integers = undefined
  if (chosen.temperature === Number.POSITIVE_INFINITY) {
    for (let i = 0; i < n; i++) if (Number.isFinite(logits[i])) logits[i] = 0
  }
  workspace.position = positionOfLargest(logits, n)
  workspace.largest = n > 0 ? (logits[workspace.position] as number) : Number.NEGATIVE_INFINITY
  if (workspace.largest === Number.NEGATIVE_INFINITY && chosen.emptyRow === 'uniform') {
    logits.fill(0, 0, n)
    workspace.largest = 0
  }
  return workspace
}

/**
 * Fills `out` for logits whose largest isn't finite: NaN if one is NaN; a limit if one is +Infinity; a row of -Infinity.
 *
 * @param won what the only +Infinity gets; several of them get NaN
 * @param lost what all others get then
 * @param masked what each gets in a row of -Infinity, if that is to be zero
 */
export function fillLimits(
  out: Output,
  n: number,
  { logits, largest }: Workspace,
  { format, emptyRow, infinities }: Settings,
  won: number,
  lost: number,
  masked: number,
): Output {
  if (largest === Number.POSITIVE_INFINITY && infinities === 'limit') {
    let winners = 0
    for (let i = 0; i < n; i++) if (logits[i] === largest) winners++
    for (let i = 0; i < n; i++) {
      out[i] = logits[i] !== largest ? roundPair(lost, 0, 0, format) : winners > 1 ? Number.NaN : won
    }
    return out
  }
  const empty = largest === Number.NEGATIVE_INFINITY && emptyRow === 'zero'
  for (let i = 0; i < n; i++) out[i] = empty ? roundPair(masked, 0, 0, format) : Number.NaN
  return out
}
