import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { formatStrips } from '../../src/plots/format-strips.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (x: number, chosen: number) =>
  formatStrips({
    name: 's',
    title: 'Strips',
    description: 'Strips',
    strips: [
      { label: 'wide', limits: [-745, -708, 709], isChosen: chosen === 0 },
      { label: 'narrow', limits: [-17, -10, 11], isChosen: chosen === 1 },
    ],
    x,
  })
const draw = (drawn: ReturnType<typeof panel>) => drawn.draw(Plot, drawingDocument())

test('a moved picture is the picture that would have been drawn', () => {
  const picture = draw(panel(0, 0))
  for (const next of [panel(-250, 1), panel(1e300, 0), panel(Number.NaN, 1)]) {
    assert.ok(next.move(picture))
    assert.equal(picture.outerHTML, draw(next).outerHTML)
  }
})

test('a wider range has a wider strip, and 0 lies in the middle of both', () => {
  const bars = Array.from(draw(panel(0, 0)).querySelectorAll('.normal'), bar => {
    const [x, width] = ['x', 'width'].map(name => Number(bar.getAttribute(name)))
    return [x ?? 0, (x ?? 0) + (width ?? 0)] as const
  })
  const [wide, narrow] = bars
  assert.ok(wide && narrow && wide[0] < narrow[0] && narrow[1] < wide[1])
})
