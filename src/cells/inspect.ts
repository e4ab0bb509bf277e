import type { OutputElement, OutputTree } from './output-tree.ts'

const most = { items: 100, depth: 5, text: 20_000 }

/**
 * A value as it is shown below a cell. Numbers keep all digits that are needed to read them back: `-0`, `NaN`, `5e-324`.
 * Objects within objects can be folded; what refers to itself is shown as `circular`.
 */
export const inspect = (value: unknown): OutputTree => show(value, 0, [])

/** A number with every digit that it takes to read the double back; -0 keeps its sign. */
const written = (x: number): string => (Object.is(x, -0) ? '-0' : String(x))

function show(value: unknown, depth: number, outer: readonly object[]): OutputTree {
  if ((typeof value === 'object' && value !== null) || typeof value === 'function') {
    if (outer.includes(value)) return mark('keyword', 'circular')
    return showObject(value, depth, [...outer, value])
  }
  return showPrimitive(value)
}

function showPrimitive(value: unknown): OutputElement {
  if (typeof value === 'number') return mark('number', written(value))
  if (typeof value === 'bigint') return mark('number', `${value}n`)
  if (typeof value === 'string') return mark('string', JSON.stringify(cut(value)))
  return mark('keyword', String(value))
}

const mark = (kind: string, text: string): OutputElement => ['span', { class: kind }, text]

const cut = (text: string): string =>
  text.length > most.text ? `${text.slice(0, most.text)}… ${text.length - most.text} more characters` : text

function showObject(value: object, depth: number, outer: readonly object[]): OutputTree {
  if (typeof value === 'function') return mark('keyword', signature(value))
  if (value instanceof Error) return mark('error', `${value.name}: ${value.message}`)
  if (value instanceof Date)
    return mark('string', Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString())
  if (value instanceof RegExp) return mark('string', String(value))
  if (value instanceof Promise) return mark('keyword', 'Promise')
  const entries = entriesOf(value)
  const name = nameOf(value, entries.length)
  const [open, close] = isListed(value) ? ['[', ']'] : ['{', '}']
  if (depth >= most.depth && entries.length > 0) return mark('keyword', `${name}${open}…${close}`)
  const parts = entries
    .slice(0, most.items)
    .map(([key, item]) => [
      ...(key === undefined ? [] : [mark('key', key), ': ']),
      show(item, depth + 1, outer),
    ])
  const rest = entries.length - parts.length
  const ending: OutputTree[] = rest > 0 ? [mark('note', `… ${rest} more`)] : []
  if (entries.every(([, item]) => isPlain(item)) || depth === most.depth) {
    const all = [...parts, ...(rest > 0 ? [ending] : [])]
    return [
      'span',
      { class: 'inline' },
      name,
      open,
      ...all.flatMap((part, i) => (i === 0 ? part : [', ', ...part])),
      close,
    ]
  }
  const summary: OutputElement = ['summary', {}, name === '' ? `${open}${entries.length}${close}` : name]
  const rows = parts.map((part): OutputElement => ['li', {}, ...part])
  return [
    'details',
    depth === 0 ? { open: '' } : {},
    summary,
    ['ul', {}, ...rows, ...ending.map((e): OutputElement => ['li', {}, e])],
  ]
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

const isTyped = (value: object): value is Float64Array =>
  ArrayBuffer.isView(value) && !(value instanceof DataView)

const isListed = (value: object): boolean => Array.isArray(value) || isTyped(value) || value instanceof Set

function signature(value: object): string {
  const source = Function.prototype.toString.call(value)
  const name = String(Reflect.get(value, 'name') ?? '')
  return source.startsWith('class') ? `class ${name}` : `function ${name}`
}

function nameOf(value: object, length: number): string {
  if (Array.isArray(value)) return ''
  const name = String(Object.getPrototypeOf(value)?.constructor?.name ?? 'Object')
  if (isTyped(value) || value instanceof Map || value instanceof Set) return `${name}(${length}) `
  return name === 'Object' ? '' : `${name} `
}

function entriesOf(value: object): [key: string | undefined, item: unknown][] {
  if (Array.isArray(value) || isTyped(value))
    return Array.from(value as ArrayLike<unknown>, item => [undefined, item])
  if (value instanceof Set) return Array.from(value, item => [undefined, item])
  if (value instanceof Map)
    return Array.from(value, ([key, item]) => [typeof key === 'string' ? key : String(key), item])
  return Object.entries(Object.getOwnPropertyDescriptors(value))
    .filter(([, { enumerable }]) => enumerable)
    .map(([key, own]) => [key, 'value' in own ? own.value : 'a getter'])
}
