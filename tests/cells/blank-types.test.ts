import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Parser } from 'acorn'
import { blankTypes } from '../../src/cells/blank-types.ts'
import { CellSyntaxError } from '../../src/cells/parse-cell.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const examples: readonly (readonly [string, string])[] = [
  ['const p: number[] = [1]', 'const p           = [1]'],
  ['function f(a?: number, ...b: string[]): void {}', 'function f(a         , ...b          )       {}'],
  ['const q = (p as unknown as number)!', 'const q = (p                     ) '],
  ['const f = <T>(a: T) => a', 'const f =    (a   ) => a'],
  ['let x!: number', 'let x         '],
  [
    'class A<T> extends B<T> implements C { private readonly x?: T; y = 1 }',
    'class A extends B { x; y = 1 }',
  ],
]

for (const [source, expected] of examples) {
  test(`blanks the types of ${source}`, () => {
    const blanked = blankTypes(source)
    assert.equal(blanked.length, source.length)
    assert.equal(blanked.replace(/[\s;]/g, ''), expected.replace(/[\s;]/g, ''))
    for (const [i, unit] of Array.from(blanked).entries()) {
      if (unit !== ' ' && unit !== ';') assert.equal(unit, source[i])
    }
  })
}

test('keeps a statement from running on into the next where types vanish between them', () => {
  const shown: number[] = []
  const run = (source: string) => new Function('shown', blankTypes(source))(shown)
  run('const a = 1\ntype T = 2\n;[a].forEach(x => shown.push(x))'.replace(';', ''))
  run('const b = 2 as number\n(b as number).toFixed.call(b), shown.push(b)'.replace('\n(', '\n;('))
  assert.deepEqual(shown, [1, 2])
})

for (const source of ['enum A { B }', 'namespace N { export const a = 1 }', 'const a = <number>b']) {
  test(`refuses ${source} with a place and a way out`, () => {
    assert.throws(
      () => blankTypes(`\n ${source}`),
      (error: unknown) => {
        assert.ok(error instanceof CellSyntaxError)
        assert.equal(error.place.line, 2)
        assert.match(error.message, /Write/)
        return true
      },
    )
  })
}

test('a text that is no TypeScript is told with line and column', () => {
  assert.throws(() => blankTypes('const a = 1\nconst = 2'), { place: { line: 2, column: 7 } })
})

/** Tokens with their columns; a semicolon more or less where a statement ends is the same program. */
const tokens = (source: string): string =>
  [...Parser.tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module' })]
    .filter(({ type }) => type.label !== ';')
    .map(({ type, start, end }) => `${type.label} ${source.slice(start, end)} ${start}`)
    .join('\n')

function verdict(source: string): 'same' | 'both refuse' | 'different' {
  const answers = [stripTypeScriptTypes, blankTypes].map(strip => {
    try {
      return tokens(strip(source))
    } catch {
      return undefined
    }
  })
  if (answers[0] === undefined && answers[1] === undefined) return 'both refuse'
  return answers[0] === answers[1] ? 'same' : 'different'
}

test('agrees with Node’s own stripper on at least 99 % of real files, and on all of this project', () => {
  const own = globSync(['src/**/*.ts', 'tests/**/*.ts'], { cwd: root })
  const foreign = globSync(
    'node_modules/{zod,astro,@astrojs,d3-*,@types,entities,fast-check,@observablehq}/**/*.ts',
    { cwd: root },
  ).filter(path => !/\.d\.ts$/.test(path))
  assert.ok(own.length > 200 && foreign.length > 100, `${own.length} and ${foreign.length} files`)
  const judge = (path: string) => verdict(readFileSync(`${root}${path}`, 'utf8'))
  assert.deepEqual(
    own.filter(path => judge(path) === 'different'),
    [],
  )
  const verdicts = foreign.map(judge)
  const agreed = verdicts.filter(each => each !== 'different').length
  assert.ok((own.length + agreed) / (own.length + foreign.length) >= 0.99, `${agreed} of ${foreign.length}`)
})
