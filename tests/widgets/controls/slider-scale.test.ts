import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberAt, placeOf } from '../../../src/widgets/controls/slider-scale.ts'

test('on the scale of powers each power of ten has nearly the same room, and 0 is at 0', () => {
  assert.equal(placeOf(0, 'powers'), 0)
  assert.equal(placeOf(999_999, 'powers'), 6)
  assert.equal(placeOf(-9, 'powers'), -1)
})

test('a place leads back to its number, in whole steps', () => {
  for (const value of [0, 1, 2, 37.4, 800, 999_999, 1e6, -0.1, -50])
    for (const scale of ['even', 'powers'] as const)
      assert.equal(numberAt(placeOf(value, scale), scale, 0.1), value, `${value} ${scale}`)
  assert.equal(numberAt(1.5, 'powers', 1), 31)
  assert.equal(numberAt(1.5, 'powers', 0.1), 30.6)
})
