import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bits, bits, type Format, formats, fromBits, nextUp } from '../../../src/core/index.ts'

const pattern = ({ sign, exponent, fraction }: Bits) => sign + exponent + fraction
const fields = (code: number, format: Format) => {
  const { exponentBits, precision } = formats[format]
  const all = code.toString(2).padStart(exponentBits + precision, '0')
  return {
    sign: all[0] as string,
    exponent: all.slice(1, exponentBits + 1),
    fraction: all.slice(exponentBits + 1),
  }
}

test('every bit pattern of the small formats is read and written back; all patterns of NaN as one', () => {
  for (const format of ['e4m3', 'e5m2', 'float16', 'bfloat16'] as const) {
    let last = -1
    for (let code = 0; code < 1 << (formats[format].exponentBits + formats[format].precision); code++) {
      const stored = fields(code, format)
      const value = fromBits(stored, format)
      const { kind, ...written } = bits(value, format)
      if (Number.isNaN(value)) assert.equal(kind, 'nan')
      else assert.deepEqual(written, stored)
      if (stored.sign === '0' && !Number.isNaN(value)) {
        assert.ok(value > last)
        last = value
      }
    }
  }
})

test('the patterns of float64 and float32 are those that the engine stores', () => {
  const view = new DataView(new ArrayBuffer(8))
  for (const x of [0, -0, 1, -1.5, 0.1, 5e-324, 1e-310, 1e-40, 1e-45, 3.4e38, 1e308, 1e39, 1 / 0, -1 / 0]) {
    view.setFloat64(0, x)
    assert.equal(pattern(bits(x, 'float64')), view.getBigUint64(0).toString(2).padStart(64, '0'))
    view.setFloat32(0, x)
    assert.equal(pattern(bits(x, 'float32')), view.getUint32(0).toString(2).padStart(32, '0'))
  }
})

test('the kind names the class of the number', () => {
  const kinds = (format: Format, ...values: number[]) => values.map(value => bits(value, format).kind)
  assert.deepEqual(kinds('float16', -0, 2 ** -24, 2 ** -14, 65504, 65520, Number.NaN), [
    'zero',
    'subnormal',
    'normal',
    'normal',
    'infinity',
    'nan',
  ])
  assert.deepEqual(kinds('e4m3', 448, 500, Number.POSITIVE_INFINITY), ['normal', 'nan', 'nan'])
})

test('NaN has a quiet pattern, and the only one of e4m3', () => {
  assert.equal(pattern(bits(Number.NaN, 'float16')), '0111111000000000')
  assert.equal(pattern(bits(Number.NaN, 'e5m2')), '01111110')
  assert.equal(pattern(bits(Number.NaN, 'e4m3')), '01111111')
})

test('flipping the last bit of a positive number gives a neighbour', () => {
  const stored = bits(1, 'float64')
  assert.equal(fromBits({ ...stored, fraction: `${stored.fraction.slice(0, -1)}1` }), nextUp(1))
})

test('a field that is no string of bits is refused', () => {
  const stored = bits(1, 'float16')
  assert.throws(
    () => fromBits({ ...stored, fraction: '01' }, 'float16'),
    /^RangeError: fromBits: expected 16 bits/,
  )
  assert.throws(() => fromBits({ ...stored, sign: '2' }, 'float16'), /^RangeError: fromBits: .*got string 2/)
})
