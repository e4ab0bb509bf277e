import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { numberLine } from '../../src/plots/number-line.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (left: number, width: number, values: readonly number[] = []) =>
  numberLine({
    name: 'line',
    title: 'Line',
    description: 'A line',
    left,
    width,
    stretches: [{ from: 0.1, to: -0.1, kind: 'exact' }],
    marks: [
      ...values.map(distance => ({ distance, label: '', kind: 'value' }) as const),
      { distance: 0, label: '1', kind: 'one' },
      { distance: 0.25, label: 'exact p', kind: 'exact' },
    ],
  })
const drawn = (left: number, width: number, values?: readonly number[]) =>
  panel(left, width, values).draw(Plot, drawingDocument())
const leftOf = (element: Element | null) =>
  Number(element?.getAttribute('style')?.match(/left:([\d.]+)%/)?.[1])

test('a moved picture is the picture that would have been drawn, also with more or fewer values', () => {
  for (const [before, after] of [
    [drawn(1, 1.15), [0.5, 0.3, [0.3, 0.4]]],
    [drawn(0.5, 0.3, [0.3, 0.4]), [1, 1.15, []]],
  ] as const) {
    const [left, width, values] = after
    assert.ok(panel(left, width, values).move(before))
    assert.equal(before.outerHTML, drawn(left, width, values).outerHTML)
  }
})

test('a mark out of sight stands at its end, with an arrow; a value out of sight is left out', () => {
  const label = (left: number, width: number) => drawn(left, width).querySelector('.mark.exact')?.textContent
  assert.equal(label(1, 1), 'exact p')
  assert.equal(label(0.1, 0.1), '← exact p')
  assert.equal(label(1, 0.5), 'exact p →')
  assert.equal(drawn(0.5, 0.3, [0.6, 0.4, 0.1]).querySelectorAll('.value').length, 1)
})

test('equal distances are equally far apart, and larger ones further left', () => {
  const places = Array.from(drawn(1, 1, [0.8, 0.6, 0.4]).querySelectorAll('.value'), leftOf)
  const [a = 0, b = 0, c = 0] = places
  assert.ok(a < b && Math.abs(b - a - (c - b)) < 0.01, places.join())
})

test('a stretch is drawn only where it is in sight, and open where it is cut', () => {
  const stretch = (left: number, width: number) =>
    drawn(left, width).querySelector('.stretch')?.getAttribute('class')
  assert.equal(stretch(1, 0.5), undefined)
  assert.equal(stretch(1, 1.2), 'stretch exact')
  assert.equal(stretch(1, 1), 'stretch exact open-end')
  assert.equal(stretch(0.05, 1), 'stretch exact open-start')
})
