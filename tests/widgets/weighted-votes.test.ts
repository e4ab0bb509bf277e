import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { bars } from '../../src/plots/bars.ts'
import { state } from '../../src/widgets/weighted-votes/state.ts'
import { view } from '../../src/widgets/weighted-votes/view.ts'
import { drawingDocument } from '../plots/drawing-document.ts'

interface Expected {
  readonly text: string
  readonly votes: readonly (readonly number[])[]
  readonly scores: readonly number[]
  /** A number, or the name of what a division by zero gives. */
  readonly shares: readonly (number | string)[]
  readonly softmax: readonly number[]
}

const file = new URL('../fixtures/weighted-votes/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected[]
const shown = (text: string) => view(state.parse(text).state)

/** A bar that is exactly at its limit, and so touches the rule. */
const touching = bars({
  name: 'touching',
  title: '',
  description: '',
  bars: [{ label: 'A', value: 1 }],
  domain: [0, 1],
  limit: { at: 1, label: '100 %' },
}).draw(Plot, drawingDocument())

test('the table holds the votes, the scores, the shares and the nearest doubles of softmax', () => {
  for (const { text, votes, scores, shares, softmax } of expected) {
    const rows = shown(text).table.rows.map(row => row.cells.slice(-3).map(Number))
    assert.deepEqual(rows, [...votes, scores, shares.map(Number), softmax], text)
  }
})

test('the start gives the scores 13, 31 and 5, and the sentence says what becomes of them', () => {
  const words = shown('').sentence.replaceAll('\u00a0', ' ')
  assert.match(
    words,
    /^The scores are A 13, B 31, C 5\. As shares of all 49 votes: A 26\.5 %, B 63\.3 %, C 10\.2 %\./,
  )
  assert.match(words, /Softmax gives A 0\.00000152 %, B 99\.9999985 %, C 5\.11 × 10⁻¹⁰ %\.$/)
})

test('100 votes more for everybody change every share, and not one bit of softmax', () => {
  const [before, after] = ['', 'bias:103,99,103'].map(text =>
    shown(text).table.rows.map(row => row.cells.slice(-3)),
  )
  assert.deepEqual(after?.at(-1), before?.at(-1))
  before?.at(-2)?.forEach((share, i) => {
    assert.notEqual(after?.at(-2)?.[i], share)
  })
})

test('the sentence says how shares of votes break', () => {
  for (const [text, trouble] of [
    ['activation:1,3,0', /A share below 0 % is no probability/],
    ['activation:0,0,0;bias:2,-1,-1', /division by zero/],
    ['activation:0,0,0;bias:-1,-2,-3', /turn the order around/],
  ] as const) {
    assert.match(shown(text).sentence, trouble)
    assert.doesNotMatch(shown('').sentence, trouble)
  }
})

test('a product of 0 is never −0', () => {
  const { table, texts } = shown('activation:0,0,0')
  assert.deepEqual(
    table.rows.slice(0, 3).map(row => row.cells),
    [...'000'].map(() => ['0', '0', '0', '0']),
  )
  assert.equal(texts?.['loops.2'], '0 × −2 = 0')
})

test('a lead of 218 is not called 100 %, and its bar stays below the rule', () => {
  const large = shown('bias:3,199,3')
  // 100 (e^-218 + e^-226), by mpmath.
  assert.match(large.sentence.replaceAll('\u00a0', ' '), /B \(100 − 2\.11 × 10⁻⁹³\) %/)
  assert.equal(large.table.rows.at(-1)?.cells.at(-2), '1')
  const picture = large.panels.at(-1)?.draw(Plot, drawingDocument())
  const top = Number(picture?.querySelectorAll('.bar rect')[1]?.getAttribute('y'))
  assert.ok(top > Number(touching.querySelector('.bar rect')?.getAttribute('y')))
})

test('every state comes back from its text, with the same bits', () => {
  for (const text of [
    '',
    'activation:-0,5e-324,1e-44;voter:bias',
    'loops:1e+100,-1e+100,0.1;strokes:-0,-0,-0',
    'activation:0,0,2;open:1,2,3;bias:-1e-300,0.30000000000000004,7;voter:open',
  ]) {
    const { state: first, repairs } = state.parse(text)
    assert.deepEqual(repairs, [])
    const second = state.parse(state.format(first)).state
    for (const name of ['activation', 'loops', 'strokes', 'open', 'bias'] as const)
      first[name].forEach((value, i) => {
        assert.ok(Object.is(second[name][i], value), `${name}.${i} of ${text}`)
      })
    assert.equal(second.voter, first.voter)
  }
})

test('a hostile text gives the start values and says what was wrong', () => {
  for (const [input, about] of [
    ['loops:1,2', /loops: expected 3 numbers, got 2/],
    [`bias:${'1,'.repeat(399)}1`, /bias: expected 3 numbers, got 400/],
    ['activation:NaN,1,2', /activation: expected a number/],
    ['activation:Infinity,1,2', /activation: expected a number/],
    ['strokes:1e101,0,0', /strokes: expected a number/],
    ['voter:nobody', /voter: expected loops or strokes or open or bias/],
    ['__proto__:1', /not part of this figure/],
    [null, /Expected a saved state/],
    [{ activation: 'x' }, /activation: expected/],
  ] as const) {
    const { state: read, repairs } = state.parse(input)
    assert.match(repairs.join(' '), about)
    assert.deepEqual({ ...read }, { ...state.defaults })
  }
})

test('the largest numbers that are allowed still give finite scores', () => {
  const all = '1e100,1e100,1e100'
  const { table } = shown(`activation:${all};loops:${all};strokes:${all};open:${all};bias:${all}`)
  assert.deepEqual(table.rows.at(-3)?.cells.slice(1), ['3e+200', '3e+200', '3e+200'])
  assert.deepEqual(
    table.rows.at(-1)?.cells.slice(1),
    [...'ABC'].map(() => String(1 / 3)),
  )
})
