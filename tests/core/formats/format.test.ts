import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exponentOf, formats, lastBitExponent, powerOfTwo } from '../../../src/core/formats/format.ts'

test('the parameters are those of the standards', () => {
  assert.equal(formats.float64.largest, Number.MAX_VALUE)
  assert.equal(formats.float64.smallestSubnormal, Number.MIN_VALUE)
  assert.equal(formats.float64.precision, 53)
  assert.equal(formats.float32.largest, Math.fround(3.4028234663852886e38))
  assert.equal(formats.float32.smallestNormal, 1.1754943508222875e-38)
  assert.equal(formats.float16.largest, 65504)
  assert.equal(formats.float16.smallestSubnormal, 2 ** -24)
  assert.equal(formats.bfloat16.largest, 3.3895313892515355e38)
  assert.deepEqual(
    [
      formats.e4m3.largest,
      formats.e4m3.smallestNormal,
      formats.e4m3.smallestSubnormal,
      formats.e4m3.overflow,
    ],
    [448, 0.015625, 0.001953125, Number.NaN],
  )
  assert.deepEqual(
    [
      formats.e5m2.largest,
      formats.e5m2.smallestNormal,
      formats.e5m2.smallestSubnormal,
      formats.e5m2.overflow,
    ],
    [57344, 0.00006103515625, 0.0000152587890625, Number.POSITIVE_INFINITY],
  )
})

test('each power of two is a power of two: twice the one before, down to the smallest subnormal double', () => {
  let expected = 1
  for (let exponent = 0; exponent <= 1023; exponent++, expected *= 2)
    assert.equal(powerOfTwo(exponent), expected)
  expected = 1
  for (let exponent = 0; exponent >= -1074; exponent--, expected /= 2) {
    assert.equal(powerOfTwo(exponent), expected)
    assert.equal(exponentOf(-expected), exponent)
    if (expected > 1e-300) assert.equal(exponentOf(expected * 1.999), exponent)
  }
  assert.equal(exponentOf(0), -1074)
})

test('the last bit of a subnormal number is worth the smallest one', () => {
  assert.equal(lastBitExponent(2 ** -20, formats.float16), -24)
  assert.equal(lastBitExponent(0, formats.float64), -1074)
  assert.equal(lastBitExponent(1, formats.bfloat16), -7)
})
