import assert from 'node:assert/strict'
import { test } from 'node:test'
import { highlightedLines } from '../../src/cells/highlight.ts'
import { lessonCells } from '../../src/cells/lesson-cells.ts'

const cell = (name: string, code: string) =>
  `<Cell name="${name}" title="A title">\n\n\`\`\`ts\n${code}\n\`\`\`\n\n</Cell>\n`

test('finds the cells of a lesson, with the lines on which they stand', () => {
  const text = `---\ntitle: x\n---\n\n${cell('one', 'const a = 1\n\na')}\nText.\n\n${cell('two', 'a')}`
  assert.deepEqual(lessonCells(text, 'a.mdx'), [
    { id: 'one', line: 8, source: 'const a = 1\n\na' },
    { id: 'two', line: 20, source: 'a' },
  ])
})

const wrong: readonly (readonly [text: string, told: RegExp])[] = [
  ['<Cell>\n\n```ts\n1\n```\n', /a\.mdx:1: expected <Cell name/],
  [cell('Two Words', '1'), /a\.mdx:1: expected <Cell name/],
  [cell('a', '1') + cell('a', '2'), /a\.mdx:8: the cell "a" is there twice/],
  ['<Cell name="a">\n\ntext\n', /a\.mdx:1: expected a fence/],
  ['<Cell name="a">\n\n```ts\n1', /a\.mdx:1: expected a fence/],
]

for (const [text, told] of wrong) {
  test(`tells the line of ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.throws(() => lessonCells(text, 'a.mdx'), told)
  })
}

test('colours a source without changing a character of it', () => {
  const source = "import { softmax } from 'softmax'\n\nconst p: number[] = f(1) // why\n\tp"
  const lines = highlightedLines(source)
  assert.equal(lines.map(line => line.map(({ text }) => text).join('')).join('\n'), source)
  const kinds = new Map(lines.flat().map(({ text, kind }) => [text, kind]))
  assert.equal(kinds.get('const'), 'code-keyword')
  assert.equal(kinds.get('number'), 'code-type')
  assert.equal(kinds.get('// why'), 'code-comment')
})
