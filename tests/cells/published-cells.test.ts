import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { lessonCells } from '../../src/cells/lesson-cells.ts'
import { runTwice } from '../../src/cells/run-here.ts'
import { cellTypeErrors } from './cell-type-errors.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const lessons = globSync('content/lessons/*.mdx', { cwd: root }).sort()

for (const file of lessons) {
  const cells = lessonCells(readFileSync(`${root}${file}`, 'utf8'), file)
  if (cells.length === 0) continue

  test(`the cells of ${file} run, twice the same, and each of them shows something`, async () => {
    const ran = await runTwice(cells, file)
    for (const [id, { result }] of ran) assert.notEqual(result.outputs.length, 0, id)
  })

  test(`the cells of ${file} have no type error`, () => {
    assert.deepEqual(cellTypeErrors(cells, file), [])
  })

  test(`no line of the cells of ${file} is too long for a phone held sideways`, () => {
    for (const { id, source } of cells) {
      for (const line of source.split('\n')) assert.ok(line.length <= 62, `${id}: ${line}`)
    }
  })
}

test('a type error is told with file, line and column, across cells as well', () => {
  const cells = [
    { id: 'one', line: 10, source: "import { softmax } from 'softmax'\nconst p = softmax([1, 2])" },
    { id: 'two', line: 20, source: "p.size\nsoftmax('x')\ndisplay(Plot.nothing)" },
  ]
  const told = cellTypeErrors(cells, 'a.mdx').map(each => each.replace(/(:\d+:\d+:).*/, '$1'))
  assert.deepEqual(told, ['a.mdx:20:3:', 'a.mdx:21:9:', 'a.mdx:22:14:'])
})
