import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digits, firstDifference } from '../../src/plots/digits.ts'
import * as Plot from '../../src/plots/plot-library.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (exact: string, stored: string) =>
  digits({
    name: 'd',
    title: 'Digits',
    description: 'Digits',
    rows: [
      { label: 'exact', digits: exact },
      { label: 'double', digits: stored },
    ],
    places: 20,
    note: 'note',
  })

const rowsOf = (picture: Element): string[] =>
  [2, 3].map(n =>
    Array.from(picture.querySelectorAll(`.group :nth-child(${n})`), run => run.textContent).join(''),
  )

test('the first difference is counted from the point', () => {
  assert.equal(firstDifference('0.123', '0.124'), 3)
  assert.equal(firstDifference('0.999', '1'), 0)
  assert.equal(firstDifference('0.5', '0.5'), undefined)
  assert.equal(firstDifference('0.5', '0.5000'), undefined)
  assert.equal(firstDifference('0.1', '0.1000000000000000055'), 18)
})

test('both numbers stand there digit by digit, the shorter one with zeros', () => {
  const picture = panel('0.99999999847649113', '1').draw(Plot, drawingDocument())
  assert.deepEqual(rowsOf(picture), ['0.99999999847649113', '1.00000000000000000'])
})

test('what goes on beyond the places ends in dots', () => {
  const picture = panel('0.9999999999999999999999', '0.5').draw(Plot, drawingDocument())
  assert.deepEqual(rowsOf(picture), ['0.99999999999999999999…', '0.50000000000000000000'])
})

test('the digit that differs first is marked in both, and in no other place', () => {
  const marks = (exact: string, stored: string) =>
    Array.from(
      panel(exact, stored).draw(Plot, drawingDocument()).querySelectorAll('.mark'),
      mark => mark.textContent,
    )
  assert.deepEqual(marks('0.999999999947', '0.999999999938'), ['4', '3'])
  assert.deepEqual(marks('0.99', '1'), ['0', '1'])
  assert.deepEqual(marks('0.5', '0.5'), [])
  assert.deepEqual(marks(`0.${'3'.repeat(21)}`, `0.${'3'.repeat(20)}4`), [])
})

test('a moved picture is the picture that would have been drawn', () => {
  const picture = panel('0.25', '0.25').draw(Plot, drawingDocument())
  const after = panel('0.9999999999999999444888', '1')
  assert.ok(after.move(picture))
  assert.equal(picture.outerHTML, after.draw(Plot, drawingDocument()).outerHTML)
})
