import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
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
