import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { numberLine } from '../../src/plots/number-line.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (left: number, right: number) =>
  numberLine({
    name: 'line',
    title: 'Line',
    description: 'A line',
    left,
    right,
    interval: [0.1, -0.1],
    marks: [
      { distance: 0, label: '1', kind: 'one' },
      { distance: 0.25, label: 'exact p', kind: 'exact' },
    ],
  })

test('a moved picture is the picture that would have been drawn', () => {
  const picture = panel(1, -0.15).draw(Plot, drawingDocument())
  assert.ok(panel(0.5, 0.2).move(picture))
  assert.equal(picture.outerHTML, panel(0.5, 0.2).draw(Plot, drawingDocument()).outerHTML)
})

test('a mark out of sight stands at its end, with an arrow', () => {
  const label = (left: number, right: number) =>
    panel(left, right).draw(Plot, drawingDocument()).querySelector('.exact')?.textContent
  assert.equal(label(1, 0), 'exact p')
  assert.equal(label(0.1, 0), '← exact p')
  assert.equal(label(1, 0.5), 'exact p →')
})

test('the interval is drawn only where it is in sight', () => {
  assert.equal(panel(1, 0.5).draw(Plot, drawingDocument()).querySelector('.interval'), null)
  assert.notEqual(panel(1, 0).draw(Plot, drawingDocument()).querySelector('.interval'), null)
})
