import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { state } from '../../src/widgets/arg-max-explorer/state.ts'
import { view } from '../../src/widgets/arg-max-explorer/view.ts'

interface Expected {
  readonly z: readonly number[]
  readonly softmax: readonly number[]
  readonly logSumExp: number
}

const file = new URL('../fixtures/arg-max-explorer/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected[]

test('the table holds the nearest doubles of softmax', () => {
  for (const { z, softmax } of expected) {
    const shown = view({ ...state.defaults, z }).table.rows.map(row => Number(row.cells[2]))
    assert.deepEqual(shown, softmax, `softmax of ${z}`)
  }
})

test('the sentence says the nearest double of log-sum-exp', () => {
  for (const { z, logSumExp } of expected)
    assert.ok(
      view({ ...state.defaults, z }).sentence.endsWith(`log-sum-exp, is ${logSumExp}.`),
      `log-sum-exp of ${z}`,
    )
})

test('in a tie arg max takes the first and softmax shares', () => {
  const { sentence, table } = view({ ...state.defaults, z: [1, 5, 5] })
  assert.match(sentence, /^B and C tie at 5\. Arg max takes the first, B; softmax gives each of them 0\.49/)
  assert.deepEqual(
    table.rows.map(row => row.cells[1]),
    ['0', '1', '0'],
  )
})

test('a sweep of a class that is gone falls back to the first', () => {
  const { panels } = view({ ...state.defaults, z: [1, 2], sweep: 5 })
  assert.match(panels.find(panel => panel.name === 'sweep')?.title ?? '', /What A gets/)
})
