import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { curves } from '../../src/plots/curves.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (at: number, key = 'same') =>
  curves({
    name: 'c',
    title: 'A curve',
    description: 'A curve',
    x: [0, 10],
    y: [0, 1],
    xLabel: 'x',
    key,
    curves: [
      {
        label: 'line',
        color: 'var(--class-1)',
        points: [
          [0, 0],
          [10, 1],
        ],
      },
    ],
    dots: [{ x: at, y: at / 10, color: 'var(--class-1)' }],
  })

test('a moved dot is the dot that would have been drawn', () => {
  const picture = panel(2).draw(Plot, drawingDocument())
  assert.ok(panel(7.25).move(picture))
  assert.equal(picture.outerHTML, panel(7.25).draw(Plot, drawingDocument()).outerHTML)
})

test('other curves need a new picture', () => {
  assert.equal(panel(2, 'other').move(panel(2).draw(Plot, drawingDocument())), false)
})

test('a dot beyond the axis stands at its end', () => {
  const x = (at: number) =>
    panel(at).draw(Plot, drawingDocument()).querySelector('.dots circle')?.getAttribute('cx')
  assert.equal(x(-1e6), x(0))
  assert.equal(x(Number.POSITIVE_INFINITY), x(10))
})
