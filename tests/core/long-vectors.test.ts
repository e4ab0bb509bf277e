import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complement, logSumExp, softmax, sparsemax, ulp } from '../../src/core/index.ts'
import { dice } from './random-vectors.ts'
import { slowRow } from './slow-exact.ts'

const everyday = (n: number, seed: number) => {
  const roll = dice(seed)
  return Array.from({ length: n }, () => 12 * (roll() + roll() + roll() - 1.5))
}

for (const n of [1000, 4096]) {
  test(`softmax, complement and log-sum-exp of ${n} logits have the bits of a slow exact computation`, () => {
    const x = everyday(n, n)
    const exact = slowRow(x, 1, 'float64')
    assert.deepEqual([...softmax(x)], exact.softmax)
    assert.deepEqual([...complement(x)], exact.complement)
    assert.equal(logSumExp(x), exact.logSumExp)
  })
}

test('of 20,000 logits, where integers no longer settle the undecided, none of these is off', () => {
  const x = everyday(20000, 1)
  const exact = slowRow(x, 1, 'float64').softmax
  assert.deepEqual([...softmax(x)], exact)
  softmax(x, { mode: 'fast' }).forEach((value, i) => {
    assert.ok(Math.abs(value - (exact[i] as number)) <= 3 * ulp(exact[i] as number))
  })
})

test('a share that is exactly a tie of its format goes to the even neighbour', () => {
  // 1/1024 lies half-way between 0 and 2^-9, the smallest number of e4m3; 1/1023 lies above.
  const equal = (n: number) => new Float64Array(n)
  assert.ok(softmax(equal(1024), { format: 'e4m3' }).every(p => p === 0))
  assert.ok(softmax(equal(1023), { format: 'e4m3' }).every(p => p === 2 ** -9))
  assert.ok(sparsemax(equal(1024), { format: 'e4m3' }).every(p => p === 0))
  // One more logit, far below, takes a share that no double holds, and decides.
  const withOne = Float64Array.from({ length: 1025 }, (_, i) => (i < 1024 ? 0 : -2000))
  assert.ok(softmax(withOne, { format: 'e4m3' }).every(p => p === 0))
  // 31/32 lies half-way between 15/16 and 1.
  assert.ok(complement(equal(32), { format: 'e4m3' }).every(p => p === 1))
})
