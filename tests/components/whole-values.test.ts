import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeValues, withWholes } from '../../src/components/whole-values.ts'

test('a minus stays with its number or name, and a number with its power of ten', () => {
  const whole = (text: string) => `<span class="whole">${text}</span>`
  assert.equal(withWholes('only -Infinity'), `only ${whole('-Infinity')}`)
  assert.equal(withWholes('1 / (1 + e^-x): a'), `1 / (1 + ${whole('e^-x):')} a`)
  assert.equal(withWholes('from 1e-7 down'), `from ${whole('1e-7')} down`)
  assert.equal(withWholes('of 0 % only'), `of ${whole('0 %')} only`)
  assert.equal(withWholes('1 - p, log-sum-exp, x &lt; 2'), '1 - p, log-sum-exp, x &lt; 2')
})

test('code keeps its text, and the sign of a value its first word', () => {
  const text = '// ≈ [1.523e-8, 0.99999998476, -5.1e-12] '
  const piece = {
    type: 'element' as const,
    tagName: 'span',
    properties: {},
    children: [{ type: 'text' as const, value: text }],
  }
  wholeValues.span(piece)
  const texts = piece.children.map(child => textOf(child))
  assert.equal(texts.join(''), text)
  assert.deepEqual(
    texts.filter(part => part.trim()),
    ['// ≈ [1.523e-8,', ' 0.99999998476, ', '-5.1e-12]'],
  )
})

const textOf = (node: object): string =>
  'value' in node
    ? String(node.value)
    : 'children' in node
      ? (node.children as object[]).map(textOf).join('')
      : ''
