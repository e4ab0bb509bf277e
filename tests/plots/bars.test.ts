import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { bars } from '../../src/plots/bars.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (values: readonly number[], options: object = {}) =>
  bars({
    name: 'p',
    title: 'Probabilities',
    description: 'Bars',
    bars: values.map((value, i) => ({ label: 'ABC'[i] ?? '', value, handle: `z.${i}` })),
    ...options,
  })

const limit = { domain: [0, 1] as const, limit: { at: 1, label: '100 %' } }

test('a moved picture is the picture that would have been drawn', () => {
  for (const options of [
    limit,
    { axis: 'log', domain: [1e-20, 1] as const },
    { axis: 'logit', domain: [1e-12, 1 - 1e-12] as const },
  ]) {
    const before = panel([0.2, 0.7, 0.1], options).draw(Plot, drawingDocument())
    const after = panel([1.5e-8, 0.99999998, 5.1e-12], options)
    assert.ok(after.move(before))
    assert.equal(before.outerHTML, after.draw(Plot, drawingDocument()).outerHTML)
  }
})

test('a value off the axis, another axis or another number of bars needs a new picture', () => {
  const picture = panel([13, 31, 5]).draw(Plot, drawingDocument())
  assert.equal(panel([13, 310, 5]).move(picture), false)
  assert.equal(panel([-13, 31, 5]).move(picture), false)
  assert.equal(panel([13, 31]).move(picture), false)
  assert.equal(panel([0.5, 0.4, 0.1], { axis: 'log' }).move(picture), false)
  assert.equal(panel([12, 40, 0]).move(picture), true)
})

test('a picture whose axis no longer fits is stale', () => {
  const picture = panel([13, 31, 5]).draw(Plot, drawingDocument())
  assert.equal(panel([13, 32, 5]).stale?.(picture), false)
  assert.equal(panel([1, 2, 1]).stale?.(picture), true)
})

test('only a bar that is exactly at the limit touches its rule', () => {
  const top = (value: number) => {
    const picture = panel([value], limit).draw(Plot, drawingDocument())
    return Number(picture.querySelector('.bar rect')?.getAttribute('y'))
  }
  assert.ok(top(1) < top(1 - 2 ** -53))
  assert.equal(top(1 - 2 ** -53) - top(1), 4)
})

test('negative values hang below the base line, and values that are not finite have no bar', () => {
  const picture = panel([-2, 4, Number.NaN]).draw(Plot, drawingDocument())
  const [negative, positive, none] = Array.from(picture.querySelectorAll('.bar rect'), rect => ({
    top: Number(rect.getAttribute('y')),
    length: Number(rect.getAttribute('height')),
  }))
  assert.equal(((positive?.top ?? 0) + (positive?.length ?? 0)).toFixed(2), negative?.top.toFixed(2))
  assert.equal(none?.length, 0)
  assert.match(picture.textContent ?? '', /NaN/)
})

test('a hand at the height of a value means that value', () => {
  const drawn = panel([13, 31, 5])
  const picture = drawn.draw(Plot, drawingDocument())
  const rect = picture.querySelectorAll('.bar rect')[1]
  const height = Number(picture.getAttribute('height'))
  Object.assign(picture, { getBoundingClientRect: () => ({ top: 0, height, left: 0, width: 288 }) })
  assert.ok(Math.abs((drawn.valueAt?.(picture, 0, Number(rect?.getAttribute('y'))) ?? 0) - 31) < 0.01)
})

test('another label, colour or limit needs a new picture', () => {
  const row = (last: object, options: object = {}) =>
    bars({
      name: 'p',
      title: 'Row',
      description: 'Bars',
      bars: [
        { label: 'A', value: 0.4 },
        { label: 'B', value: 0.6, ...last },
      ],
      domain: [0, 1],
      ...options,
    })
  const picture = row({}).draw(Plot, drawingDocument())
  assert.equal(row({}).move(picture), true)
  assert.equal(row({ label: 'sum' }).move(picture), false)
  assert.equal(row({ color: 'var(--color-control)' }).move(picture), false)
  assert.equal(row({}, limit).move(picture), false)
})

test('more than four bars have shorter numbers, every other one higher, and keep what can be read', () => {
  const values = [1.523e-8, 12.55, 123.5, 5.109e-12, 0.1234]
  const picture = panel(values).draw(Plot, drawingDocument())
  const numbers = Array.from(picture.querySelectorAll('.number text'))
  assert.deepEqual(
    numbers.map(number => number.textContent),
    ['1.5e-8', '12.55', '123.5', '5e-12', '0.1234'],
  )
  const height = (i: number) => Number(/,([\d.]+)\)/.exec(numbers[i]?.getAttribute('transform') ?? '')?.[1])
  assert.equal(height(0) - height(3), 12)
})

test('a bar and its number carry the names that light up with it, and a move brings them up to date', () => {
  const linked = (link: string) =>
    panel([1, 2], {
      bars: [
        { label: 'A', value: 1, link, also: 'd.0' },
        { label: 'B', value: 2 },
      ],
    })
  const picture = linked('z.0').draw(Plot, drawingDocument())
  assert.equal(picture.querySelectorAll('[data-link="z.0"][data-also="d.0"]').length, 2)
  linked('z.0 m').move(picture)
  assert.equal(picture.querySelectorAll('[data-link="z.0 m"]').length, 2)
})

test('a picture with nothing to show yet says so, has no axis and gives way to bars', () => {
  const blank = panel([Number.NaN, Number.NaN], {
    blank: 'not yet',
    bars: ['A', 'B'].map(label => ({ label, value: Number.NaN, text: '' })),
  })
  const picture = blank.draw(Plot, drawingDocument())
  const texts = Array.from(picture.querySelectorAll('text'), text => text.textContent)
  assert.deepEqual(texts.filter(Boolean), ['A', 'B', 'not yet'])
  assert.equal(blank.move(picture), true)
  assert.equal(panel([0.5, 0.5], { domain: [0, 1] }).move(picture), false)
})
