import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import fc from 'fast-check'
import { formats, nextUp } from '../../src/core/index.ts'
import { formatNames } from '../../src/plots/format-title.ts'
import { guides, offset, valuesIn } from '../../src/widgets/doubles-near-one/places.ts'
import { deepest, state } from '../../src/widgets/doubles-near-one/state.ts'
import { view } from '../../src/widgets/doubles-near-one/view.ts'
import * as look from '../../src/widgets/doubles-near-one/window.ts'
import { drawingDocument } from '../plots/drawing-document.ts'

interface Case {
  readonly state: string
  readonly distance: number
  readonly below: number
  readonly above: number
  readonly stored: number
  readonly p: string
  readonly sum: number
  readonly storedSum: number
  readonly ordinary: number
}

const file = new URL('../fixtures/doubles-near-one/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Case[]

for (const { state: text, p, ...numbers } of expected)
  test(`the neighbours of p for ${text} are those of other arithmetic`, () => {
    const { sentence, table } = view(state.parse(text).state)
    const [low, exact, , high, kept, sum, storedSum, ordinary] = table.rows.map(row => row.cells)
    assert.deepEqual(
      [low, exact, high, kept, sum, storedSum, ordinary].map(cells => Number(cells?.[0])),
      [
        numbers.below,
        numbers.distance,
        numbers.above,
        numbers.stored,
        numbers.sum,
        numbers.storedSum,
        numbers.ordinary,
      ],
    )
    assert.ok(`${exact?.[1]}${'0'.repeat(40)}`.startsWith(p.slice(0, 36)), `${exact?.[1]} ${p}`)
    assert.equal(/so the program says exactly 1/.test(sentence), numbers.stored === 0)
    assert.equal(/gives exactly 1: too early/.test(sentence), numbers.ordinary === 0 && numbers.stored !== 0)
  })

test('a lead that the format lacks is named as it is stored', () => {
  assert.match(
    view(state.parse('format:e4m3;lead:2.6').state).sentence,
    /^fp8 E4M3 stores the lead as 2\.5\. /,
  )
})

test('neighbours that look alike in four digits are written with as many as tell them apart', () => {
  const { sentence } = view(state.parse('lead:18').state)
  const [below, above] =
    /the two nearest numbers are (1 − \S+) × 10⁻⁸ and (1 − \S+) ×/.exec(sentence)?.slice(1) ?? []
  assert.ok(below && above && below !== above, sentence)
})

test('the values in sight are all numbers of the format, without a gap', () => {
  for (const format of formatNames) {
    const { left, width } = look.windowOf(look.aroundOne({ ...state.defaults, format }))
    const { distances, denseFrom } = valuesIn(format, { left, width })
    assert.equal(denseFrom, undefined)
    assert.ok(distances.length >= 4, format)
    for (const [i, distance] of distances.slice(1).entries())
      assert.equal(nextUp(1 - distance, format), 1 - (distances[i] ?? 0), format)
    const step = 2 ** -formats[format].precision
    assert.ok(distances.includes(0) && distances.includes(step) && distances.includes(-2 * step), format)
    assert.ok(!distances.includes(-step), `${format}: above 1 the step is twice as long`)
  }
})

test('from 0 to 1 the values of fp8 E5M2 lie closer from power to power, and then too close', () => {
  const { distances, denseFrom } = valuesIn('e5m2', look.windowOf(look.whole(state.defaults)))
  for (const value of [1, 0.875, 0.75, 0.625, 0.5, 0.4375, 0.375]) assert.ok(distances.includes(1 - value))
  assert.ok(denseFrom !== undefined && denseFrom > 0.9)
  assert.deepEqual(valuesIn('float64', look.windowOf(look.whole(state.defaults))).distances, [])
})

test('labels stand on values of the format once these come apart', () => {
  const { left, width } = look.windowOf(state.defaults)
  assert.deepEqual(
    guides({ left, width }, state.defaults.zoom, 2 ** -53, 0).map(({ label }) => label),
    ['1 + 2⁻⁵²', '1 − 2⁻⁵³', '1 − 2⁻⁵²'],
  )
})

test('a size is written as a small odd number times a power of two, or not at all', () => {
  assert.equal(offset(2 ** -53), '2⁻⁵³')
  assert.equal(offset(-6 * 2 ** -53), '3 × 2⁻⁵²')
  assert.equal(offset(0.1), undefined)
})

test('zooming keeps the place under the hand where it is', () => {
  const at = (now: typeof state.defaults, part: number) => {
    const { left, width } = look.windowOf(now)
    return left - part * width
  }
  for (const zoom of [0, 7.3, 20, 52])
    for (const part of [0, 0.3, 0.87]) {
      const before = { ...state.defaults, zoom, pan: zoom === 0 ? 0 : -0.2 }
      const after = look.zoomed(before, 1.7, part)
      assert.ok(
        Math.abs(at(before, part) - at(after, part)) <= 1e-9 * look.windowOf(after).width,
        `${zoom} ${part}`,
      )
    }
})

test('the way between two pictures begins and ends at them, and keeps what both have at the same part', () => {
  const from = look.aroundOne({ ...state.defaults })
  const to = look.zoomed(from, -3, look.anchor(from))
  assert.equal(look.between(from, to, 1), to)
  const start = look.between(from, to, 0)
  assert.ok(Math.abs(start.zoom - from.zoom) < 1e-12 && Math.abs(start.pan - from.pan) < 1e-9)
  for (const part of [0.2, 0.5, 0.9])
    assert.ok(Math.abs(look.anchor(look.between(from, to, part)) - look.anchor(from)) < 1e-9)
})

test('the neighbours of any probability come in sight, with the exact value between two of them', () => {
  for (const format of formatNames)
    for (const lead of [0.1, 1, 2, 5, 18, 30, 37]) {
      const now = look.aroundProbability({ ...state.defaults, format, lead })
      const picture = view(now).panels[0]?.draw(Plot, drawingDocument())
      const place = Number(
        /left:([\d.]+)%/.exec(picture?.querySelector('.mark.exact')?.getAttribute('style') ?? '')?.[1],
      )
      assert.ok(place > 30 && place < 70, `${format} ${lead}: ${place}`)
      assert.ok((picture?.querySelectorAll('.value').length ?? 0) >= 3, `${format} ${lead}`)
    }
})

test('another format is shown as deep as before, in its own steps', () => {
  const before = look.aroundOne(state.defaults)
  assert.equal(look.inSteps({ ...before, format: 'float16' }, before).zoom, 9)
  const all = look.whole(state.defaults)
  assert.equal(look.inSteps({ ...all, format: 'e5m2' }, all).zoom, 0)
})

test('any place and depth gives a picture with few enough parts, and the moved one is the drawn one', () => {
  const start = view(state.defaults).panels[0]?.draw(Plot, drawingDocument())
  fc.assert(
    fc.property(
      fc.constantFrom(...formatNames),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: deepest, noNaN: true }),
      fc.double({ min: -4, max: 2 ** 20, noNaN: true }),
      (format, lead, zoom, pan) => {
        const { panels, sentence } = view({ format, lead, zoom, pan })
        const drawn = panels[0]?.draw(Plot, drawingDocument())
        assert.ok(drawn && start && panels[0]?.move(start))
        assert.equal(start.outerHTML, drawn.outerHTML)
        assert.ok(drawn.children.length < 130, String(drawn.children.length))
        assert.doesNotMatch(sentence + drawn.outerHTML, /NaN|undefined|Infinity/)
      },
    ),
    { numRuns: 150 },
  )
})

test('every state comes back from its link, and a hostile one gives the start values', () => {
  for (const text of [
    'lead:5e-324',
    'lead:36.7368005696771;zoom:0.25;pan:-0',
    'format:e5m2;pan:34294864.6042639',
  ]) {
    const { state: there, repairs } = state.parse(text)
    assert.deepEqual(repairs, [])
    assert.deepEqual(state.parse(state.format(there)).state, there)
  }
  for (const text of [
    'lead:-1',
    'lead:1e400',
    'zoom:57',
    'zoom:abc',
    'format:float128',
    'pan:1e300',
    'x:1',
  ]) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults, text)
    assert.equal(repairs.length, 1, text)
  }
})
