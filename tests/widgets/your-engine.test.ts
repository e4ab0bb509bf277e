import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engineName } from '../../src/widgets/your-engine/engine-name.ts'
import { state } from '../../src/widgets/your-engine/state.ts'
import { view } from '../../src/widgets/your-engine/view.ts'

test('engines are called by the names that people know', () => {
  for (const [agent, name] of [
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'Chrome 156',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
      'Edge 156',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    [
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
      'Safari 26',
    ],
    ['Node.js/24', 'Node.js 24'],
    ['something else', 'this browser'],
  ] as const)
    assert.equal(engineName(agent), name)
})

test('every input in the table is one at which Math.exp is another double', () => {
  const { rows } = view(state.defaults).table
  assert.ok(rows.length > 0)
  for (const { head, cells } of rows) {
    assert.equal(Number(cells[0]), Math.exp(Number(head)))
    assert.notEqual(cells[0], cells[1])
  }
})

test('the same seed gives the same inputs, another seed others', () => {
  const heads = (seed: number) =>
    view({ ...state.defaults, seed })
      .table.rows.map(row => row.head)
      .join()
  assert.equal(heads(7), heads(7))
  assert.notEqual(heads(7), heads(8))
})
