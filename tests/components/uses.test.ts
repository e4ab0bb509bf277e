import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uses } from '../../src/components/uses.ts'

test('a call and a part of a name of the core are uses, in expressions and in code', () => {
  assert.ok(uses('<Value of="1 - softmax([0, 1])[1]" />', 'softmax'))
  assert.ok(uses('<Value of="formats.float64.largest" />', 'formats'))
  assert.ok(uses("<Value of={`formats['e4m3'].largest`} />", 'formats'))
  assert.ok(uses('```ts\nconst p = new OnlineLogSumExp()\n```', 'OnlineLogSumExp'))
})

test('words, formulas and the names of others are none', () => {
  for (const text of [
    'The softmax of three logits, and softmax. Then',
    '$\\softmax(z)$',
    'Math.softmax(1)',
    'logSoftmax([1])',
    'softmaxStepwise([1])',
  ])
    assert.ok(!uses(text, 'softmax'), text)
})
