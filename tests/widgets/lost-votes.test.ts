import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { state } from '../../src/widgets/lost-votes/state.ts'
import { view } from '../../src/widgets/lost-votes/view.ts'

interface Case {
  readonly state: string
  readonly sum: number
  readonly p: number
  readonly truth: number | null
}

const file = new URL('../fixtures/lost-votes/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Case[]

for (const { state: text, sum, p, truth } of expected)
  test(`the sum of ${text} is the one that other arithmetic gives`, () => {
    const { sentence, table } = view(state.parse(text).state)
    assert.equal(Number(table.rows.at(-1)?.cells[0]), sum)
    assert.ok(sentence.includes(`the program says ${p},`), sentence)
    if (truth !== null && truth !== p) assert.ok(sentence.includes(`right would be ${truth}`), sentence)
  })

test('votes that are too small one by one are called lost', () => {
  assert.match(view(state.defaults).sentence, /all of them are lost/)
  assert.doesNotMatch(view(state.parse('order:last').state).sentence, /lost/)
})
