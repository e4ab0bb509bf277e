import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '../../src/plots/plot-library.ts'
import { type TracePoint, traces } from '../../src/plots/traces.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (points: readonly TracePoint[], { end = 10, label = 'line' } = {}) =>
  traces({
    name: 't',
    title: 'Traces',
    description: 'Traces',
    x: {
      ends: [0, end],
      label: 'steps',
      ticks: [
        { at: 0, text: '0' },
        { at: end, text: '10⁶' },
      ],
    },
    y: { ends: [0, 1], label: 'lead', ticks: [{ at: 1, text: '1' }] },
    traces: [
      { points, color: 'var(--class-1)', tip: true, label },
      { points: [], color: 'var(--class-2)', dashed: true },
    ],
    remark: { text: 'a remark', corner: 'top left' },
  })
const draw = (points: readonly TracePoint[], options?: { end?: number; label?: string }) =>
  panel(points, options).draw(Plot, drawingDocument())

test('a moved picture is the picture that would have been drawn', () => {
  const grown: TracePoint[] = [
    [0, 0],
    [5, 0.25],
    [10, 1],
  ]
  const picture = draw(grown.slice(0, 1))
  assert.ok(panel(grown, { label: 'grown' }).move(picture))
  assert.equal(picture.outerHTML, draw(grown, { label: 'grown' }).outerHTML)
  assert.ok(panel([]).move(picture))
  assert.equal(picture.outerHTML, draw([]).outerHTML)
})

test('another axis needs a new picture', () => {
  assert.equal(panel([[0, 0]], { end: 20 }).move(draw([[0, 0]])), false)
})

test('points lie where their axis has them, and those beyond it at its end', () => {
  const [, x = '', y = ''] =
    /M([\d.]+),([\d.]+)$/.exec(
      draw([[10, 1]])
        .querySelector('.trace')
        ?.getAttribute('d') ?? '',
    ) ?? []
  const beyond = draw([[1e9, 7]])
    .querySelector('.trace')
    ?.getAttribute('d')
  assert.equal(beyond, `M${x},${y}`)
  assert.ok(Number(x) > 250 && Number(y) < 40)
})

test('a trace without points has no tip', () => {
  assert.equal(draw([]).querySelector('.tip')?.getAttribute('visibility'), 'hidden')
  assert.equal(
    draw([[1, 1]])
      .querySelector('.tip')
      ?.getAttribute('visibility'),
    'visible',
  )
})

test('ticks have the texts that they were given', () => {
  assert.match(draw([]).textContent ?? '', /10⁶/)
})
