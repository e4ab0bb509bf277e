import {
  CellSyntaxError,
  childrenOf,
  isNode,
  type ParsedCell,
  parseCell,
  placeOf,
  type Range,
  type SyntaxNode,
} from './parse-cell.ts'

/** Syntax that is more than types, so that nothing can be blanked to leave JavaScript; and what to write instead. */
const refused: Readonly<Record<string, string>> = {
  TSEnumDeclaration: 'An enum can’t be used here. Write a constant object, or a union of strings.',
  TSModuleDeclaration: 'A namespace can’t be used here. Write plain constants and functions.',
  TSParameterProperty: 'A parameter can’t declare a property here. Declare the property in the class.',
  TSImportEqualsDeclaration: 'Write `import … from` instead of `import … =`.',
  TSExportAssignment: 'Write `export default` instead of `export =`.',
  TSTypeAssertion: 'Write `value as Type` instead of `<Type>value`.',
}

const modifiers = /\b(public|private|protected|readonly|override|abstract|declare)\b/g

interface Blanking {
  cell: ParsedCell
  text: string[]
}

/**
 * The JavaScript of a cell: its types replaced by spaces, so that every line and column stays where it is.
 *
 * @throws CellSyntaxError for text that is no TypeScript, and for syntax that isn't only types (enum, namespace, …).
 */
export function blankTypes(source: string): string {
  const cell = parseCell(source)
  const blanking = { cell, text: Array.from({ length: source.length }, (_, i) => source.charAt(i)) }
  for (const node of cell.body) visit(blanking, node)
  return blanking.text.join('')
}

function visit(blanking: Blanking, node: SyntaxNode, parent?: SyntaxNode): void {
  const { source } = blanking.cell
  const refusal = refused[node.type]
  if (refusal !== undefined && node.declare !== true) {
    throw new CellSyntaxError(refusal, placeOf(source, node.start))
  }
  if (isOnlyTypes(node)) {
    blankStatement(blanking, node)
    return
  }
  if (isWrapper(node)) {
    const inner = node.expression as SyntaxNode
    const from = afterParentheses(blanking, inner.end)
    blank(blanking, { start: from, end: node.end })
    keepStatementEnd(blanking, from, node.end)
    visit(blanking, inner, node)
    return
  }
  if (node.type.startsWith('TS')) {
    blankType(blanking, node, parent)
    return
  }
  blankMarks(blanking, node)
  for (const child of childrenOf(node)) visit(blanking, child, node)
}

/** Statements and members that vanish as a whole. */
function isOnlyTypes(node: SyntaxNode): boolean {
  if (node.declare === true) return true
  if (
    /^TS(InterfaceDeclaration|TypeAliasDeclaration|DeclareFunction|DeclareMethod|IndexSignature|NamespaceExportDeclaration)$/.test(
      node.type,
    )
  ) {
    return true
  }
  if (/^TSAbstract/.test(node.type) || (node.abstract === true && /Definition$/.test(node.type))) return true
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  if (node.type === 'MethodDefinition') return !isNode((node.value as SyntaxNode).body)
  if (node.type === 'FunctionDeclaration') return !isNode(node.body)
  const declared = node.declaration
  return /^Export(Named|Default)Declaration$/.test(node.type) && isNode(declared) && isOnlyTypes(declared)
}

const isWrapper = ({ type }: SyntaxNode): boolean =>
  type === 'TSAsExpression' ||
  type === 'TSSatisfiesExpression' ||
  type === 'TSNonNullExpression' ||
  type === 'TSInstantiationExpression'

function blankStatement(blanking: Blanking, node: SyntaxNode): void {
  blank(blanking, node)
  if (/Specifier$/.test(node.type)) {
    blankComma(blanking, node.end)
    return
  }
  // Where a statement vanishes, the one before it must not run on into the next.
  blanking.text[node.start] = ';'
}

function blankType(blanking: Blanking, node: SyntaxNode, parent: SyntaxNode | undefined): void {
  blank(blanking, node)
  const isReturnType = parent?.type === 'ArrowFunctionExpression' && parent.returnType === node
  const { source } = blanking.cell
  const arrow = isReturnType ? source.indexOf('=>', node.end) : -1
  if (!isReturnType || !/[\n\r]/.test(source.slice(node.start, arrow))) return
  // No line may end between the parameters and the arrow: the bracket moves to the end of the type.
  const bracket = blanking.text.lastIndexOf(')', node.start)
  blanking.text[bracket] = ' '
  blanking.text[node.end - 1] = ')'
}

