import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { state } from '../../src/widgets/doubles-near-one/state.ts'
import { view } from '../../src/widgets/doubles-near-one/view.ts'

interface Case {
  readonly state: string
  readonly distance: number
  readonly below: number
  readonly above: number
  readonly stored: number
  readonly p: string
}

const file = new URL('../fixtures/doubles-near-one/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Case[]

for (const { state: text, distance, below, above, stored, p } of expected)
  test(`the neighbours of p for ${text} are those of other arithmetic`, () => {
    const { sentence, table } = view(state.parse(text).state)
    const [low, exact, , high, kept] = table.rows.map(row => row.cells)
    assert.deepEqual([low?.[0], exact?.[0], high?.[0], kept?.[0]].map(Number), [
      below,
      distance,
      above,
      stored,
    ])
    assert.ok(exact?.[1]?.startsWith(p.slice(0, 36)), `${exact?.[1]} ${p}`)
    assert.equal(/says exactly 1/.test(sentence), stored === 0)
  })

test('a lead that the format lacks is named as it is stored', () => {
  assert.match(
    view(state.parse('format:e4m3;lead:2.6').state).sentence,
    /^fp8 E4M3 stores the lead as 2\.5\. /,
  )
})

test('any zoom and place gives a picture with few enough marks', () => {
  for (const zoom of [0, 1, 8.5, 23, 52, 53, 56])
    for (const pan of [-0.5, 0, 1, 1000])
      for (const format of ['float64', 'float32', 'e5m2'] as const) {
        const [panel] = view({ ...state.defaults, zoom, pan, format }).panels
        assert.match(panel?.title ?? '', /wide$/)
      }
})
