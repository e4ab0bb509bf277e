import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { exponentRange } from '../../src/plots/exponent-range.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (x: number, power: number, above = 'Infinity') =>
  exponentRange({
    name: 'r',
    title: 'Range',
    description: 'A range',
    limits: [-17, -10, 11],
    limitTexts: ['-17', '11'],
    powers: [-7, 5],
    above,
    x,
    power,
  })
const draw = (drawn: ReturnType<typeof panel>) => drawn.draw(Plot, drawingDocument())
const dot = (x: number, power: number) => {
  const circle = draw(panel(x, power)).querySelector('.dot')
  return [Number(circle?.getAttribute('cx')), Number(circle?.getAttribute('cy'))] as const
}

test('a moved point is the point that would have been drawn', () => {
  const picture = draw(panel(1, 0.43))
  assert.ok(panel(-5, -2.17).move(picture))
  assert.equal(picture.outerHTML, draw(panel(-5, -2.17)).outerHTML)
  assert.ok(panel(Number.NaN, Number.NaN).move(picture))
  assert.equal(picture.getAttribute('data-off'), 'true')
})

test('other limits, or another value above them, need a new picture', () => {
  assert.equal(panel(1, 0, 'NaN').move(draw(panel(1, 0))), false)
})

test('0 lies below all powers, and what is too large above them', () => {
  const [, zero] = dot(-20, Number.NEGATIVE_INFINITY)
  const [, smallest] = dot(-17, -7)
  const [, largest] = dot(11, 5)
  const [, above] = dot(12, Number.POSITIVE_INFINITY)
  assert.ok(zero > smallest && smallest > largest && largest > above)
})

test('beyond the axis the point stands at its end', () => {
  assert.deepEqual(dot(1e9, Infinity), dot(Infinity, Infinity))
  assert.deepEqual(dot(-1e9, -Infinity), dot(-Infinity, -Infinity))
})

test('the limits are named, and so are the four zones', () => {
  const texts = (name: string) =>
    Array.from(draw(panel(1, 0)).querySelectorAll(name), text => text.textContent)
  assert.deepEqual(texts('.limit-text'), ['-17', '11'])
  assert.deepEqual(texts('.zone-name'), ['0', 'subnormal', 'normal', '∞'])
})

test('a place of the picture means the x that is drawn there', () => {
  const picture = draw(panel(3, 1.3))
  const [x] = dot(3, 1.3)
  picture.getBoundingClientRect = () => ({ left: 100, top: 0, width: 576, height: 500 }) as DOMRect
  assert.ok(Math.abs((panel(0, 0).valueAt?.(picture, 100 + 2 * x, 0) ?? 0) - 3) < 0.01)
})
