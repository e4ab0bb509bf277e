import assert from 'node:assert/strict'
import { test } from 'node:test'
import { graphOf, toRerun } from '../../src/cells/graph.ts'
import { namesOf } from '../../src/cells/names.ts'

const isKnown = (name: string): boolean => name in globalThis || name === 'display'

const graph = (cells: Record<string, string>) =>
  graphOf(
    Object.entries(cells).map(([id, source]) => ({ id, names: namesOf(source) })),
    isKnown,
  )

test('tells what a cell defines, imports and uses', () => {
  const names = namesOf(`import { softmax as s } from 'softmax'
const { a, b: [c = k], ...d } = s(q)
function f(x) { var inner = x + outer; return arguments }
class P extends Q { r = t; m(u) { return u + v } }
for (let i = 0; i < n; i++) { const w = i; var hoisted = w }
try { fail } catch (e) { e }
label: for (const z of []) break label
const o = { key: value, short, [computed]: 1 }
o.member`)
  assert.deepEqual([...names.defines].sort(), ['P', 'a', 'c', 'd', 'f', 'hoisted', 'o'])
  assert.deepEqual([...names.imports], [['s', { from: 'softmax', name: 'softmax' }]])
  assert.deepEqual([...names.uses.keys()].sort(), [
    'Q',
    'computed',
    'fail',
    'k',
    'n',
    'outer',
    'q',
    'short',
    't',
    'v',
    'value',
  ])
})

test('re-runs what depends on a change, in order, and nothing else', () => {
  const found = graph({
    total: 'a + b',
    b: 'const b = a * 2',
    a: 'const a = 1',
    other: 'const other = 3',
    shown: 'display(other)',
  })
  assert.deepEqual([...found.problems], [])
  assert.deepEqual(found.order, ['a', 'b', 'total', 'other', 'shown'])
  assert.deepEqual(toRerun(found, ['a']), ['a', 'b', 'total'])
  assert.deepEqual(toRerun(found, ['other']), ['other', 'shown'])
  assert.deepEqual(toRerun(found, ['total']), ['total'])
})

test('says "p is not defined", "p is defined twice" and "circular definition"', () => {
  assert.equal(graph({ one: 'p + 1' }).problems.get('one')?.message, 'p is not defined')
  const twice = graph({ one: 'const p = 1', two: 'let p = 2', three: 'const r = 3' })
  assert.deepEqual(
    [...twice.problems].map(([id, { message }]) => [id, message]),
    [
      ['one', 'p is defined twice'],
      ['two', 'p is defined twice'],
    ],
  )
  const circle = graph({ one: 'const a = b', two: 'const b = c', three: 'const c = a', four: 'const d = a' })
  assert.deepEqual([...circle.problems.keys()], ['one', 'two', 'three'])
  assert.equal(circle.problems.get('two')?.message, 'circular definition')
})

test('two cells may import the same name, and a third may use it', () => {
  const found = graph({
    one: "import { softmax } from 'softmax'\nsoftmax([1])",
    two: "import { softmax } from 'softmax'\nsoftmax([2])",
    three: 'softmax([3])',
  })
  assert.deepEqual([...found.problems], [])
  assert.deepEqual([...found.needs.get('three')!], ['one'])
})
