import * as core from '../core/index.ts'
import { loadPlot } from './cell-plot.ts'
import type { LessonCell } from './lesson-cells.ts'
import type { Place } from './parse-cell.ts'
import { type CellResult, type CellSource, type Host, Notebook } from './run-cells.ts'
import { loadTex } from './tex.ts'

/** `new Function` puts two lines before the text that it is given. */
const linesBefore = 2

/** Runs cells where we are: while the site is built, on cells of this repository only. */
export const here: Host = {
  core,
  lazily: { Plot: loadPlot, tex: loadTex },
  async load(id, code) {
    const name = `cell-${id}.js`
    const run = new Function(`return ${code}\n//# sourceURL=${name}`)()
    return { run, at: stack => firstPlace(stack, name) }
  },
}

function firstPlace(stack: string, name: string): Place | undefined {
  const at = stack.indexOf(`${name}:`)
  const [, line, column] = /^(\d+):(\d+)/.exec(stack.slice(at + name.length + 1)) ?? []
  return at < 0 || line === undefined
    ? undefined
    : { line: Number(line) - linesBefore, column: Number(column) }
}

export interface RanCell {
  source: string
  result: CellResult
}

/**
 * Runs the cells of a lesson twice, each time in a notebook of its own.
 *
 * @throws Error that names the file, the line and the cell when one fails or the two runs differ.
 */
export async function runTwice(cells: readonly LessonCell[], file: string): Promise<Map<string, RanCell>> {
  const [first, second] = [await runAll(cells), await runAll(cells)]
  const ran = new Map<string, RanCell>()
  for (const { id, source, line } of cells) {
    const result = first.get(id)
    if (!result) throw new Error(`${file}:${line}: the cell "${id}" did not run.`)
    const { error, waiting } = result
    if (error) {
      const place = error.place ? `${line + error.place.line - 1}:${error.place.column}` : `${line}`
      throw new Error(`${file}:${place}: cell "${id}", ${error.name}: ${error.message}. ${error.hint ?? ''}`)
    }
    if (waiting !== undefined)
      throw new Error(`${file}:${line}: cell "${id}": ${waiting} could not be computed.`)
    if (JSON.stringify(result) !== JSON.stringify(second.get(id))) {
      throw new Error(
        `${file}:${line}: cell "${id}": two runs gave different outputs. Take out what is random or a clock.`,
      )
    }
    ran.set(id, { source, result })
  }
  return ran
}

async function runAll(cells: readonly CellSource[]): Promise<Map<string, CellResult>> {
  const notebook = new Notebook(here)
  notebook.setCells(cells)
  const results = await notebook.run(cells.map(({ id }) => id))
  return new Map(results.map(result => [result.id, result]))
}
