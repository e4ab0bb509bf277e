import { tsPlugin } from '@sveltejs/acorn-typescript'
import { Parser, type Comment as ReadComment } from 'acorn'

/** A node of the syntax tree: a type, a range of the source, and whatever else its kind holds. */
export interface SyntaxNode {
  type: string
  start: number
  end: number
  [part: string]: unknown
}

/** A range of the source text, in UTF-16 units: from `start` up to, not including, `end`. */
export interface Range {
  start: number
  end: number
}

/** A place in the reader's text. Lines and columns count from 1, as editors show them. */
export interface Place {
  line: number
  column: number
}

export interface ParsedCell {
  source: string
  /** The statements in order. */
  body: SyntaxNode[]
  comments: Range[]
}

/** A cell that is no TypeScript, or one with syntax that can't be taken out to leave JavaScript. */
export class CellSyntaxError extends Error {
  override name = 'SyntaxError'
  readonly place: Place

  constructor(message: string, place: Place) {
    super(message)
    this.place = place
  }
}

const TypeScriptParser = Parser.extend(tsPlugin() as unknown as (base: typeof Parser) => typeof Parser)

/**
 * Reads a cell, as TypeScript with `await` at the top level.
 *
 * @throws CellSyntaxError with line and column when it can't be read.
 */
export const parseCell = (source: string): ParsedCell => parseWith(TypeScriptParser, source)

/** The same for JavaScript: what is left of a cell once its types are blanked. */
export const parseBlanked = (source: string): ParsedCell => parseWith(Parser, source)

function parseWith(parser: typeof Parser, source: string): ParsedCell {
  const comments: ReadComment[] = []
  try {
    const program = parser.parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
      allowAwaitOutsideFunction: true,
      onComment: comments,
    })
    return { source, body: program.body as unknown as SyntaxNode[], comments }
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error
    throw new CellSyntaxError(error.message.replace(/ \(\d+:\d+\)$/, ''), placeOf(source, Number(error.pos)))
  }
}

/** Line and column of a position in a text. */
export function placeOf(source: string, position: number): Place {
  const before = source.slice(0, position)
  const lines = before.split(/\r\n|[\n\r\u2028\u2029]/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** The nodes directly below a node, in the order in which its kind lists them. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap(part => {
    if (Array.isArray(part)) return part.filter(isNode)
    return isNode(part) ? [part] : []
  })
}
