import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { poison, stages } from '../../src/widgets/softmax-pipeline/stages.ts'
import { type State, state } from '../../src/widgets/softmax-pipeline/state.ts'
import { view } from '../../src/widgets/softmax-pipeline/view.ts'
import { measure } from '../fixtures/softmax-pipeline/measure-tensorflow.ts'
import { drawingDocument } from '../plots/drawing-document.ts'

interface Way {
  readonly d: string
  readonly e: string
  readonly sum: string
  readonly p: string
}

interface Case {
  readonly z: string
  readonly format: State['format']
  readonly overflow: State['overflow']
  readonly naive: Way
  readonly shifted: Way
  readonly nearest: string
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const cases: Case[] = read('../fixtures/softmax-pipeline/expected.json')
const row = (text: string) => text.split(' ').map(Number)
const values = (row: readonly { value: number }[]) => row.map(({ value }) => value)
const shown = (text: string) => view(state.parse(text).state)

for (const { z, format, overflow, naive, shifted, nearest } of cases) {
  const given = { ...state.defaults, z: row(z), format, overflow }
  const title = `${z} in ${format}${overflow === 'saturating' ? ', saturating' : ''}`

  test(`every number on the way from ${title} is the expected one`, () => {
    for (const [shift, way] of [
      [false, naive],
      [true, shifted],
    ] as const) {
      const found = stages(given.z, { format, overflow, shift })
      if (shift) assert.deepEqual(values(found.d), row(way.d))
      assert.deepEqual(values(found.e), row(way.e))
      assert.deepEqual(found.sum.value, Number(way.sum))
      assert.deepEqual(values(found.p), row(way.p))
    }
  })

  test(`the table shows them in full for ${title}`, () => {
    const { rows, foot } = view(given).table
    const column = (i: number) => rows.map(({ cells }) => Number(cells[i]?.replace(/ \(.*/, '')))
    assert.deepEqual(column(1), row(naive.e))
    assert.deepEqual(column(2), row(naive.p))
    assert.deepEqual(column(4), row(shifted.e))
    assert.deepEqual(column(5), row(shifted.p))
    assert.deepEqual(column(6), row(nearest))
    assert.equal(Number(/sum (\S+)/.exec(foot?.cells[1] ?? '')?.[1]), Number(naive.sum))
  })
}

test('the pictures show the words of what happened', () => {
  const words = (text: string, panel: number) => {
    const picture = shown(text).panels[panel]?.draw(Plot, drawingDocument())
    return Array.from(picture?.querySelectorAll('.word') ?? [], word => word.textContent).filter(Boolean)
  }
  const three = (word: string) => [word, word, word]
  assert.deepEqual(words('', 0), [...three('▲ overflow'), '▲ from Infinity', ...three('✕ ∞ ÷ ∞')])
  assert.deepEqual(words('', 1), [])
  assert.deepEqual(words('z:-1000,-1001,-1002', 0), [
    ...three('▼ underflow'),
    '▼ nothing left to divide by',
    ...three('✕ 0 ÷ 0'),
  ])
  assert.deepEqual(words('z:0,100,0;format:float32', 0), [
    '▲ overflow',
    '▲ from Infinity',
    '▼ ÷ ∞',
    '✕ ∞ ÷ ∞',
    '▼ ÷ ∞',
  ])
  assert.deepEqual(words('z:0,100,0;format:float32', 1), [
    '▽ subnormal',
    '▽ subnormal',
    '▽ subnormal',
    '▽ subnormal',
  ])
  assert.ok(words('z:0,Infinity,0', 1).includes('✕ ∞ − ∞'))
  assert.ok(words('z:5,7,0;format:e4m3;overflow:saturating', 0).includes('■ largest'))
})

test('the poison is followed back to where it began, and no further', () => {
  const origins = (z: readonly number[], shift: boolean, format: State['format'] = 'float64') =>
    poison(stages(z, { format, overflow: 'nonsaturating', shift }))
      .origins.map(({ id }) => id)
      .sort()
  assert.deepEqual(origins([0, 100, 0], false, 'float32'), ['e1'])
  assert.deepEqual(origins([1000, 1001, 1002], false), ['e0', 'e1', 'e2'])
  assert.deepEqual(origins([1000, 1001, 1002], true), [])
  assert.deepEqual(origins([709.5, 709.5], false), ['sum'])
  assert.deepEqual(origins([0, Number.NaN, 0], true), ['z1'])
  assert.deepEqual(origins([0, Infinity, 0], true), ['z1'])
  assert.deepEqual(origins([-Infinity, 0, 1], true), [])
})

test('the sentence says what came out and why', () => {
  assert.equal(
    shown('').sentence,
    'Without the shift, float64 gives [NaN, NaN, NaN]: exp overflows for A, B and C. With it, float64 gives [0.09003, 0.2447, 0.6652].',
  )
  assert.match(shown('z:0,100,0;format:float32').sentence, /gives \[0, NaN, 0\]: exp overflows for B\./)
  assert.match(shown('z:-1000,-1001,-1002').sentence, /exp underflows to 0 for A, B and C/)
  assert.match(shown('z:709.5,709.5').sentence, /gives \[0, 0\]: the sum overflows/)
  assert.match(shown('z:1e39,0;format:float32').sentence, /the logit of A can’t be stored/)
  assert.match(shown('format:bfloat16').sentence, /the logits only as 1000, 1000, 1000/)
  assert.match(shown('z:-Infinity,-Infinity').sentence, /it begins with -Infinity, the logit of A and B/)
})

test('a state comes back from a link with the same bits, infinities and NaN included', () => {
  const z = [-0, 5e-324, Number.NEGATIVE_INFINITY, Number.NaN]
  const text = state.format({ z, format: 'e4m3', overflow: 'saturating' })
  assert.deepEqual(state.parse(text), { state: { z, format: 'e4m3', overflow: 'saturating' }, repairs: [] })
})

test('a hostile link gives a state that can be shown', () => {
  for (const text of [
    'z:1',
    'z:1e400,2',
    `z:${'1,'.repeat(400)}1`,
    'format:float8',
    'z:inf',
    '__proto__:1',
    'z:,',
  ]) {
    const { state: repaired, repairs } = state.parse(text)
    assert.equal(repairs.length, 1, text)
    assert.ok(view(repaired).sentence.length > 0)
  }
})

test('the answers of the libraries are shown for the logits they were asked for, with their versions', () => {
  const answers = (text: string) => {
    return shown(text).panels[2]?.draw(Plot, drawingDocument()).textContent ?? ''
  }
  assert.match(answers(''), /SciPy \d+\.\d+\.\d+, scipy\.special\.softmax\(x\)\[0\.09003, 0\.2447, 0\.6652\]/)
  assert.match(answers(''), /NumPy [\d.]+, np\.exp\(x\) \/ np\.exp\(x\)\.sum\(\)\[NaN, NaN, NaN\]/)
  assert.match(answers('z:0,Infinity,0'), /\[0, 1, 0\] \(the limit as that logit grows\)/)
  assert.match(answers('z:1,2'), /Asked for the ready-made logits only/)
})

test('what is on record for TensorFlow.js is what it answers', async () => {
  assert.deepEqual(await measure(), read('../../src/widgets/softmax-pipeline/answers/tensorflow.json'))
})
