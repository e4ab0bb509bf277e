import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import fc from 'fast-check'
import { state } from '../../src/widgets/format-bench/state.ts'
import { printed, view } from '../../src/widgets/format-bench/view.ts'
import { drawingDocument } from '../plots/drawing-document.ts'

interface Expected {
  readonly z: readonly string[]
  readonly benches: readonly {
    readonly format: string
    readonly stored: readonly string[]
    readonly once: readonly string[]
    readonly stepwise: readonly string[]
    readonly distance: string
    readonly printed: string
  }[]
}

const file = new URL('../fixtures/format-bench/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected[]
const numbers = (texts: readonly (string | undefined)[]) => texts.map(Number)

for (const { z, benches } of expected)
  test(`${z} in six formats is what other arithmetic says`, () => {
    const { rows } = view({ z: z.map(Number) }).table
    benches.forEach(({ format, stored, once, stepwise }, k) => {
      const cells = rows.slice(k * z.length, (k + 1) * z.length).map(row => row.cells)
      const column = (at: number) => numbers(cells.map(row => row[at]))
      assert.deepEqual(column(0), numbers(stored), `${format}: stored`)
      assert.deepEqual(column(1), numbers(once), `${format}: rounded once`)
      assert.deepEqual(column(4), numbers(stepwise), `${format}: step by step`)
      assert.deepEqual(
        cells.map(row => row[2]),
        once.map(p => String(Number(p) === 1)),
        `${format}: === 1`,
      )
    })
  })

/** The card of a format, as it is drawn for the page. */
const card = (z: readonly number[], format: string): Element => {
  const [panel] = view({ z }).panels
  const picture = panel?.draw(Plot, drawingDocument())
  const found = picture?.querySelector(`[data-format=${format}]`)
  assert.ok(found)
  return found
}
const texts = (place: Element, part: string) =>
  Array.from(place.querySelectorAll(`.${part}`), element => element.textContent)

test('each card says outright whether the winner is 1, and prints it as Python does', () => {
  for (const { z, benches } of expected)
    for (const { format, once, stepwise, printed: digits } of benches) {
      const shown = card(z.map(Number), format)
      const isOne = (p: readonly string[]) => String(p.some(value => Number(value) === 1))
      assert.deepEqual(
        texts(shown, 'verdict'),
        [`=== 1 ${isOne(once)}`, `=== 1 ${isOne(stepwise)}`],
        `${z} ${format}`,
      )
      assert.equal(texts(shown, 'printed')[0], `prints ${digits.replace('nan', 'NaN')}`, `${z} ${format}`)
    }
})

test('each card says how far the winner is from 1', () => {
  for (const { z, benches } of expected)
    for (const { format, distance } of benches) {
      const [written = ''] = texts(card(z.map(Number), format), 'distance')
      const code = written
        .replace(/ × 10/, 'e')
        .replace(/[⁻⁰¹²³⁴-⁹]/g, sign => (sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))))
      const shown = Number(/^1 − p is ([\d.e-]+)\. /.exec(code)?.[1])
      if (Number(distance) > 1e-300)
        assert.ok(Math.abs(shown / Number(distance) - 1) < 6e-4, `${z} ${format}: ${written}`)
      else assert.ok(!(shown > 1e-300), `${z} ${format}: ${written}`)
    }
})

test('in float16 the probabilities of 13, 31, 5 are exactly 0, 1, 0', () => {
  assert.deepEqual(texts(card([13, 31, 5], 'float16'), 'vector'), ['[0, 1, 0]', '[0, 1, 0]'])
})

test('in float64 ordinary code misses B by the last bit, which stands out', () => {
  const shown = card([13, 31, 5], 'float64')
  assert.deepEqual(texts(shown, 'winner'), ['0.9999999847649114', '0.9999999847649115'])
  const [once = '', stepwise = ''] = texts(shown, 'bits')
  assert.equal(BigInt(`0b${stepwise}`) - BigInt(`0b${once}`), 1n)
  assert.deepEqual(texts(shown, 'bits u').filter(Boolean), ['10'])
})