/** `?`, `!`, `implements …`, `abstract`, and what else marks a node that stays. */
function blankMarks(blanking: Blanking, node: SyntaxNode): void {
  const { source } = blanking.cell
  if (/^Import|^Export/.test(node.type)) return
  if (Array.isArray(node.params)) blankThis(blanking, node.params.filter(isNode))
  const named = (node.key ?? node.id) as SyntaxNode | undefined
  if (/^Class(Declaration|Expression)$/.test(node.type)) {
    blankHeritage(blanking, node)
    return
  }
  if (/^(PropertyDefinition|MethodDefinition|AccessorProperty)$/.test(node.type) && named) {
    const decorators = Array.isArray(node.decorators) ? node.decorators.filter(isNode) : []
    blankModifiers(blanking, { start: decorators.at(-1)?.end ?? node.start, end: named.start })
    const value = node.value as SyntaxNode | null
    const end =
      node.type === 'MethodDefinition'
        ? value!.start
        : named.end + source.slice(named.end).search(/[=:;}\n]|$/)
    if (node.optional === true || node.definite === true)
      blankMark(blanking, named.end, Math.max(end, named.end + 4))
    return
  }
  if (node.type === 'VariableDeclarator' && node.definite === true) {
    const annotation = (named!.typeAnnotation ?? named) as SyntaxNode
    blankMark(blanking, named!.start + String(named!.name).length, annotation.start)
  }
  if (node.optional === true && /^(Identifier|ObjectPattern|ArrayPattern)$/.test(node.type)) {
    const annotation = node.typeAnnotation as SyntaxNode | undefined
    const from = node.type === 'Identifier' ? node.start + String(node.name).length : node.start
    blankLastMark(blanking, from, annotation?.start ?? node.end)
  }
}

function blankHeritage(blanking: Blanking, node: SyntaxNode): void {
  if (node.abstract === true)
    blankModifiers(blanking, { start: node.start, end: (node.body as SyntaxNode).start })
  const list = Array.isArray(node.implements) ? node.implements.filter(isNode) : []
  const [first, last] = [list[0], list.at(-1)]
  if (!first || !last) return
  const start = blanking.cell.source.lastIndexOf('implements', first.start)
  blank(blanking, { start, end: last.end })
}

function blankModifiers(blanking: Blanking, { start, end }: Range): void {
  for (const { index, 0: word } of blanking.cell.source.slice(start, end).matchAll(modifiers)) {
    const at = { start: start + index, end: start + index + word.length }
    if (!isInComment(blanking, at.start)) blank(blanking, at)
    if (
      blanking.text.slice(start, at.start).every(unit => unit.trim() === '') &&
      /[[*]/.test(nextUnit(blanking, at.end))
    )
      blanking.text[at.start] = ';'
  }
}

const nextUnit = ({ cell }: Blanking, from: number): string => cell.source.slice(from).trimStart().charAt(0)

function blankThis(blanking: Blanking, parameters: SyntaxNode[]): void {
  const first = parameters[0]
  if (first?.type !== 'Identifier' || first.name !== 'this') return
  blank(blanking, first)
  blankComma(blanking, first.end)
}

function blankComma(blanking: Blanking, from: number): void {
  const at = nextCode(blanking, from)
  if (blanking.cell.source[at] === ',') blank(blanking, { start: at, end: at + 1 })
}

function blankMark(blanking: Blanking, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    if (/[?!]/.test(blanking.cell.source.charAt(i)) && !isInComment(blanking, i)) {
      blanking.text[i] = ' '
      return
    }
  }
}

function blankLastMark(blanking: Blanking, start: number, end: number): void {
  for (let i = end - 1; i >= start; i--) {
    if (blanking.cell.source[i] === '?' && !isInComment(blanking, i)) {
      blanking.text[i] = ' '
      return
    }
  }
}

/** `a as T` at the end of a line leaves `a`, which must not run on into a next line that starts with a bracket. */
function keepStatementEnd(blanking: Blanking, from: number, end: number): void {
  const { source } = blanking.cell
  const next = nextCode(blanking, end)
  const isNewLine = /[\n\r]/.test(source.slice(end, next))
  if (isNewLine && /[([`+\-/]/.test(source.charAt(next)) && from < end) blanking.text[from] = ';'
}

/** Past the closing brackets of an expression that stands in brackets of its own: `(a + b) as T`. */
function afterParentheses(blanking: Blanking, from: number): number {
  let end = from
  for (let at = nextCode(blanking, end); blanking.cell.source[at] === ')'; at = nextCode(blanking, end))
    end = at + 1
  return end
}

/** The next position that is neither space nor comment. */
function nextCode({ cell }: Blanking, from: number): number {
  let at = from
  for (;;) {
    const comment = cell.comments.find(({ start, end }) => start <= at && at < end)
    if (comment) at = comment.end
    else if (at < cell.source.length && /\s/.test(cell.source.charAt(at))) at += 1
    else return at
  }
}

const isInComment = ({ cell }: Blanking, at: number): boolean =>
  cell.comments.some(({ start, end }) => start <= at && at < end)

function blank({ text }: Blanking, { start, end }: Range): void {
  for (let i = start; i < end; i++) if (!/[\n\r\u2028\u2029]/.test(text[i] ?? '')) text[i] = ' '
}
