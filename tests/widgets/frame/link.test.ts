import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf, statesIn } from '../../../src/widgets/frame/link.ts'

test('a state comes back from the hash that was made of it', () => {
  for (const text of ['z:13,31,5;axis:log', '', 'z:-0,5e-324,1e+21', 'name:a&b=c %41 ü'])
    assert.equal(statesIn(hashOf('arg-max-explorer', text)).get('arg-max-explorer'), text)
})

test('one hash can hold the states of several widgets', () => {
  const states = statesIn('#one=z:1,2&two=step:3')
  assert.deepEqual(
    [...states],
    [
      ['one', 'z:1,2'],
      ['two', 'step:3'],
    ],
  )
})

test('an anchor is no state, and broken escapes do no harm', () => {
  assert.equal(statesIn('#key-points').size, 0)
  assert.equal(statesIn('').size, 0)
  assert.equal(statesIn('#a=%E0%A4%A').get('a'), '%E0%A4%A')
})
