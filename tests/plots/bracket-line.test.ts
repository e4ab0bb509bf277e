import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { bracketLine } from '../../src/plots/bracket-line.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (below: number, at: number, found = false) =>
  bracketLine({
    name: 'line',
    title: 'Line',
    description: 'A line',
    below,
    at,
    belowLabel: 'p < 1',
    atLabel: 'p === 1',
    next: (below + at) / 2,
    found,
  })

test('a moved picture is the picture that would have been drawn', () => {
  const picture = panel(0, 100).draw(Plot, drawingDocument())
  assert.ok(panel(16, 17).move(picture))
  assert.equal(picture.outerHTML, panel(16, 17).draw(Plot, drawingDocument()).outerHTML)
})

test('the bracket is drawn as large however close it is, and its ends are written in full', () => {
  const ends = (below: number, at: number) =>
    panel(below, at).draw(Plot, drawingDocument()).querySelectorAll('rect')
  const widths = (below: number, at: number) =>
    Array.from(ends(below, at), rect => rect.getAttribute('width'))
  assert.deepEqual(widths(0, 100), widths(16.63553237915039, 16.635534286499023))
  assert.match(
    panel(16.63553237915039, 17).draw(Plot, drawingDocument()).textContent ?? '',
    /16\.63553237915039/,
  )
})

test('what is found needs no next try', () => {
  assert.equal(panel(1, 2, true).draw(Plot, drawingDocument()).querySelector('.next'), null)
  assert.notEqual(panel(1, 2).draw(Plot, drawingDocument()).querySelector('.next'), null)
})
