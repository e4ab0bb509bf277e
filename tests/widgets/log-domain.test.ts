import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { state } from '../../src/widgets/log-domain/state.ts'
import { view } from '../../src/widgets/log-domain/view.ts'
import { drawingDocument } from '../plots/drawing-document.ts'

interface Row {
  readonly z: readonly number[]
  readonly softmax: readonly string[]
  readonly logSoftmax: readonly string[]
  readonly loss: readonly string[]
}

const file = new URL('../fixtures/log-domain/expected.json', import.meta.url)
const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }
const shown = (text: string) => view(state.parse(text).state)

test('log-softmax and its loss are the nearest doubles', () => {
  for (const { z, softmax, logSoftmax, loss } of rows) {
    z.forEach((_, target) => {
      const { table } = view({ z, target })
      assert.deepEqual(
        table.rows.map(({ cells }) => Number(cells[3])),
        logSoftmax.map(Number),
        `log-softmax of ${z}`,
      )
      assert.deepEqual(
        table.rows.map(({ cells }) => Number(cells[1])),
        softmax.map(Number),
        `softmax of ${z}`,
      )
      assert.equal(Number(table.foot?.cells[3]), Number(loss[target]), `loss of ${z}, ${target}`)
    })
  }
})

test('the detour loses -800 and a loss of 7.44e-44, and the sentence says so', () => {
  assert.equal(
    shown('').sentence,
    'Softmax first, then log: [-Infinity, 0, -Infinity], and a loss of Infinity if A is right. Log-softmax: [-800, -0, -800], and a loss of 800.',
  )
  assert.match(
    shown('z:0,100,0;target:1').sentence,
    /a loss of -0 if B is right\..*and a loss of 7\.44e-44\.$/,
  )
})

test('what was lost is marked from where it was lost', () => {
  const drawn = (text: string, i: number) => shown(text).panels[i]?.draw(Plot, drawingDocument())
  const words = (text: string, i: number) =>
    Array.from(drawn(text, i)?.querySelectorAll('.word') ?? [], word => word.textContent).filter(Boolean)
  assert.deepEqual(words('', 0), ['▼ underflow', '▼ underflow', '✕ log of 0', '✕ log of 0', '✕ log of 0'])
  assert.deepEqual(words('z:0,100,0;target:1', 0), ['■ rounded to 1', '✕ log of 1', '✕ log of 1'])
  assert.deepEqual(words('z:0,100,0;target:1', 1), [])
  assert.deepEqual(words('z:13,31,5;target:1', 0), [])
  assert.equal(drawn('z:13,31,5;target:1', 0)?.querySelectorAll('.poison').length, 0)
  assert.equal(drawn('', 0)?.querySelectorAll('.edge.poison').length, 3)
})

test('a mask is no loss: its 0 and its -Infinity are meant', () => {
  const { panels, sentence } = shown('z:-Infinity,0,1;target:1')
  const picture = panels[0]?.draw(Plot, drawingDocument())
  assert.equal(picture?.querySelectorAll('.poison').length, 0)
  assert.match(sentence, /^Softmax first, then log: \[-Infinity, -1\.313, -0\.3133\]/)
})

test('a state comes back from a link with the same bits, and a hostile link is repaired', () => {
  const z = [-0, 5e-324, Number.NEGATIVE_INFINITY]
  assert.deepEqual(state.parse(state.format({ z, target: 2 })), { state: { z, target: 2 }, repairs: [] })
  for (const text of ['z:1,2', 'target:3', 'target:-1', 'target:0.5', 'z:a,b,c', 'q:1']) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults)
    assert.equal(repairs.length, 1, text)
  }
})
