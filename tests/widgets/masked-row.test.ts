import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { state } from '../../src/widgets/masked-row/state.ts'
import { view } from '../../src/widgets/masked-row/view.ts'

interface Expected {
  readonly z: string
  readonly masked: string
  readonly softmax: string
}

const file = new URL('../fixtures/masked-row/expected.json', import.meta.url)
const expected: Expected[] = JSON.parse(readFileSync(file, 'utf8'))
const shown = (text: string) => view(state.parse(text).state)
const p = (text: string) => shown(text).table.rows.map(({ cells }) => Number(cells[2]))

test('the masked get exactly 0, and the others share as if these were not there', () => {
  for (const { z, masked, softmax } of expected)
    assert.deepEqual(
      p(`z:${z.replaceAll(' ', ',')};masked:${masked}`),
      softmax.split(' ').map(Number),
      masked,
    )
})

test('an empty row gives what was chosen', () => {
  const third = 1 / 3
  assert.deepEqual(p('masked:111'), [Number.NaN, Number.NaN, Number.NaN])
  assert.deepEqual(p('masked:111;emptyRow:zero'), [0, 0, 0])
  assert.deepEqual(p('masked:111;emptyRow:uniform'), [third, third, third])
})

test('the sentence says what is masked', () => {
  assert.match(shown('').sentence, /^B masked: exactly 0\. .* as if the masked classes weren’t there\.$/)
  assert.match(shown('masked:101').sentence, /^A and C masked/)
  assert.match(shown('masked:000').sentence, /^Nothing is masked\. Softmax gives \[[^\]]*\]\.$/)
  assert.match(shown('masked:111').sentence, /^Everything is masked/)
})

test('a state comes back from a link, and a hostile link is repaired', () => {
  const given = { z: [-0, 5e-324, 1e-44], masked: [true, false, true], emptyRow: 'zero' } as const
  assert.deepEqual(state.parse(state.format(given)), { state: given, repairs: [] })
  for (const text of ['masked:11', 'masked:abc', 'emptyRow:none', 'z:inf,0,0', 'w:1'])
    assert.equal(state.parse(text).repairs.length, 1, text)
})
