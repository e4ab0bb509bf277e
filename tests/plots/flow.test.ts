import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { type FlowKind, type FlowRow, flow } from '../../src/plots/flow.ts'
import { drawingDocument } from './drawing-document.ts'

/** Two numbers, their sum, and each divided by it. */
const panel = (values: readonly number[], kinds: readonly FlowKind[], poison = false, gap = false) => {
  const cell = (i: number, id: string, ...from: string[]) => ({
    id,
    value: values[i] ?? 0,
    kind: kinds[i] ?? ('number' as const),
    ...(kinds[i] && kinds[i] !== 'number' && { word: `✕ ${kinds[i]}` }),
    from: from.map(source => ({ id: source, poison })),
  })
  const rows: FlowRow[] = [
    { label: 'e', cells: [cell(0, 'e0'), cell(1, 'e1')] },
    { label: 'sum', cells: [cell(2, 'sum', 'e0', 'e1')] },
    ...(gap ? [{ label: '', cells: [] }] : []),
    { label: 'p', cells: [cell(3, 'p0', 'e0', 'sum'), cell(4, 'p1', 'e1', 'sum')] },
  ]
  return flow({ name: 'f', title: 'Flow', description: 'A flow', columns: ['A', 'B'], rows })
}

const fine = panel([1, 3, 4, 0.25, 0.75], [])
const broken = panel(
  [1, Infinity, Infinity, 0, Number.NaN],
  ['number', 'infinity', 'infinity', 'zero', 'nan'],
  true,
)
const draw = (drawn: typeof fine) => drawn.draw(Plot, drawingDocument())

test('moving a picture gives the picture that would have been drawn', () => {
  for (const [from, to] of [
    [fine, broken],
    [broken, fine],
  ] as const) {
    const picture = draw(from)
    assert.ok(to.move(picture))
    assert.equal(picture.outerHTML, draw(to).outerHTML)
  }
})

test('other rows need a new picture', () => {
  assert.equal(panel([1, 3, 4, 0.25, 0.75], [], false, true).move(draw(fine)), false)
})

test('each cell has its kind, its number and its word', () => {
  const cells = Array.from(draw(broken).querySelectorAll('.cell'), cell => [
    cell.getAttribute('data-kind'),
    cell.querySelector('.number')?.textContent,
    cell.querySelector('.word')?.textContent,
  ])
  assert.deepEqual(cells[1], ['infinity', 'Infinity', '✕ infinity'])
  assert.deepEqual(cells[3], ['zero', '0', '✕ zero'])
  assert.deepEqual(cells[4], ['nan', 'NaN', '✕ nan'])
})

test('poisoned lines are marked, with their arrowheads, and no others', () => {
  assert.equal(draw(fine).querySelectorAll('.poison').length, 0)
  assert.equal(draw(broken).querySelectorAll('.edge.poison').length, 6)
  assert.equal(draw(broken).querySelectorAll('.head.poison').length, 6)
})

test('a line that passes a row keeps clear of the lines to it', () => {
  const starts = Array.from(
    draw(fine).querySelectorAll('.edge'),
    edge => edge.getAttribute('d')?.split('L')[0],
  )
  const [toSum] = starts
  const passing = starts[2]
  assert.notEqual(passing, toSum)
})

test('a number is written with as many digits as its cell has room for', () => {
  const written = (columns: number) => {
    const cells = Array.from({ length: columns }, (_, i) => ({
      id: `${i}`,
      value: -1.2345678e-308,
      kind: 'number' as const,
      from: [],
    }))
    const names = cells.map(({ id }) => id)
    const only = flow({ name: 'f', title: '', description: '', columns: names, rows: [{ label: '', cells }] })
    return draw(only).querySelector('.number')?.textContent
  }
  assert.equal(written(2), '-1.235e-308')
  assert.equal(written(4), '-1.2e-308')
})

test('a line from a cell that is not there is a mistake of the program', () => {
  const wrong = flow({
    name: 'f',
    title: '',
    description: '',
    columns: ['A'],
    rows: [{ label: '', cells: [{ id: 'a', value: 1, kind: 'number', from: [{ id: 'b', poison: false }] }] }],
  })
  assert.throws(() => draw(wrong), /flow: expected cells b and a among the rows of f/)
})
