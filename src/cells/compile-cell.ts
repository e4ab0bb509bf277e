import { blankTypes } from './blank-types.ts'
import { type CellNames, namesOf } from './names.ts'
import {
  CellSyntaxError,
  childrenOf,
  isNode,
  type Place,
  parseBlanked,
  placeOf,
  type SyntaxNode,
} from './parse-cell.ts'

export interface CompiledCell {
  names: CellNames
  /**
   * A JavaScript expression: an async function of one object with all names that the cell uses. It answers with the
   * names that the cell defines. Line n + 1 of it is line n of the cell.
   */
  code: string
  /** The place in the reader's text of a line and column of `code`; undefined outside of the cell. */
  placeOf(line: number, column: number): Place | undefined
}

/** The modules that a cell may import. */
export const modules = ['softmax'] as const

/** What the last expression of a cell is handed to. */
export const showName = '__show'

/**
 * Turns a cell into code that can run: types blanked, imports taken out (the caller provides their names), the value
 * of a last statement that is an expression shown, unless a semicolon follows it.
 *
 * @throws CellSyntaxError with a place in the reader's text.
 */
export function compileCell(source: string): CompiledCell {
  const blanked = blankTypes(source)
  const { body } = parseBlanked(blanked)
  refuseModules(source, body)
  const names = namesOf(blanked)
  let text = blanked
  for (const { start, end } of body.filter(({ type }) => type === 'ImportDeclaration')) {
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n\r]/g, ' ') + text.slice(end)
  }
  const shown = shownStatement(body, blanked)
  const opening = `;${showName}(`
  if (shown) {
    const { start, end } = shown
    text = `${text.slice(0, start)}${opening}${text.slice(start, end)})${text.slice(end)}`
  }
  const given = [...new Set([...names.uses.keys(), ...names.imports.keys(), showName])].filter(
    name => name !== 'undefined' && name !== 'arguments',
  )
  const made = [...names.defines].join(', ')
  const at = shown && placeOf(source, shown.start)
  const end = placeOf(source, source.length)
  return {
    names,
    code: `(() => { 'use strict'; return async ({ ${given.join(', ')} }) => {\n${text}\n;return { ${made} } } })()`,
    placeOf(line, column) {
      if (line < 2 || line - 1 > end.line) return undefined
      const isAfter = at && line - 1 === at.line && column >= at.column
      return {
        line: line - 1,
        column: Math.max(isAfter ? column - opening.length : column, isAfter ? at.column : 1),
      }
    },
  }
}

/** The last statement, when it is an expression without a semicolon. */
function shownStatement(body: readonly SyntaxNode[], blanked: string): SyntaxNode | undefined {
  const last = body.at(-1)
  if (last?.type !== 'ExpressionStatement' || blanked[last.end - 1] === ';') return undefined
  // What shows its value itself isn't shown a second time.
  const { callee } = last.expression as SyntaxNode
  if (isNode(callee) && (callee.name === 'display' || callee.name === 'view')) return undefined
  return last
}

function refuseModules(source: string, body: readonly SyntaxNode[]): void {
  for (const node of body) {
    if (/^Export/.test(node.type)) {
      throw new CellSyntaxError(
        'Cells share their names without `export`. Leave the word out.',
        placeOf(source, node.start),
      )
    }
    if (
      node.type === 'ImportDeclaration' &&
      !modules.some(name => name === (node.source as SyntaxNode).value)
    ) {
      throw new CellSyntaxError(
        "Only the core can be imported here, as in: import { softmax } from 'softmax'",
        placeOf(source, node.start),
      )
    }
  }
  const waiting = [...body]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'ImportExpression') {
      throw new CellSyntaxError(
        "Write the import as a line of its own: import { softmax } from 'softmax'",
        placeOf(source, node.start),
      )
    }
    waiting.push(...childrenOf(node))
  }
}
