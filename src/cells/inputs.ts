import { inspect } from './inspect.ts'
import type { OutputElement } from './output-tree.ts'

/** A control that `view` shows. Its value comes from the reader; what doesn't fit falls back to the first value. */
export interface Input<T> {
  value: T
  /** A value from outside, made to fit; undefined when it can't. */
  accept(given: unknown): T | undefined
  /** The control for a value. */
  draw(value: T): OutputElement
}

export interface RangeOptions {
  label?: string
  value?: number
  step?: number
}

const labelled = (label: string, control: OutputElement, ...after: OutputElement[]): OutputElement => [
  'label',
  {},
  ...(label === '' ? [] : [['span', {}, label] as OutputElement]),
  control,
  ...after,
]

const numberIn = (given: unknown, from: number, to: number): number | undefined =>
  typeof given === 'number' && given >= from && given <= to ? given : undefined

/** A slider from `from` to `to`, with its number beside it. */
export function range([from, to]: readonly [number, number], options: RangeOptions = {}): Input<number> {
  const { label = 'value', step = (to - from) / 100, value = from } = options
  if (!(from < to)) throw new RangeError(`range: expected [from, to] with from < to, got [${from}, ${to}].`)
  return {
    value,
    accept: given => numberIn(given, from, to),
    draw: now =>
      labelled(
        label,
        [
          'input',
          { type: 'range', min: String(from), max: String(to), step: String(step), value: String(now) },
        ],
        ['span', { class: 'number' }, String(now)],
      ),
  }
}

/** A box for a number from `from` to `to`. */
export function number([from, to]: readonly [number, number], options: RangeOptions = {}): Input<number> {
  const { label = 'value', step, value = from } = options
  return {
    value,
    accept: given => numberIn(given, from, to),
    draw: now =>
      labelled(label, [
        'input',
        {
          type: 'number',
          min: String(from),
          max: String(to),
          step: step === undefined ? 'any' : String(step),
          value: String(now),
        },
      ]),
  }
}

/** A choice of one out of several texts or numbers. */
export function select<T extends string | number>(
  choices: readonly T[],
  { label = 'choice', value = choices[0] }: { label?: string; value?: T } = {},
): Input<T> {
  if (value === undefined || !choices.includes(value)) {
    throw new RangeError(`select: expected a value out of the choices, got ${String(value)}.`)
  }
  return {
    value,
    accept: given => choices.find(choice => String(choice) === String(given)),
    draw: now =>
      labelled(label, [
        'select',
        {},
        ...choices.map(
          (choice): OutputElement => [
            'option',
            { value: String(choice), ...(choice === now && { selected: '' }) },
            String(choice),
          ],
        ),
      ]),
  }
}

/** A box to tick. */
export function checkbox({
  label = 'on',
  value = false,
}: {
  label?: string
  value?: boolean
} = {}): Input<boolean> {
  return {
    value,
    accept: given => (typeof given === 'boolean' ? given : undefined),
    draw: now => labelled(label, ['input', { type: 'checkbox', ...(now && { checked: '' }) }]),
  }
}

/** A line of text, at most 1000 characters. */
export function text({ label = 'text', value = '' }: { label?: string; value?: string } = {}): Input<string> {
  return {
    value,
    accept: given => (typeof given === 'string' ? given.slice(0, 1000) : undefined),
    draw: now => labelled(label, ['input', { type: 'text', value: now }]),
  }
}

const mostRows = 200

/** A table of objects, one a row; at most 200 rows are drawn. */
export function table(
  rows: readonly object[],
  { caption = '' }: { caption?: string } = {},
): Input<readonly object[]> {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const head: OutputElement = [
    'tr',
    {},
    ...names.map((name): OutputElement => ['th', { scope: 'col' }, name]),
  ]
  const line = (row: object): OutputElement => [
    'tr',
    {},
    ...names.map((name): OutputElement => ['td', {}, inspect(Reflect.get(row, name))]),
  ]
  return {
    value: rows,
    accept: () => undefined,
    draw: () => [
      'table',
      { class: 'table' },
      ...(caption === '' ? [] : [['caption', {}, caption] as OutputElement]),
      ['thead', {}, head],
      ['tbody', {}, ...rows.slice(0, mostRows).map(line)],
    ],
  }
}

export const isInput = (value: unknown): value is Input<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'accept' in value &&
  'draw' in value &&
  typeof value.draw === 'function'
