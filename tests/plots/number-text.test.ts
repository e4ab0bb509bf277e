import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimalProse, exact, exactProse, prose, significant } from '../../src/plots/number-text.ts'

test('exact text reads back as the same double', () => {
  for (const x of [0, -0, 1e-44, 5e-324, 0.1, -1.5, 1.7976931348623157e308, 0.9999999847649114])
    assert.ok(Object.is(Number(exact(x)), x), exact(x))
})

test('a tiny number is never written as zero', () => {
  assert.equal(significant(1.5229979512682538e-8), '1.523e-8')
  assert.equal(significant(3.720075976020836e-44), '3.72e-44')
  assert.equal(significant(5e-324, 2), '4.9e-324')
})

test('a number below 1 is never written as 1', () => {
  assert.equal(significant(0.9999999847649114), '0.99999998')
  assert.equal(significant(1 - 2 ** -53), '0.9999999999999998')
  assert.equal(significant(1), '1')
  assert.equal(significant(0.9996), '0.9996')
  assert.equal(significant(0.99996), '0.99996')
})

test('ordinary numbers keep their digits, without zeros at the end', () => {
  assert.equal(significant(13), '13')
  assert.equal(significant(-18), '-18')
  assert.equal(significant(0.5), '0.5')
  assert.equal(significant(2980.9579870417283, 6), '2980.96')
  assert.equal(significant(1e22), '1e22')
})

test('running text has real minus signs, powers of ten and infinities', () => {
  assert.equal(prose(-18), '−18')
  assert.equal(prose(1.5229979512682538e-8), '1.523 × 10⁻⁸')
  assert.equal(prose(Number.NEGATIVE_INFINITY), '−∞')
  assert.equal(prose(Number.NaN), 'NaN')
})

test('running text can have every digit', () => {
  assert.equal(exactProse(1.0000000152350887), '1.0000000152350887')
  assert.equal(exactProse(-12.55), '−12.55')
  assert.equal(exactProse(5e-324), '5 × 10⁻³²⁴')
  assert.equal(exactProse(1.7976931348623157e308), '1.7976931348623157 × 10³⁰⁸')
  assert.equal(exactProse(-0), '−0')
  assert.equal(exactProse(Number.NEGATIVE_INFINITY), '−∞')
})

test('decimals are written for running text, however small or large', () => {
  assert.equal(decimalProse('3.6678745841776872e-348'), '3.668 × 10⁻³⁴⁸')
  assert.equal(decimalProse('2.72637e+347', 6), '2.72637 × 10³⁴⁷')
  assert.equal(decimalProse('9.99999e-8'), '1 × 10⁻⁷')
  assert.equal(decimalProse('0.0066928509'), '0.006693')
  assert.equal(decimalProse('0'), '0')
})
