import assert from 'node:assert/strict'
import { test } from 'node:test'
import { History } from '../../../src/widgets/frame/history.ts'

test('undo goes back state by state, and redo forward again', () => {
  const history = new History('a')
  history.rest('b')
  history.rest('c')
  assert.deepEqual([history.undo(), history.undo(), history.redo(), history.redo()], ['b', 'a', 'b', 'c'])
})

test('at either end nothing happens, and the history says so', () => {
  const history = new History(1)
  assert.equal(history.canUndo || history.canRedo, false)
  assert.equal(history.undo(), 1)
  assert.equal(history.redo(), 1)
})

test('a new state after an undo ends what could be redone', () => {
  const history = new History(1)
  history.rest(2)
  history.undo()
  history.rest(3)
  assert.equal(history.canRedo, false)
  assert.equal(history.undo(), 1)
})
