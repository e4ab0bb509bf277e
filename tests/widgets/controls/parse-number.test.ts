import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseNumber } from '../../../src/widgets/controls/parse-number.ts'

test('numbers are read as people type them', () => {
  for (const [text, value] of [
    ['31', 31],
    [' -2.5 ', -2.5],
    ['−2.5', -2.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-8', 1e-8],
    ['1.5 × 10^-8', 1.5e-8],
    ['2x10^3', 2000],
    ['-0', -0],
    ['5e-324', 5e-324],
  ] as const)
    assert.deepEqual(parseNumber(text), { value }, text)
})

test('what is not a number is refused with a sentence that says what to do', () => {
  for (const [text, about] of [
    ['', /box is empty/],
    ['   ', /box is empty/],
    ['abc', /“abc” is not a number/],
    ['1,5', /write 1\.5/],
    ['1e400', /too large/],
    ['-1e400', /too large/],
    ['NaN', /not a number/],
    ['Infinity', /not a number/],
    ['0x10', /not a number/],
    ['1 2', /not a number/],
    ['x'.repeat(5000), /“x{22}…” is not a number/],
  ] as const) {
    const parsed = parseNumber(text)
    assert.ok('problem' in parsed, text)
    assert.match(parsed.problem, about)
  }
})

test('a number outside the limits is refused with the limits', () => {
  const parsed = parseNumber('801', { least: 0, most: 800 })
  assert.match('problem' in parsed ? parsed.problem : '', /outside 0 to 800/)
})

test('a fraction is refused where only a whole number will do', () => {
  assert.deepEqual(parseNumber('3.0', { whole: true }), { value: 3 })
  const parsed = parseNumber('2.5', { whole: true })
  assert.match('problem' in parsed ? parsed.problem : '', /2\.5 is not a whole number/)
})

test('infinities and NaN are read where they are the subject', () => {
  for (const [text, value] of [
    ['inf', Number.POSITIVE_INFINITY],
    ['+Infinity', Number.POSITIVE_INFINITY],
    ['−∞', Number.NEGATIVE_INFINITY],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['NaN', Number.NaN],
    [' nan ', Number.NaN],
    ['-2.5', -2.5],
  ] as const)
    assert.deepEqual(parseNumber(text, { special: true }), { value }, text)
  const parsed = parseNumber('infinite', { special: true })
  assert.match('problem' in parsed ? parsed.problem : '', /or inf, -inf, nan/)
  assert.ok('problem' in parseNumber('1e400', { special: true }))
})
