import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { state } from '../../src/widgets/shift-law/state.ts'
import { view } from '../../src/widgets/shift-law/view.ts'

interface Expected {
  readonly z: string
  readonly b: string
  readonly softmax: string
  readonly logSumExp: string
  readonly moved: string
}

const file = new URL('../fixtures/shift-law/expected.json', import.meta.url)
const expected: Expected[] = JSON.parse(readFileSync(file, 'utf8'))
const numbers = (text: string) => text.split(' ').map(Number)

for (const { z, b, softmax, logSumExp, moved } of expected)
  test(`adding ${b} to ${z} leaves softmax, and moves log-sum-exp by as much`, () => {
    const { table } = view({ z: numbers(z), b: Number(b) })
    for (const column of [2, 3])
      assert.deepEqual(
        table.rows.map(({ cells }) => Number(cells[column])),
        numbers(softmax),
      )
    assert.equal(Number(table.foot?.cells[0]), Number(logSumExp))
    assert.equal(Number(table.foot?.cells[1]), Number(moved))
  })

test('the sentence says by how much it moved, and when the logits were rounded', () => {
  assert.match(view({ z: [0, 1, 2], b: 5 }).sentence, /Log-sum-exp is 7\.407606: it moved by 5\.$/)
  assert.match(view({ z: [0, 1, 0.1], b: 1e15 }).sentence, /the last digits may differ\.$/)
})

test('a state comes back from a link with the same bits, and a hostile link is repaired', () => {
  const given = { z: [-0, 5e-324, 1e-44], b: 0.1 + 0.2 }
  assert.deepEqual(state.parse(state.format(given)), { state: given, repairs: [] })
  for (const text of ['b:1e16', 'b:inf', 'z:1,2', 'z:1,2,nan', 'c:1']) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults)
    assert.equal(repairs.length, 1, text)
  }
})
