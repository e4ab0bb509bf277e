import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { naiveSoftmax, softmax } from '../../src/core/index.ts'
import * as broken from '../../src/widgets/fix-the-bug/broken-softmaxes.ts'
import { outcomeOf, rungs } from '../../src/widgets/fix-the-bug/rungs.ts'
import { type State, state } from '../../src/widgets/fix-the-bug/state.ts'
import { view } from '../../src/widgets/fix-the-bug/view.ts'

const source = readFileSync(
  new URL('../../src/widgets/fix-the-bug/broken-softmaxes.ts', import.meta.url),
  'utf8',
)

test('the code that is shown is the code that is run', () => {
  const bodies = Array.from(source.matchAll(/^export function \w+\(.*\{\n([\s\S]*?)\n\}$/gm), match =>
    (match[1] ?? '').replace(/^ {2}/gm, ''),
  )
  assert.deepEqual(
    bodies,
    rungs.map(({ code }) => code),
  )
})

test('the call that is shown holds the logits that are used', () => {
  for (const { call, z } of rungs) assert.ok(call.includes(`[${z.join(', ')}]`), call)
})

test('each rung breaks in its own way', () => {
  assert.deepEqual(
    rungs.map(rung => outcomeOf(rung.run(), rung.z)),
    ['nan', 'equal', 'zeros', 'nan', 'nan'],
  )
  assert.deepEqual(broken.clipped([1000, 1001, 1002]), [0, 0, 0])
})

test('each is right on ordinary logits, or at least on those of the rung before', () => {
  const near = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a).every((value, i) => Math.abs(value - (b[i] ?? Number.NaN)) < 1e-12)
  const z = [1, 2, 3]
  for (const way of [broken.asItStands, broken.clipped, broken.fromZero])
    assert.ok(near(way(z), softmax(z)), way.name)
  assert.ok(near(broken.oneForAll([z, z])[1] ?? [], softmax(z)))
  assert.ok(near(broken.fromZero([1000, 1001, 1002]), softmax([1000, 1001, 1002])))
  assert.ok(!near(broken.divided(z), softmax(z)))
})

test('the first rung is the naive softmax of the core', () => {
  for (const z of [
    [1000, 1001, 1002],
    [-1000, -1001, -1002],
    [0, 0],
  ])
    assert.deepEqual(broken.asItStands(z), Array.from(naiveSoftmax(z)))
})

test('nothing of a rung is told before its prediction', () => {
  const { panels, table, texts, sentence } = view(state.defaults)
  assert.ok(Object.values(texts ?? {}).every(text => text === ''))
  assert.ok(table.rows.every(({ cells }) => cells.every(cell => cell === '')))
  assert.doesNotMatch(sentence, /NaN|zeros/)
  assert.equal(panels.length, 1)
})

test('a prediction brings what comes out, what is right, why, and the repair', () => {
  const { texts, sentence } = view({ ...state.defaults, rung3: 'nan', rung1: 'nan' })
  assert.equal(texts?.['rung1-verdict'], 'You predicted NaN, and so it is.')
  assert.equal(texts?.['rung3-verdict'], 'You predicted NaN; it is only zeros.')
  assert.equal(texts?.['rung3-out'], 'It gives [0, 0, 0]. Right is [0.09003, 0.2447, 0.6652].')
  assert.match(texts?.['rung3-why'] ?? '', /The sum of three doesn’t/)
  assert.match(texts?.['rung3-fix'] ?? '', /^Fix: Subtract the largest/)
  assert.equal(texts?.['rung2-out'], '')
  assert.match(sentence, /^2 of 5 rungs climbed, 1 predicted\./)
})

test('skipping tells it too, and counts as no prediction', () => {
  const { texts, sentence } = view({ ...state.defaults, rung2: 'skip' })
  assert.equal(texts?.['rung2-verdict'], 'Skipped: it is nearly equal shares.')
  assert.match(sentence, /^1 of 5 rungs climbed, 0 predicted\./)
})

test('a state comes back from a link, and a hostile link is repaired', () => {
  const given: State = { rung1: 'nan', rung2: 'skip', rung3: 'zeros', rung4: 'equal', rung5: 'right' }
  assert.deepEqual(state.parse(state.format(given)), { state: given, repairs: [] })
  for (const text of ['rung1:NaN', 'rung6:nan', 'rung2:', 'nan'])
    assert.deepEqual([state.parse(text).state, state.parse(text).repairs.length], [state.defaults, 1], text)
})

test('shares that are none of the outcomes are a mistake of the program', () => {
  assert.throws(() => outcomeOf([0.1, 0.9], [0, 0]), /outcomeOf: expected one of the outcomes/)
})
