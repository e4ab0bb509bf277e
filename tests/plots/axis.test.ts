import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { domainOf, fraction, ticks, valueAtFraction } from '../../src/plots/axis.ts'

test('a linear axis ends at round numbers and holds zero and all values', () => {
  assert.deepEqual(domainOf([13, 31, 5], 'linear'), [0, 40])
  assert.deepEqual(domainOf([-3, -1, -2], 'linear'), [-3, 0])
  assert.deepEqual(domainOf([0, 0], 'linear'), [0, 1])
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 1, maxLength: 6 }),
      values => {
        const [low, high] = domainOf(values, 'linear')
        assert.ok(low <= Math.min(0, ...values) && high >= Math.max(0, ...values) && low < high)
      },
    ),
  )
})

test('the other axes end at powers of ten', () => {
  assert.deepEqual(domainOf([1.5e-8, 0.99, 5.1e-12], 'log'), [1e-12, 1])
  assert.deepEqual(domainOf([3.7e-44, 1, 3.7e-44], 'log'), [1e-44, 1])
  assert.deepEqual(domainOf([0.5, 0.5], 'log'), [0.1, 1])
})

test('a fraction of the axis leads back to its value', () => {
  for (const [axis, ends] of [
    ['linear', [-10, 40]],
    ['log', [1e-12, 1]],
    ['logit', [1e-9, 1 - 1e-9]],
  ] as const)
    for (const part of [0, 0.1, 0.5, 0.9, 1]) {
      const back = fraction(valueAtFraction(part, axis, ends), axis, ends)
      assert.ok(Math.abs(back - part) < 1e-6, `${axis} ${part} ${back}`)
    }
})

test('an axis has between two and nine labels, all of them on it', () => {
  for (const [axis, ends] of [
    ['linear', [0, 40]],
    ['linear', [-3, 0]],
    ['log', [1e-44, 1]],
    ['log', [0.1, 1]],
    ['logit', [1e-9, 1 - 1e-9]],
  ] as const) {
    const labels = ticks(axis, ends)
    assert.ok(labels.length >= 2 && labels.length <= 11, `${axis} ${labels}`)
    assert.ok(
      labels.every(tick => tick >= ends[0] && tick <= ends[1]),
      `${axis} ${labels}`,
    )
  }
})
