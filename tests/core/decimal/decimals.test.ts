import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { complementDecimal, exactDecimal, honestPercent, softmaxDecimal } from '../../../src/core/index.ts'

const { POSITIVE_INFINITY: infinity, NaN: nan } = Number
const logits = fc.array(fc.double({ min: -800, max: 800, noNaN: true }), { minLength: 2, maxLength: 6 })
const runs = { numRuns: 100, seed: 11 }

/** The digits of a decimal string in the order of 0.1, 0.01, …, as a fraction of 10^places. */
function fraction(decimal: string, places: number): bigint {
  const [mantissa, power = '0'] = decimal.split('e') as [string, string?]
  const [whole, rest = ''] = mantissa.split('.') as [string, string?]
  const shift = places + Number(power) - rest.length
  const digits = BigInt(whole + rest)
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift)
}

test('exactDecimal is read back as the same double', () => {
  fc.assert(
    fc.property(fc.double(), x => assert.ok(Object.is(Number(exactDecimal(x)), x))),
    { numRuns: 300, seed: 3 },
  )
})

test('more digits begin with the fewer ones', () => {
  fc.assert(
    fc.property(logits, x => {
      const many = softmaxDecimal(x, { significantDigits: 60 })
      softmaxDecimal(x, { significantDigits: 20 }).forEach((few, i) => {
        assert.ok((many[i] as string).startsWith(few.replace(/e.*/, '')), `${many[i]} begins with ${few}`)
      })
    }),
    runs,
  )
})

test('the shares add up to just under 1, each digit being cut, and a share and its complement too', () => {
  fc.assert(
    fc.property(logits, x => {
      const p = softmaxDecimal(x, { significantDigits: 50 }).map(share => fraction(share, 50))
      const rest = complementDecimal(x, { significantDigits: 50 }).map(share => fraction(share, 50))
      const one = 10n ** 50n
      const sum = p.reduce((a, b) => a + b, 0n)
      assert.ok(sum <= one && sum >= one - BigInt(x.length), `${sum}`)
      p.forEach((share, i) => {
        const both = share + (rest[i] as bigint)
        assert.ok(both <= one && both >= one - 2n, `${both}`)
      })
    }),
    runs,
  )
})

test('what is below 1 never reads 1, however near', () => {
  assert.deepEqual(softmaxDecimal([0, 1e300], { significantDigits: 5 })[1], '0.99999')
  assert.deepEqual(softmaxDecimal([0, 20000], { significantDigits: 3 }), ['1.28e-8686', '0.999'])
  assert.deepEqual(complementDecimal([0, 0, -1e300], { significantDigits: 5 })[0], '0.50000')
  assert.deepEqual(softmaxDecimal([0, 0, -1e300], { significantDigits: 5 })[0], '0.49999')
})

test('special values are those of softmax', () => {
  assert.deepEqual(softmaxDecimal([]), [])
  assert.deepEqual(softmaxDecimal([nan, 1]), ['NaN', 'NaN'])
  assert.deepEqual(softmaxDecimal([-infinity, -infinity]), ['NaN', 'NaN'])
  assert.deepEqual(softmaxDecimal([-infinity, 3]), ['0', '1'])
  assert.deepEqual(complementDecimal([-infinity, 3]), ['1', '0'])
  assert.deepEqual(softmaxDecimal([infinity, 3]), ['1', '0'])
  assert.deepEqual(complementDecimal([infinity, 3]), ['0', '1'])
  assert.deepEqual(softmaxDecimal([infinity, infinity, 3]), ['NaN', 'NaN', '0'])
  assert.deepEqual(softmaxDecimal([1, 2, -infinity, 3, 4], { temperature: infinity }), [
    '0.25',
    '0.25',
    '0',
    '0.25',
    '0.25',
  ])
})

test('a percentage never claims 100 % or 0 % of anything else', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true, maxExcluded: true }), x => {
      const percent = Number(
        honestPercent(x)
          .replace(/ × 10.*/, '')
          .replace('%', ''),
      )
      assert.ok(percent > 0 && percent !== 100, honestPercent(x))
    }),
    runs,
  )
  assert.equal(honestPercent(1), '100\u00a0%')
  assert.equal(honestPercent(0), '0\u00a0%')
  assert.equal(honestPercent(1, 1e-18), '99.9999999999999999\u00a0%')
  assert.equal(honestPercent(1, 5e-324), '(100 − 4.94 × 10⁻³²²)\u00a0%')
  assert.equal(honestPercent(1, 0), '100\u00a0%')
})

test('numbers that are no probabilities are shown as they are', () => {
  assert.equal(honestPercent(-0.5), '−50\u00a0%')
  assert.equal(honestPercent(1.5), '150\u00a0%')
  assert.equal(honestPercent(1 + 2 ** -52), '100.000000000000022\u00a0%')
  assert.equal(honestPercent(infinity), '∞\u00a0%')
  assert.equal(honestPercent(-infinity), '−∞\u00a0%')
  assert.equal(honestPercent(nan), 'NaN\u00a0%')
})

test('bad input is refused', () => {
  const wrong = (value: unknown) => value as never
  assert.throws(() => exactDecimal(wrong('1')), /^TypeError: exactDecimal: /)
  assert.throws(() => honestPercent(wrong(null)), /^TypeError: honestPercent: /)
  assert.throws(() => honestPercent(1, wrong('0')), /^TypeError: honestPercent: .*complement/)
  assert.throws(() => softmaxDecimal(wrong('12')), /^TypeError: softmaxDecimal: /)
  assert.throws(() => softmaxDecimal([1, wrong(2n)]), /^TypeError: softmaxDecimal: .*bigint/)
  assert.throws(() => softmaxDecimal([1], { temperature: 0 }), /^RangeError: softmaxDecimal: .*temperature/)
  assert.throws(() => complementDecimal([1], { significantDigits: 0 }), /^RangeError: complementDecimal: /)
  assert.throws(() => complementDecimal([1], { significantDigits: 2.5 }), /^RangeError: .*2\.5/)
})
