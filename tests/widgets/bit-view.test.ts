import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Format } from '../../src/core/index.ts'
import { bitsOf, lengthOf, state, storedValue } from '../../src/widgets/bit-view/state.ts'
import { view } from '../../src/widgets/bit-view/view.ts'

/** The bits of a double as the machine stores them, read by another way. */
function machineBits(x: number): string {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setFloat64(0, x)
  return bytes.getBigUint64(0).toString(2).padStart(64, '0')
}

test('the bits of a double are those that the machine stores', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), x => {
      assert.equal(bitsOf(x, 'float64'), machineBits(x))
      assert.ok(Object.is(storedValue(machineBits(x), 'float64'), x))
    }),
  )
})

interface Expected {
  readonly format: Format
  readonly bits: string
  readonly kind: 'zero' | 'subnormal' | 'normal' | 'infinity' | 'nan'
  readonly digits: string
}

const file = new URL('../fixtures/bit-view/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected[]
const names = {
  zero: 'zero',
  subnormal: 'a subnormal number',
  normal: 'a normal number',
  infinity: 'infinity',
  nan: 'not a number (NaN)',
}

test('what bits mean in each format, to the last digit, is what the definition says', () => {
  for (const { format, bits, kind, digits } of expected) {
    const { sentence, table } = view(state.parse(`format:${format};bits:${bits}`).state)
    assert.equal(table.rows.find(({ head }) => head === 'all digits')?.cells[1], digits, `${format} ${bits}`)
    assert.ok(sentence.includes(`these bits are ${names[kind]}`), `${format} ${bits}: ${sentence}`)
  }
})

test('a number in a link is stored in the format that the link names', () => {
  const stored = (text: string) => {
    const { state: found, repairs } = state.parse(text)
    assert.deepEqual(repairs, [])
    return found.x
  }
  assert.equal(stored('x:1'), 1)
  assert.equal(stored('format:float16;x:0.1'), 0.0999755859375)
  assert.equal(stored('x:5e-324'), 5e-324)
  assert.ok(Object.is(stored('format:e5m2;x:-0'), -0))
  assert.equal(stored('format:float32;x:-inf'), Number.NEGATIVE_INFINITY)
  assert.ok(Number.isNaN(stored('format:e4m3;x:nan')))
  for (const text of ['x:abc', 'x:', 'x:1e400']) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults, text)
    assert.equal(repairs.length, 1, text)
  }
})

test('each format has its number of bits', () => {
  const lengths = (['float64', 'float32', 'float16', 'bfloat16', 'e4m3', 'e5m2'] as const).map(lengthOf)
  assert.deepEqual(lengths, [64, 32, 16, 16, 8, 8])
})

test('numbers of every kind are named', () => {
  for (const [text, about] of [
    ['format:float16;bits:0000000000000001', /a subnormal number: 5\.960464477539063e-8/],
    ['format:float16;bits:0111110000000000', /infinity: Infinity/],
    ['format:float16;bits:0111110000000001', /not a number \(NaN\)/],
    ['format:float16;bits:1000000000000000', /zero: -0/],
    ['format:e4m3;bits:01111110', /a normal number: 448/],
    ['format:e4m3;bits:01111111', /not a number/],
    ['format:e5m2;bits:01111011', /a normal number: 57344/],
  ] as const)
    assert.match(view(state.parse(text).state).sentence, about)
})

test('a link with bits that don’t fit the format opens with those of 1, and says so', () => {
  const { state: repaired, repairs } = state.parse('format:e4m3;bits:011')
  assert.equal(repaired.x, 1)
  assert.match(repairs.join(), /expected 8 digits for e4m3, got 3/)
  assert.equal(state.parse('bits:012').repairs.length, 1)
  assert.equal(state.parse({ bits: 7, format: 'float16' }).state.x, 1)
})

test('every pattern of bits comes back from its link', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), code => {
      const bits = code.toString(2).padStart(64, '0')
      const start = { format: 'float64', bits, x: storedValue(bits, 'float64') } as const
      assert.equal(state.parse(state.format(start)).state.bits, bits)
    }),
  )
})
