import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Format, formats, fromBits, nextDown, nextUp, roundTo, ulp } from '../../../src/core/index.ts'

const names = Object.keys(formats) as Format[]
const anyDouble = fc.double({ noNaN: false })
const runs = { numRuns: 2000, seed: 7 }

test('float32 and float16 agree with the roundings of the engine', () => {
  const { f16round } = Math as unknown as { f16round(x: number): number }
  const nearRange = fc.double({ min: -70000, max: 70000, noNaN: true })
  fc.assert(
    fc.property(fc.oneof(anyDouble, nearRange), x => {
      assert.equal(roundTo(x, 'float32'), Math.fround(x))
      assert.equal(roundTo(x, 'float16'), f16round(x))
      assert.equal(roundTo(x, 'float64'), x)
    }),
    runs,
  )
})

test('the result is the nearest of all 256 values of an eight-bit format, and the even one on ties', () => {
  for (const format of ['e4m3', 'e5m2'] as const) {
    const { exponentBits } = formats[format]
    const values: number[] = []
    for (let code = 0; code < 128; code++) {
      const bits = code.toString(2).padStart(7, '0')
      const value = fromBits(
        { sign: '0', exponent: bits.slice(0, exponentBits), fraction: bits.slice(exponentBits) },
        format,
      )
      if (Number.isFinite(value)) values.push(value)
    }
    const near = fc.double({ min: 0, max: formats[format].largest, noNaN: true })
    const tie = fc.nat(values.length - 2).map(i => ((values[i] as number) + (values[i + 1] as number)) / 2)
    fc.assert(
      fc.property(fc.oneof(near, tie), x => {
        // The values are in order, and their place says whether the last bit is 0.
        const above = Math.max(
          1,
          values.findIndex(value => value >= x),
        )
        const [low, high] = [values[above - 1] as number, values[above] as number]
        const even = above % 2 ? low : high
        const nearest = x - low < high - x ? low : x - low > high - x ? high : even
        assert.equal(roundTo(x, format), nearest)
        assert.equal(roundTo(-x, format), -nearest)
      }),
      runs,
    )
  }
})

test('rounding by way of float32 would end elsewhere for these', () => {
  const traps: [Format, number, number][] = [
    ['float16', 1 + 2 ** -11 + 2 ** -40, 1 + 2 ** -10],
    ['bfloat16', 1 + 2 ** -8 + 2 ** -40, 1 + 2 ** -7],
    ['e4m3', 1 + 2 ** -4 + 2 ** -40, 1.125],
    ['e5m2', 1 + 2 ** -3 + 2 ** -40, 1.25],
    ['float16', 2 ** -25 * (1 + 2 ** -40), 2 ** -24],
  ]
  for (const [format, x, expected] of traps) {
    assert.equal(roundTo(x, format), expected)
    assert.notEqual(roundTo(Math.fround(x), format), expected)
  }
})

test('beyond the largest value comes infinity, in e4m3 NaN, or the largest value on request', () => {
  assert.equal(roundTo(65519.99, 'float16'), 65504)
  assert.equal(roundTo(65520, 'float16'), Number.POSITIVE_INFINITY)
  assert.equal(roundTo(-1e9, 'e5m2'), Number.NEGATIVE_INFINITY)
  assert.equal(roundTo(464, 'e4m3'), 448)
  assert.ok(Number.isNaN(roundTo(464.1, 'e4m3')))
  assert.ok(Number.isNaN(roundTo(Number.NEGATIVE_INFINITY, 'e4m3')))
  for (const format of names) {
    const saturated = roundTo(Number.NEGATIVE_INFINITY, format, { overflow: 'saturating' })
    assert.equal(saturated, -formats[format].largest)
    assert.ok(Number.isNaN(roundTo(Number.NaN, format, { overflow: 'saturating' })))
    assert.ok(Object.is(roundTo(-0, format), -0))
    assert.ok(Object.is(roundTo(-Number.MIN_VALUE / 2, format), -0))
  }
})

test('nextUp steps through all values of e4m3 in order, nextDown back', () => {
  const up = [-448]
  while ((up.at(-1) as number) < 448) up.push(nextUp(up.at(-1) as number, 'e4m3'))
  // 126 positive values, as many negative ones, and one zero: both zeros are the same number.
  assert.equal(up.length, 253)
  assert.ok(Object.is(up[126], -0))
  up.forEach((value, i) => {
    if (i > 0) assert.ok(value > (up[i - 1] as number))
    if (i > 0) assert.equal(nextDown(value, 'e4m3') + 0, (up[i - 1] as number) + 0)
    assert.equal(roundTo(value, 'e4m3'), value)
  })
  assert.ok(Number.isNaN(nextUp(448, 'e4m3')))
  assert.ok(Number.isNaN(nextDown(-448, 'e4m3')))
})

test('no value of the format lies between x and nextUp(x), for any double', () => {
  fc.assert(
    fc.property(anyDouble, fc.constantFrom(...names), (x, format) => {
      const above = nextUp(x, format)
      if (Number.isNaN(x)) assert.ok(Number.isNaN(above))
      else if (x < formats[format].largest) {
        assert.ok(above > x)
        if (x >= -formats[format].largest) assert.ok(nextDown(above, format) <= x)
        assert.ok(Object.is(nextDown(-x, format), -above))
      }
    }),
    runs,
  )
})

test('ulp is the distance to the next value away from zero', () => {
  fc.assert(
    fc.property(anyDouble, fc.constantFrom(...names), (x, format) => {
      const value = Math.abs(roundTo(x, format))
      if (value < formats[format].largest) assert.equal(ulp(x, format), nextUp(value, format) - value)
    }),
    runs,
  )
  assert.equal(ulp(Number.MAX_VALUE), 2 ** 971)
  assert.equal(ulp(Number.NEGATIVE_INFINITY), Number.POSITIVE_INFINITY)
})

test('bad input is refused with the name of the function and what came', () => {
  const wrong = (value: unknown) => value as never
  assert.throws(() => roundTo(wrong('1'), 'float16'), /^TypeError: roundTo: .*string 1/)
  assert.throws(() => roundTo(wrong(1n), 'float16'), /^TypeError: roundTo: .*bigint/)
  assert.throws(() => roundTo(1, wrong('half')), /^RangeError: roundTo: .*float16.*half/)
  assert.throws(() => roundTo(1, wrong('toString')), RangeError)
  assert.throws(() => roundTo(1, 'float16', wrong({ overflow: 'wrap' })), /^RangeError: roundTo: .*wrap/)
  assert.throws(() => nextUp(wrong(undefined), 'float16'), /^TypeError: nextUp: .*undefined/)
  assert.throws(() => ulp(1, wrong('float8')), /^RangeError: ulp: .*float8/)
})
