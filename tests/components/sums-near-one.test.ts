import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Sample, sumsNearOne, type Tally } from '../../src/components/sums-near-one.ts'

interface Expected {
  readonly sample: Sample
  readonly stepwise: Tally
  readonly nearest: Tally
}

const file = new URL('../fixtures/step-evaluator/expected.json', import.meta.url)
const { sums } = JSON.parse(readFileSync(file, 'utf8')) as { sums: Expected[] }

test('sums of shares fall as they do in exact arithmetic rounded once an operation', () => {
  for (const { sample, stepwise, nearest } of sums)
    assert.deepEqual(sumsNearOne(sample), { stepwise, nearest })
})

test('what lesson 3 says of its table holds', () => {
  const { stepwise, nearest } = sumsNearOne({ rows: 1000, classes: 10, seed: 3 })
  assert.ok(stepwise.equal > 400 && stepwise.equal < 600, 'about half of the sums are exactly 1')
  assert.ok(nearest.equal > stepwise.equal, 'rounding once helps')
  assert.ok(nearest.equal < 1000, 'and does not make all sums 1')
})