test('the mark lies in the zone exactly where 1 is the nearest value', () => {
  const place = (element: Element | null) => Number(element?.getAttribute('style')?.match(/[\d.]+/)?.[0])
  for (const z of [
    [0, 3],
    [0, 9],
    [0, 17],
    [0, 18],
    [0, 37],
    [0, 38],
  ])
    for (const format of ['float64', 'float32', 'float16', 'bfloat16']) {
      const shown = card(z, format)
      const isInZone = place(shown.querySelector('.mark')) > place(shown.querySelector('.zone'))
      assert.equal(texts(shown, 'verdict')[0], `=== 1 ${isInZone}`, `${z} ${format}`)
    }
})

test('a distance beyond the track is an arrow at its end, and no mark where there is no number', () => {
  const mark = (z: readonly number[], format: string) =>
    card(z, format).querySelector('.mark')?.getAttribute('data-place')
  assert.equal(mark([13, 31, 5], 'float64'), 'on')
  assert.equal(mark([0, 100, 0], 'float64'), 'beyond')
  assert.equal(mark([1000, 0], 'e4m3'), 'none')
})

test('the sentence tells printing from being 1, and a logit that does not fit', () => {
  assert.match(
    view({ z: [0, 25, 0] }).sentence,
    /In float64 it prints as 1\.00000000e\+00, but it is 0\.9999999999722241\./,
  )
  assert.doesNotMatch(view({ z: [0, 100, 0] }).sentence, /prints/)
  assert.match(
    view({ z: [0, 37] }).sentence,
    /exactly 1 in float32, .* Ordinary code, step by step, gives exactly 1 in all six/,
  )
  assert.match(view({ z: [1000, 0] }).sentence, /A logit of size 1000 is too large for fp8 E4M3\.$/)
  assert.match(view({ z: [1e308, -1e308] }).sentence, /1 − less than 10⁻⁹⁹⁹⁹⁹⁹/)
})

test('a moved picture is the picture that would have been drawn, also with more classes', () => {
  const states = expected.map(({ z }) => z.map(Number))
  for (const before of states.slice(0, 3))
    for (const after of states) {
      const picture = view({ z: before }).panels[0]?.draw(Plot, drawingDocument())
      assert.ok(picture && view({ z: after }).panels[0]?.move(picture))
      assert.equal(picture.outerHTML, view({ z: after }).panels[0]?.draw(Plot, drawingDocument()).outerHTML)
    }
})

test('eight digits are printed with an exponent of at least two', () => {
  assert.equal(printed(0.999999999972224), '1.00000000e+00')
  assert.equal(printed(1.5229979512682538e-8), '1.52299795e-08')
  assert.equal(printed(3.720075976020836e-44), '3.72007598e-44')
  assert.equal(printed(1e-300), '1.00000000e-300')
})

test('a link brings every logit back, and a hostile one gives the start values', () => {
  const awkward = [-0, 5e-324, 1e-44, Number.MAX_VALUE]
  assert.ok(
    state.parse(state.format({ z: awkward })).state.z.every((value, i) => Object.is(value, awkward[i])),
  )
  for (const text of ['z:1', `z:${'1,'.repeat(399)}1`, 'z:1e400,1', 'z:NaN,1', 'z:<b>,1', '__proto__:1']) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults, text)
    assert.equal(repairs.length, 1, text)
  }
})

test('any logits give a picture, a sentence and a table', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 6 }),
      z => {
        const { panels, sentence, table } = view({ z })
        assert.equal(panels.length, 1)
        assert.match(sentence, /^The winner is [A-F]/)
        assert.equal(table.rows.length, 6 * z.length)
      },
    ),
    { numRuns: 40 },
  )
})
