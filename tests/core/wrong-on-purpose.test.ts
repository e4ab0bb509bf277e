import assert from 'node:assert/strict'
import { test } from 'node:test'
import { naiveSoftmax, shareOfVotes, softmax } from '../../src/core/index.ts'

test('naive softmax breaks where e^x overflows, and softmax does not', () => {
  assert.deepEqual([...naiveSoftmax([1000, 0])], [Number.NaN, 0])
  assert.deepEqual([...softmax([1000, 0])], [1, 0])
})

test('naive softmax breaks where every e^x underflows', () => {
  assert.deepEqual([...naiveSoftmax([-800, -800])], [Number.NaN, Number.NaN])
  assert.deepEqual([...softmax([-800, -800])], [0.5, 0.5])
})

test('a share of votes changes when the same amount is added to all', () => {
  assert.deepEqual([...shareOfVotes([1, 3])], [0.25, 0.75])
  assert.deepEqual([...shareOfVotes([3, 5])], [0.375, 0.625])
})

test('a share of votes can be negative', () => {
  assert.deepEqual([...shareOfVotes([-1, 3])], [-0.5, 1.5])
})
