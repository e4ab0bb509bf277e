import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bitLength,
  expInterval,
  expReduced,
  floorDivide,
  type Interval,
  logInterval,
  logOfBase,
  quotientInterval,
  scaledInteger,
  shareInterval,
  sumInterval,
} from '../../../src/core/decimal/big-exp.ts'
import { roundCertain, roundFixed } from '../../../src/core/decimal/round-interval.ts'
import { formats } from '../../../src/core/formats/format.ts'

const one = scaledInteger(1)

/** Asserts that the interval at few bits contains the one at many bits, and is at most `width` units wide. */
function encloses(narrow: Interval, fewBits: number, wide: Interval, manyBits: number, width: bigint) {
  const scale = BigInt(manyBits - fewBits)
  assert.ok(narrow[0] << scale <= wide[0] && wide[1] <= narrow[1] << scale, `${narrow} at ${fewBits} bits`)
  assert.ok(narrow[1] - narrow[0] <= width, `${narrow[1] - narrow[0]} units wide`)
}

test('scaledInteger is x · 2^1074 for every kind of double', () => {
  assert.equal(scaledInteger(1), 1n << 1074n)
  assert.equal(scaledInteger(5e-324), 1n)
  assert.equal(scaledInteger(-5e-324), -1n)
  assert.equal(scaledInteger(2.2250738585072014e-308), 1n << 52n)
  assert.equal(scaledInteger(-1e308), -BigInt(1e308) << 1074n)
  assert.equal(scaledInteger(-0), 0n)
})

test('bitLength and floorDivide agree with their definitions', () => {
  for (const m of [0n, 1n, 2n, 3n, 15n, 16n, 255n, 256n, (1n << 100n) - 1n, 1n << 100n, -5n]) {
    assert.equal(
      bitLength(m),
      [...(m < 0n ? -m : m).toString(16)].reduce(
        (bits, hex) => bits + (bits ? 4 : 32 - Math.clz32(Number.parseInt(hex, 16))),
        0,
      ) || 1,
    )
  }
  for (const [a, b, floor] of [
    [7n, 2n, 3n],
    [-7n, 2n, -4n],
    [-8n, 2n, -4n],
    [0n, 3n, 0n],
    [-1n, 9n, -1n],
  ] as const) {
    assert.equal(floorDivide(a, b), floor)
  }
})

test('ln 2 and ln 10 have the published digits', () => {
  const digits = (base: 2 | 10) => ((logOfBase(base, 400) * 10n ** 60n) >> 400n).toString()
  assert.equal(digits(2), '693147180559945309417232121458176568075500134360255254120680')
  assert.equal(digits(10), '2302585092994045684017991454684364207601101488628772976033327')
})

test('an interval with few bits contains the one with many, for exp and log, and is as narrow as promised', () => {
  for (const x of [1, -1, 0.5, -0.1, -20.25, -87.3, -700.5, 5e-324, -5e-324, 1e-20, 20, 700]) {
    for (const bits of [8, 64, 120, 300]) {
      const grown = x > 0 ? expInterval(scaledInteger(x), one, 0)[1] + 2n : 1n
      const narrow = expInterval(scaledInteger(x), one, bits)
      encloses(narrow, bits, expInterval(scaledInteger(x), one, 1300), 1300, 6n * grown)
      const image = logInterval(narrow[0] > 0n ? narrow : [1n, 2n], bits)
      if (narrow[0] > 0n)
        encloses(image, bits, fixed(x, 1300), 1300, 4n + ((6n * grown) << BigInt(bits)) / narrow[0])
    }
  }
})

function fixed(x: number, bits: number): Interval {
  const m = scaledInteger(x) << BigInt(bits - 1074)
  return [m, m]
}

test('what is exact stays exact: exp(0), log(1), a share of equal parts', () => {
  assert.deepEqual(expInterval(0n, one, 100), [1n << 100n, 1n << 100n])
  assert.deepEqual(logInterval([1n << 100n, 1n << 100n], 100), [0n, 0n])
  assert.deepEqual(shareInterval([1n, 1n], [3n, 3n], 4n), [1n, 1n])
  assert.deepEqual(quotientInterval([-3n, -3n], [4n, 4n], 4n), [-3n, -3n])
  assert.deepEqual(
    sumInterval([
      [1n, 2n],
      [3n, 3n],
    ]),
    [4n, 5n],
  )
  assert.deepEqual(sumInterval([]), [0n, 0n])
})

test('a quotient encloses every quotient of its operands, for either sign', () => {
  for (const a of [
    [1n, 5n],
    [-5n, -1n],
    [-3n, 4n],
  ] as const) {
    const [lo, hi] = quotientInterval(a, [2n, 3n], 1024n)
    for (const numerator of a) {
      for (const denominator of [2, 3]) {
        const exact = (Number(numerator) / denominator) * 1024
        assert.ok(Number(lo) <= exact && exact <= Number(hi))
      }
    }
  }
})

test('an argument far below any result gives less than a unit, and far above in base 10 its power', () => {
  assert.deepEqual(expInterval(scaledInteger(-1e300), one, 200), [0n, 1n])
  const [, power] = expReduced(scaledInteger(1e300), one, 100, 10)
  assert.equal(power.toString().slice(0, 20), '43429448190325185045')
})

test('roundFixed breaks ties to even and knows each end of the range', () => {
  const { float64, float16, e4m3, e5m2 } = formats
  assert.equal(roundFixed((1n << 53n) + 1n, 0, float64), 2 ** 53)
  assert.equal(roundFixed((1n << 53n) + 3n, 0, float64), 2 ** 53 + 4)
  assert.equal(roundFixed(2n ** 1024n - 2n ** 970n, 0, float64), Number.POSITIVE_INFINITY)
  assert.equal(roundFixed(2n ** 1024n - 2n ** 970n - 1n, 0, float64), Number.MAX_VALUE)
  assert.equal(roundFixed(1n, 1075, float64), 0)
  assert.equal(roundFixed(3n, 1076, float64), 5e-324)
  assert.ok(Object.is(roundFixed(-1n, 1075, float64), -0))
  assert.equal(roundFixed(65519n, 0, float16), 65504)
  assert.equal(roundFixed(65520n, 0, float16), Number.POSITIVE_INFINITY)
  assert.equal(roundFixed(464n, 0, e4m3), 448)
  assert.ok(Number.isNaN(roundFixed(465n, 0, e4m3)))
  assert.equal(roundFixed(61439n, 0, e5m2), 57344)
  assert.equal(roundFixed(-61440n, 0, e5m2), Number.NEGATIVE_INFINITY)
})

test('an interval that ends at a tie is decided', () => {
  const tie = ((1n << 53n) + 1n) << 1100n
  const round = (lo: bigint, hi: bigint) => roundCertain(() => [lo, hi], formats.float64, 1100)
  assert.equal(round(tie - 1n, tie), 2 ** 53)
  assert.equal(round(tie, tie + 1n), 2 ** 53 + 2)
  assert.equal(round(tie, tie), 2 ** 53)
})

test('roundCertain asks for more bits until it is sure, and gives up with a sentence', () => {
  const asked: number[] = []
  const value = roundCertain(bits => {
    asked.push(bits)
    return expInterval(scaledInteger(-740), one, bits)
  }, formats.float64)
  assert.equal(value, 4.2e-322)
  assert.deepEqual(asked, [160, 320, 640, 1280])
  const tie = (bits: number) => ((1n << 53n) + 1n) << BigInt(bits - 53)
  assert.throws(
    () => roundCertain(bits => [tie(bits) - 1n, tie(bits) + 1n], formats.float64),
    /exact interval/,
  )
})
