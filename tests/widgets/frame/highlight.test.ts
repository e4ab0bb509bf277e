import assert from 'node:assert/strict'
import { test } from 'node:test'
import { belong } from '../../../src/widgets/frame/highlight.ts'

test('a name lights up itself, and a family all of its members', () => {
  assert.equal(belong('z.1', 'z.1'), true)
  assert.equal(belong('z', 'z.1'), true)
  assert.equal(belong('z.1', 'z'), true)
  assert.equal(belong('z.1', 'z.2'), false)
  assert.equal(belong('z.1', 'z.10'), false)
  assert.equal(belong('s', 'sum'), false)
})
