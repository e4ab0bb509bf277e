import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { choice, flags, number, numbers, shape, whole } from '../../../src/widgets/frame/state.ts'

interface State {
  readonly z: readonly number[]
  readonly axis: 'linear' | 'log'
  readonly step: number
  readonly lead: number
}

const state = shape<State>({
  z: numbers([13, 31, 5], { fewest: 2, longest: 6 }),
  axis: choice(['linear', 'log']),
  step: whole(0, 0, 4),
  lead: number(1, { least: 0, most: 800 }),
})

test('every finite double comes back from a link as the same bits', () => {
  const awkward = [-0, 5e-324, 1e-44, 1.7976931348623157e308, 0.1 + 0.2, -1e21]
  const sameBits = (z: readonly number[]) => {
    const { state: back, repairs } = state.parse(state.format({ ...state.defaults, z }))
    assert.deepEqual(repairs, [])
    assert.ok(z.every((value, i) => Object.is(value, back.z[i])))
  }
  sameBits(awkward)
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 6 }),
      sameBits,
    ),
  )
})

test('the start state has an empty text, and what is at its start is left out', () => {
  assert.equal(state.format(state.defaults), '')
  assert.equal(state.format({ ...state.defaults, axis: 'log' }), 'axis:log')
  assert.deepEqual(state.parse(''), { state: state.defaults, repairs: [] })
})

test('a later value in the text replaces an earlier one', () => {
  assert.deepEqual(state.parse('z:1,2;step:1;z:3,4').state.z, [3, 4])
})

test('what cannot be used is replaced by the start value, and a sentence says so', () => {
  for (const [text, about] of [
    ['z:1', 'expected 2 to 6 numbers, got 1'],
    [`z:${'1,'.repeat(399)}1`, 'expected 2 to 6 numbers, got 400'],
    ['z:1,abc', 'expected a number, got “abc”'],
    ['z:1,1e400', 'expected a number, got “1e400”'],
    ['z:1,', 'expected a number, got “”'],
    ['axis:sideways', 'expected linear or log, got “sideways”'],
    ['step:2.5', 'expected a whole number from 0 to 4'],
    ['step:99', 'expected a number from 0 to 4'],
    ['lead:-1', 'expected a number from 0 to 800'],
    ['colour:red', '“colour” is not part of this figure'],
    ['rubbish', 'not of the form name:value'],
    ['__proto__:1', '“__proto__” is not part of this figure'],
  ] as const) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults, text)
    assert.match(repairs.join(), new RegExp(about.replaceAll('.', '\\.')), text)
  }
})

test('one bad field leaves the others as the link has them', () => {
  const { state: repaired } = state.parse('z:1,2;axis:no;step:3')
  assert.deepEqual(repaired, { ...state.defaults, z: [1, 2], step: 3 })
})

test('any value at all gives a valid state', () => {
  fc.assert(
    fc.property(fc.anything(), input => {
      const { state: found } = state.parse(input)
      assert.ok(found.z.length >= 2 && found.z.length <= 6 && found.z.every(Number.isFinite))
      assert.ok(found.axis === 'linear' || found.axis === 'log')
    }),
  )
  fc.assert(fc.property(fc.string(), text => void state.parse(text)))
})

test('an object is read like a text', () => {
  assert.deepEqual(state.parse({ z: [1, 2], axis: 'log' }).state, {
    ...state.defaults,
    z: [1, 2],
    axis: 'log',
  })
  assert.equal(state.parse(null).repairs.length, 1)
  assert.equal(state.parse({ z: [1, Number.NaN] }).repairs.length, 1)
})

test('infinities and NaN come back from a link where a field takes them, and nowhere else', () => {
  const open = shape<Pick<State, 'z'>>({ z: numbers([0, 0], { fewest: 2, longest: 4, special: true }) })
  const z = [Number.NEGATIVE_INFINITY, Number.NaN, Number.POSITIVE_INFINITY, -0]
  const text = open.format({ z })
  assert.equal(text, 'z:-Infinity,NaN,Infinity,-0')
  assert.deepEqual(open.parse(text), { state: { z }, repairs: [] })
  assert.deepEqual(open.parse({ z }).state.z, z)
  assert.equal(state.parse(text).repairs.length, 1)
})

test('flags are a digit each, and any other text or length is refused', () => {
  const masks = shape<{ readonly masked: readonly boolean[] }>({ masked: flags([false, false, false]) })
  assert.equal(masks.format({ masked: [false, true, false] }), 'masked:010')
  assert.deepEqual(masks.parse('masked:011'), { state: { masked: [false, true, true] }, repairs: [] })
  assert.deepEqual(masks.parse({ masked: [true, false, true] }).state.masked, [true, false, true])
  for (const text of ['01', '0101', '012', '', 'abc', '__proto__']) {
    const { state: repaired, repairs } = masks.parse(`masked:${text}`)
    assert.deepEqual(repaired, masks.defaults, text)
    assert.match(repairs.join(), /expected 3 digits 0 or 1/, text)
  }
  assert.equal(masks.parse({ masked: [1, 0, 1] }).repairs.length, 1)
})
