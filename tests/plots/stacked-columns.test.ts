import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { stackedColumns } from '../../src/plots/stacked-columns.ts'
import { drawingDocument } from './drawing-document.ts'

/** A column for each list of values; the part at `chosen` stands out. */
const panel = (stacks: readonly (readonly number[])[], chosen = 1, rate = 2) =>
  stackedColumns({
    name: 'votes',
    title: 'Votes',
    description: 'Columns',
    columns: stacks.map((values, i) => ({
      label: 'ABC'[i] ?? '',
      class: i + 1,
      sum: values.reduce((sum, value) => sum + value, 0),
      sumText: 'sum',
      segments: values.map((value, j) => ({
        name: `part-${j}`,
        value,
        text: String(value),
        chosen: j === chosen,
        handle: `part-${j}.${i}`,
        rate,
      })),
    })),
  })

const draw = (...options: Parameters<typeof panel>) => panel(...options).draw(Plot, drawingDocument())

/** From where to where a part reaches, in percent from the top. */
function span(part: Element | undefined): [number, number] {
  const [top = Number.NaN, height = Number.NaN] =
    part
      ?.getAttribute('style')
      ?.match(/-?[\d.]+(?=%)/g)
      ?.map(Number) ?? []
  return [top, top + height]
}

test('a moved picture is the picture that would have been drawn', () => {
  const before = draw([
    [3, 10, -3],
    [6, 30, -5],
  ])
  const after = panel(
    [
      [3, 15, -2],
      [30, -4, 5],
    ],
    2,
  )
  assert.ok(after.move(before))
  assert.equal(before.outerHTML, after.draw(Plot, drawingDocument()).outerHTML)
})

test('parts above zero stand on each other, parts below hang from each other', () => {
  const [up, down, more, last] = Array.from(draw([[20, -10, 10, -10]]).querySelectorAll('.segment'), span)
  assert.equal(more?.[1], up?.[0])
  assert.equal(up?.[1], down?.[0])
  assert.equal(down?.[1], last?.[0])
  assert.equal((up?.[1] ?? 0) - (up?.[0] ?? 0), 2 * ((more?.[1] ?? 0) - (more?.[0] ?? 0)))
})

test('the line across a column is at its sum', () => {
  const column = draw([
    [20, 20],
    [30, -10],
  ]).querySelectorAll('.column')[1]
  const [sum] = span(column?.querySelector('.sum') ?? undefined)
  const [top, foot] = span(column?.querySelector('.segment') ?? undefined)
  assert.ok(Math.abs(sum - (top + (foot - top) / 3)) < 0.01)
})

test('a value off the axis or another number of columns needs a new picture', () => {
  const picture = draw([
    [3, 10],
    [6, 30],
  ])
  assert.equal(
    panel([
      [3, 10],
      [6, 300],
    ]).move(picture),
    false,
  )
  assert.equal(
    panel([
      [3, -10],
      [6, 30],
    ]).move(picture),
    false,
  )
  assert.equal(panel([[3, 10]]).move(picture), false)
  assert.equal(
    panel([
      [3, 10],
      [6, 30],
    ]).stale?.(picture),
    false,
  )
  assert.equal(
    panel([
      [1, 1],
      [1, 1],
    ]).stale?.(picture),
    true,
  )
})

test('only the chosen part has a grip, and none that its number cannot move', () => {
  const grip = (rate: number) => draw([[3, 10, 4]], 1, rate).querySelector('.grip')
  assert.equal(grip(2)?.getAttribute('data-handle'), 'part-1.0')
  assert.equal(grip(2)?.hasAttribute('hidden'), false)
  assert.equal(grip(0)?.hasAttribute('hidden'), true)
})

test('a grip moves its part as far as the hand: half as much of the number where it counts twice', () => {
  const picture = draw([[20, 20]])
  const scale = picture.querySelector('.scale')
  if (scale) scale.getBoundingClientRect = () => ({ height: 400 }) as DOMRect
  assert.equal(picture.getAttribute('data-ends'), '0,40')
  assert.equal(panel([[20, 20]]).valuePerPixel?.(picture, 'part-1.0'), 0.05)
})

test('a part of 0 is not drawn, and one without room keeps its text to itself', () => {
  const [none, small, large] = Array.from(draw([[0, 1, 39]]).querySelectorAll('.segment'))
  assert.ok(none?.hasAttribute('hidden'))
  assert.ok(small?.hasAttribute('data-small'))
  assert.ok(large && !large.hasAttribute('data-small') && !large.hasAttribute('hidden'))
})
