import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as core from '../src/core/index.ts'
import { checkExample, checkLine } from './example-values.ts'

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

const files = globSync('src/core/**/*.ts', { cwd: root }).sort()
const exported = new Set<string>()

for (const file of files) {
  const source = readFileSync(join(root, file), 'utf8')
  for (const block of exampleBlocks(source)) {
    const names = Object.keys(core).filter(name => block.some(line => new RegExp(`\\b${name}\\b`).test(line)))
    for (const name of names) exported.add(name)
    test(`the examples of ${file} give what they say`, () => {
      checkExample(block)
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
