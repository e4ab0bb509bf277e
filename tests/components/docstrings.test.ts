import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { docstringHtml } from '../../src/components/docstring-html.ts'
import { entries } from '../../src/components/docstrings.ts'
import * as core from '../../src/core/index.ts'

const docstring = `/**
 * x and one more.
 *
 * Nothing else happens.
 *
 * Special values:
 * - NaN: NaN, since
 *   nothing is known
 *
 * Error bound: none.
 * Source: Somebody, Something (2020), https://doi.org/10.1/abc
 * @param x a number
 * @returns a number
 * @throws TypeError when x is no number
 * @example
 * more(1) // → 2
 */`

const index = "export { more } from './more.ts'\n"
const made = (text: string) =>
  entries({
    'src/core/index.ts': index,
    'src/core/more.ts': `${text}\nexport function more(x: number): number {\n  return x + 1\n}\n`,
  })

test('a docstring is taken apart by its fixed shape', () => {
  const [entry] = made(docstring)
  assert.deepEqual(entry, {
    name: 'more',
    kind: 'function',
    path: 'src/core/more.ts',
    line: 18,
    signatures: ['export function more(x: number): number'],
    summary: 'x and one more.',
    paragraphs: ['Nothing else happens.'],
    special: [{ input: 'NaN', answer: 'NaN, since nothing is known' }],
    errorBound: 'none.',
    sources: ['Somebody, Something (2020), https://doi.org/10.1/abc'],
    parameters: [{ name: 'x', meaning: 'a number' }],
    returns: 'a number',
    errors: [{ name: 'TypeError', when: 'when x is no number' }],
    examples: ['more(1) // → 2'],
    members: [],
  })
})

test('a docstring that lacks a part stops the build with file and line', () => {
  for (const [text, about] of [
    ['', /src\/core\/more\.ts:2: the docstring of more lacks everything/],
    [docstring.replace(' * @param x a number\n', ''), /more\.ts:17: .*lacks @param x/],
    [docstring.replace(' * @returns a number\n', ''), /lacks @returns/],
    [docstring.replace(/ \* @example[\s\S]*?\*\//, ' */'), /lacks @example/],
    [docstring.replace(' * Error bound: none.\n', ''), /lacks "Error bound:"/],
    [docstring.replace(' // → 2', ''), /lacks a value \("\/\/ →" or "\/\/ ≈"\) in an @example/],
    [docstring.replace('@param x a number', '@param x'), /lacks the meaning of @param x/],
    [docstring.replace('TypeError when x is no number', 'TypeError'), /lacks @throws with a kind and when/],
    [
      docstring.replace('NaN: NaN, since', 'NaN: NaN; 0: 1, since'),
      /lacks a line of its own for each input of "NaN; 0: 1,/,
    ],
    [docstring.replace('https://doi.org/10.1/abc', ''), /lacks an address in "Source: Somebody/],
    [
      docstring.replace(' * @returns a number\n', '').replace(' * Error bound: none.\n', ''),
      /lacks @returns, "Error bound:"\./,
    ],
  ] as const)
    assert.throws(() => made(text), about)
})

test('a colon inside of code parts no input from its answer, and a sentence is an answer alone', () => {
  const special = (text: string) =>
    made(docstring.replace('NaN: NaN, since\n *   nothing is known', text))[0]?.special
  assert.deepEqual(special("`{ mode: 'fast' }`: 3 ulp: no more"), [
    { input: "`{ mode: 'fast' }`", answer: '3 ulp: no more' },
  ])
  assert.deepEqual(special('those of another.'), [{ input: '', answer: 'those of another.' }])
})

test('public methods and all fields are members, described or not', () => {
  const [counter, fields] = entries({
    'src/core/index.ts': "export { Counter, type Fields } from './counter.ts'\n",
    'src/core/counter.ts': `${docstring.replace(' * @param x a number\n', '')}
export class Counter {
  #count = 0
  push(x: number): this {
    this.#count += x
    return this
  }
}
/** What there is. */
export interface Fields extends Other {
  /** How many. */
  readonly count: number
  rest: string
}
`,
  })
  assert.deepEqual(counter?.members, [{ signature: 'push(x: number): this', meaning: '' }])
  assert.deepEqual(fields?.members, [
    { signature: 'readonly count: number', meaning: 'How many.' },
    { signature: 'rest: string', meaning: '' },
  ])
  assert.deepEqual(fields?.signatures, ['export interface Fields extends Other'])
})

test('every name that the core exports has its entry', () => {
  const root = join(import.meta.dirname, '..', '..')
  const files = Object.fromEntries(
    globSync('src/core/**/*.ts', { cwd: root }).map(path => [path, readFileSync(join(root, path), 'utf8')]),
  )
  const names = entries(files).filter(({ kind }) => kind !== 'type')
  assert.deepEqual(names.map(({ name }) => name).sort(), Object.keys(core).sort())
})

test('the text of a docstring becomes HTML without becoming markup', () => {
  const hrefs = new Map([['softmax', '/reference/softmax/']])
  assert.equal(
    docstringHtml('a < b, see `softmax` and `x<y`, https://doi.org/10.1/abc.', hrefs),
    'a &lt; b, see <a href="/reference/softmax/"><code>softmax</code></a> and <code>x&lt;y</code>, ' +
      '<a href="https://doi.org/10.1/abc">doi.org/10.1/abc</a>.',
  )
  assert.equal(
    docstringHtml('-1, see https://example.org/-1e-7', hrefs),
    '<span class="whole">-1,</span> see <a href="https://example.org/-1e-7">example.org/-1e-7</a>',
  )
})
