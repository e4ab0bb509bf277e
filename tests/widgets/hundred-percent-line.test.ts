import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Format } from '../../src/core/index.ts'
import { bracket, middle } from '../../src/widgets/hundred-percent-line/search.ts'
import { type State, state } from '../../src/widgets/hundred-percent-line/state.ts'
import { view } from '../../src/widgets/hundred-percent-line/view.ts'

const file = new URL('../fixtures/hundred-percent-line/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Record<Format, Record<State['arithmetic'], number>>

/** Tries the middle until the line is found. */
function searched(start: State): State {
  let now = start
  while (bracket(now).between > 0) now = { ...now, tried: [...now.tried, middle(bracket(now), now.format)] }
  return now
}

for (const [format, lines] of Object.entries(expected) as [Format, Record<State['arithmetic'], number>][])
  for (const arithmetic of ['ordinary', 'exact'] as const)
    test(`the search in ${format}, ${arithmetic}, ends at the line that other arithmetic found`, () => {
      const end = searched({ ...state.defaults, format, arithmetic })
      assert.equal(bracket(end).at, lines[arithmetic])
      assert.ok(end.tried.length <= 64)
      assert.match(view(end).sentence, new RegExp(`says 1 from a lead of ${lines[arithmetic]} on`))
    })

test('the line is not given away before it is found or asked for', () => {
  const { sentence, panels } = view(state.defaults)
  const shown = sentence + panels.map(panel => panel.description + panel.title).join()
  assert.ok(!shown.includes(String(expected.float32.ordinary)))
  assert.ok(
    view({ ...state.defaults, tried: [10], answer: 'shown' }).sentence.includes(
      String(expected.float32.ordinary),
    ),
  )
})

test('each try is a row of the table that says whether p is exactly 1', () => {
  const { rows } = view({ ...state.defaults, tried: [10, 20] }).table
  assert.deepEqual(
    rows.map(row => row.cells.at(-1)),
    ['false', 'true'],
  )
})

test('a lead that the format does not have is tried as its nearest value', () => {
  assert.equal(view({ ...state.defaults, format: 'e5m2', tried: [2.1] }).table.rows[0]?.cells[0], '2')
})

test('tried leads come back from a link, and none is a link too', () => {
  assert.deepEqual(
    state.parse(state.format({ ...state.defaults, tried: [10, 16.635] })).state.tried,
    [10, 16.635],
  )
  assert.deepEqual(state.parse('tried:').state.tried, [])
})
