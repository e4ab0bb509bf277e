import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as core from '../src/core/index.ts'

const root = join(import.meta.dirname, '..')

/** The lines of every @example block in a source file, without their stars. */
function exampleBlocks(source: string): string[][] {
  const docstrings = source.match(/\/\*\*.*?\*\//gs) ?? []
  return docstrings.flatMap(docstring =>
    docstring
      .replace(/^\s*\*\/?|\*\/$/gm, '')
      .split(/^\s*@/m)
      .filter(part => part.startsWith('example'))
      .map(part =>
        part
          .split('\n')
          .slice(1)
          .map(line => line.trim())
          .filter(Boolean),
      ),
  )
}

/** The value of a piece of code that may use everything the core exports. */
function outcome(code: string): unknown {
  const value: unknown = new Function(...Object.keys(core), code)(...Object.values(core))
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value
}

const numbersIn = (text: string) => text.match(/-?(?:\d+\.?\d*(?:e[+-]?\d+)?|Infinity)|NaN/g) ?? []

/** Half a unit of the last digit that is shown. */
function halfDigit(shown: string): number {
  const [digits = '', exponent = '0'] = shown.split('e')
  const decimals = digits.split('.')[1]?.length ?? 0
  return 0.5000001 * 10 ** (Number(exponent) - decimals)
}

function checkLine(before: string[], line: string) {
  const [code = '', sign, shown = ''] = line.split(/\s*\/\/ ([→≈]) /)
  const got = outcome(`${before.join('\n')}\nreturn (${code})`)
  if (sign === '→') {
    assert.deepEqual(got, outcome(`return (${shown})`), line)
    return
  }
  const values = [got].flat() as number[]
  const expected = numbersIn(shown)
  assert.equal(values.length, expected.length, line)
  expected.forEach((text, i) => {
    const distance = Math.abs((values[i] as number) - Number(text))
    assert.ok(distance <= halfDigit(text), `${line}\nvalue ${i} is ${values[i]}`)
  })
}

const files = globSync('src/core/**/*.ts', { cwd: root }).sort()
const exported = new Set<string>()

for (const file of files) {
  const source = readFileSync(join(root, file), 'utf8')
  for (const block of exampleBlocks(source)) {
    const names = Object.keys(core).filter(name => block.some(line => new RegExp(`\\b${name}\\b`).test(line)))
    for (const name of names) exported.add(name)
    test(`the examples of ${file} give what they say`, () => {
      assert.ok(
        block.some(line => /\/\/ [→≈] /.test(line)),
        'an example shows a value',
      )
      block.forEach((line, i) => {
        if (/\/\/ [→≈] /.test(line)) {
          checkLine(
            block.slice(0, i).filter(earlier => !/\/\/ [→≈] /.test(earlier)),
            line,
          )
        }
      })
    })
  }
}

test('every function of the core has an example', () => {
  const functions = Object.entries(core).filter(([, value]) => typeof value === 'function')
  assert.deepEqual(
    functions.map(([name]) => name).filter(name => !exported.has(name)),
    [],
  )
})

test('an example with a wrong value is noticed', () => {
  assert.throws(() => checkLine([], 'softmax([0, 0]) // → [0.5, 0.6]'))
  assert.throws(() => checkLine([], 'softmax([0, 1]) // ≈ [0.26894, 0.73107]'))
  assert.throws(() => checkLine([], 'logSoftmax([5]) // → [-0]'))
  checkLine([], 'softmax([0, 1]) // ≈ [0.26894, 0.73106]')
})
