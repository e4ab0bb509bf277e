import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { writtenSums } from '../../src/plots/written-sums.ts'
import { drawingDocument } from './drawing-document.ts'

type Terms = readonly (readonly [string, boolean])[]

const panel = (lines: readonly Terms[], chosen = 0) =>
  writtenSums({
    name: 'sums',
    title: 'Sums',
    description: 'Sums',
    sums: lines.map((terms, i) => ({
      label: 'ABC'[i] ?? '',
      class: i + 1,
      sum: '7',
      terms: terms.map(([text, negative], j) => ({ text, negative, chosen: j === chosen })),
    })),
  })

const line = (terms: Terms) =>
  Array.from(
    panel([terms]).draw(Plot, drawingDocument()).querySelectorAll('b, span'),
    part => part.textContent,
  )

test('a sum reads as people write it', () => {
  assert.deepEqual(
    line([
      ['3 × 10', false],
      ['1 × 4', true],
      ['1', false],
    ]),
    ['A', '3 × 10', '− 1 × 4', '+ 1', '= 7'],
  )
  assert.deepEqual(line([['2', true]]), ['A', '−2', '= 7'])
})

test('a moved picture is the picture that would have been drawn', () => {
  const before = panel([
    [
      ['3', false],
      ['4', false],
    ],
  ]).draw(Plot, drawingDocument())
  const after = panel(
    [
      [
        ['5', true],
        ['6', true],
      ],
    ],
    1,
  )
  assert.ok(after.move(before))
  assert.equal(before.outerHTML, after.draw(Plot, drawingDocument()).outerHTML)
})

test('another number of lines or terms needs a new picture', () => {
  const picture = panel([
    [
      ['3', false],
      ['4', false],
    ],
  ]).draw(Plot, drawingDocument())
  assert.equal(panel([[['3', false]]]).move(picture), false)
  assert.equal(
    panel([
      [
        ['3', false],
        ['4', false],
      ],
      [
        ['3', false],
        ['4', false],
      ],
    ]).move(picture),
    false,
  )
})
