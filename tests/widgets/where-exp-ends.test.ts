import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { formatNames, formatTitles } from '../../src/plots/format-title.ts'
import { type State, state } from '../../src/widgets/where-exp-ends/state.ts'
import { view } from '../../src/widgets/where-exp-ends/view.ts'

interface Expected {
  readonly format: State['format']
  readonly limits: string
  readonly x: string
  readonly exp: string
  readonly saturated: string
  readonly atLimits: string
}

const file = new URL('../fixtures/where-exp-ends/expected.json', import.meta.url)
const expected: Expected[] = JSON.parse(readFileSync(file, 'utf8'))
const numbers = (text: string) => text.split(' ').map(Number)
const rowOf = (given: Partial<State>, format: State['format']) =>
  view({ ...state.defaults, ...given }).table.rows.find(({ head }) => head === formatTitles[format])?.cells ??
  []

test('all six formats are there', () => {
  assert.deepEqual(
    expected.map(({ format }) => format),
    formatNames,
  )
})

for (const { format, limits, x, exp, saturated, atLimits } of expected) {
  test(`e to the power of x in ${format} is the nearest number, or what the format has instead`, () => {
    numbers(x).forEach((value, i) => {
      assert.deepEqual(Number(rowOf({ x: value }, format)[1]), numbers(exp)[i], `exp(${value})`)
      const cut = Number(rowOf({ x: value, overflow: 'saturating' }, format)[1])
      assert.deepEqual(cut, numbers(saturated)[i], `exp(${value}), saturating`)
    })
  })

  test(`the limits of ${format} are the expected ones, and exp is still a number there`, () => {
    const [above, below] = numbers(limits)
    assert.deepEqual(rowOf({}, format).slice(3).map(Number), [above, below])
    const [last, first] = numbers(atLimits)
    assert.equal(Number(rowOf({ x: above ?? 0 }, format)[1]), last)
    assert.equal(Number(rowOf({ x: below ?? 0 }, format)[1]), first)
  })
}

test('the sentence says what kind of number it is', () => {
  for (const [text, kind] of [
    ['', 'is 1.014e304: a normal number.'],
    ['x:710', 'is Infinity: an overflow.'],
    ['x:-740', 'is 4.2e-322: a subnormal number, with fewer digits.'],
    ['x:-746', 'is 0: an underflow.'],
    ['x:-Infinity', 'is 0: exactly right.'],
    ['x:7;format:e4m3', 'is NaN: an overflow, and E4M3 has no Infinity.'],
    ['x:7;format:e4m3;overflow:saturating', 'is 448: an overflow, cut to the largest number.'],
    ['x:700;format:e4m3', 'is NaN: what comes of an x that is too large to be stored.'],
    ['x:NaN', 'is NaN: what comes of NaN.'],
  ] as const)
    assert.ok(
      view(state.parse(text).state).sentence.includes(kind),
      `${text}: ${view(state.parse(text).state).sentence}`,
    )
})

test('a state comes back from a link with the same bits', () => {
  for (const x of [-0, 5e-324, 1e-44, 709.782712893384, Infinity, Number.NaN]) {
    const { state: back, repairs } = state.parse(state.format({ ...state.defaults, x }))
    assert.ok(Object.is(back.x, x) && repairs.length === 0, String(x))
  }
})

test('a hostile link gives a state that can be shown', () => {
  for (const text of ['x:abc', 'x:', 'x:1e400', 'format:FLOAT64', 'overflow:yes', 'y:1']) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults)
    assert.equal(repairs.length, 1, text)
  }
})
