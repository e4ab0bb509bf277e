import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { type Equation, equations } from '../../src/plots/equations.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (lines: readonly Equation[]) =>
  equations({ name: 'e', title: 'Equations', description: 'Two equations', equations: lines })

const number = (text: string, link: string) => ({ text, link, label: `${text}, a number` })

const difference = (a: string, b: string): Equation => ({
  class: 1,
  parts: [
    { text: 'd', low: 'A', letter: true, link: 'd.0', label: 'd A' },
    { text: '=' },
    number(a, 'z.0'),
    { text: '−' },
    number(b, 'm'),
  ],
})

const power: Equation = {
  parts: [{ text: 'e', letter: true }, { ...number('−18', 'd.0'), raised: true }, { text: '=' }],
}

test('moved equations are the equations that would have been drawn', () => {
  const forms = [
    [difference('13', '31')],
    [difference('5', '31'), power],
    [power, difference('1', '2')],
    [power],
  ]
  for (const before of forms) {
    for (const after of forms) {
      const picture = panel(before).draw(Plot, drawingDocument())
      assert.equal(panel(after).move(picture), true)
      assert.equal(picture.outerHTML, panel(after).draw(Plot, drawingDocument()).outerHTML)
    }
  }
})

test('an equation reads as it is written', () => {
  const picture = panel([difference('13', '31'), power]).draw(Plot, drawingDocument())
  assert.deepEqual(
    Array.from(picture.children, line => line.textContent),
    ['dA=13−31', 'e−18='],
  )
  assert.equal(picture.querySelector('var + sub')?.textContent, 'A')
  assert.equal(picture.querySelector('sup')?.textContent, '−18')
})

test('what can be pointed at is a button with its name in words; signs are not', () => {
  const picture = panel([difference('13', '31')]).draw(Plot, drawingDocument())
  const buttons = Array.from(picture.querySelectorAll('button'), button => [
    button.getAttribute('type'),
    button.getAttribute('data-link'),
    button.getAttribute('aria-label'),
  ])
  assert.deepEqual(buttons, [
    ['button', 'd.0', 'd A'],
    ['button', 'z.0', '13, a number'],
    ['button', 'm', '31, a number'],
  ])
})

test('all equations together are one stop for Tab, and a move leaves it where the reader is', () => {
  const picture = panel([difference('13', '31'), difference('5', '31')]).draw(Plot, drawingDocument())
  const stops = () =>
    Array.from(picture.querySelectorAll('button'), button => button.getAttribute('tabindex')).join(' ')
  assert.equal(stops(), '0 -1 -1 -1 -1 -1')
  const buttons = picture.querySelectorAll('button')
  buttons[0]?.setAttribute('tabindex', '-1')
  buttons[4]?.setAttribute('tabindex', '0')
  panel([difference('14', '31'), difference('5', '31')]).move(picture)
  assert.equal(stops(), '-1 -1 -1 -1 0 -1')
  panel([difference('14', '31')]).move(picture)
  assert.equal(stops(), '0 -1 -1')
})
