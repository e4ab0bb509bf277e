import type { CellSource } from './run-cells.ts'

export interface LessonCell extends CellSource {
  /** The line of the file on which the cell's first line stands. */
  line: number
}

const opening = /^<Cell\s[^>]*\bname="([^"]*)"[^>]*>\s*$/

/**
 * The cells of a lesson's text: the fence inside of each `<Cell name="…">`.
 *
 * @throws Error with the line when a name is missing, no plain word, or used twice, and when there is no fence.
 */
export function lessonCells(text: string, file: string): LessonCell[] {
  const lines = text.split(/\r?\n/)
  const found: LessonCell[] = []
  for (const [i, line] of lines.entries()) {
    if (!line.startsWith('<Cell')) continue
    const id = opening.exec(line)?.[1] ?? ''
    const wrong = (what: string) => new Error(`${file}:${i + 1}: ${what}`)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      throw wrong('expected <Cell name="…"> on a line of its own, with a name such as "two-calls".')
    }
    if (found.some(cell => cell.id === id))
      throw wrong(`the cell "${id}" is there twice. Give it another name.`)
    const start = lines.findIndex((each, at) => at > i && each.trim() !== '')
    const end = lines.findIndex((each, at) => at > start && /^```\s*$/.test(each))
    if (!/^```ts\s*$/.test(lines[start] ?? '') || end < 0) {
      throw wrong('expected a fence ```ts right inside of the cell, with an empty line before it.')
    }
    found.push({ id, line: start + 2, source: lines.slice(start + 1, end).join('\n') })
  }
  return found
}
