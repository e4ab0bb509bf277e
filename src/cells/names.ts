import { childrenOf, isNode, parseBlanked, type SyntaxNode } from './parse-cell.ts'

/** What a cell says about names. */
export interface CellNames {
  /** Names that it defines for the other cells: its top-level constants, variables, functions and classes. */
  defines: ReadonlySet<string>
  /** Names that it imports, each with the module and the name there (`*` for the whole module). */
  imports: ReadonlyMap<string, { from: string; name: string }>
  /** Names that it reads or writes and doesn't define itself, with the position of the first use. */
  uses: ReadonlyMap<string, number>
}

interface Scope {
  names: Set<string>
  outer: Scope | undefined
}

/** Reads the names of a cell whose types are blanked. */
export function namesOf(blanked: string): CellNames {
  const { body } = parseBlanked(blanked)
  const imports = new Map<string, { from: string; name: string }>()
  for (const node of body.filter(({ type }) => type === 'ImportDeclaration')) {
    const from = String((node.source as SyntaxNode).value)
    for (const specifier of childrenOf({ type: '', start: 0, end: 0, list: node.specifiers })) {
      const imported = specifier.imported as SyntaxNode | undefined
      const whole = specifier.type === 'ImportNamespaceSpecifier' ? '*' : 'default'
      imports.set(nameOf(specifier.local), { from, name: imported ? nameOf(imported) : whole })
    }
  }
  const statements = body.filter(({ type }) => type !== 'ImportDeclaration')
  const own: Scope = { names: new Set(), outer: undefined }
  declareBlock(statements, own)
  declareVariables(statements, own)
  const defines = new Set(own.names)
  for (const name of imports.keys()) own.names.add(name)
  const uses = new Map<string, number>()
  for (const node of statements) walk(node, own, uses)
  return { defines, imports, uses }
}

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? node.value) : '')

function walk(node: SyntaxNode, scope: Scope, uses: Map<string, number>): void {
  switch (node.type) {
    case 'Identifier':
      use(node, scope, uses)
      return
    case 'MemberExpression':
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      walkMember(node, scope, uses)
      return
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      walkFunction(node, scope, uses)
      return
    case 'ClassExpression':
    case 'ClassDeclaration': {
      const inner = scopeIn(scope)
      if (isNode(node.id)) inner.names.add(nameOf(node.id))
      walkAll([node.superClass, node.body], inner, uses)
      return
    }
    case 'LabeledStatement':
      walkAll([node.body], scope, uses)
      return
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return
    case 'CatchClause': {
      const inner = scopeIn(scope)
      if (isNode(node.param)) declarePattern(node.param, inner)
      walkAll([node.param, node.body], inner, uses)
      return
    }
    case 'BlockStatement':
    case 'StaticBlock':
    case 'SwitchStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement': {
      const inner = scopeIn(scope)
      declareBlock(statementsIn(node), inner)
      walkAll(childrenOf(node), inner, uses)
      return
    }
    default:
      walkAll(childrenOf(node), scope, uses)
      return
  }
}

function walkMember(node: SyntaxNode, scope: Scope, uses: Map<string, number>): void {
  const named = node.type === 'MemberExpression' ? node.property : node.key
  const rest = node.type === 'MemberExpression' ? node.object : node.value
  walkAll([rest, node.computed === true ? named : undefined], scope, uses)
}

function walkFunction(node: SyntaxNode, scope: Scope, uses: Map<string, number>): void {
  const inner = scopeIn(scope)
  if (node.type === 'FunctionExpression' && isNode(node.id)) inner.names.add(nameOf(node.id))
  if (node.type !== 'ArrowFunctionExpression') inner.names.add('arguments')
  const parameters = Array.isArray(node.params) ? node.params.filter(isNode) : []
  for (const parameter of parameters) declarePattern(parameter, inner)
  const body = node.body as SyntaxNode
  if (body.type !== 'BlockStatement') {
    walkAll([...parameters, body], inner, uses)
    return
  }
  declareVariables(statementsIn(body), inner)
  walkAll([...parameters, body], inner, uses)
}

function walkAll(parts: readonly unknown[], scope: Scope, uses: Map<string, number>): void {
  for (const part of parts) if (isNode(part)) walk(part, scope, uses)
}

function use(node: SyntaxNode, scope: Scope, uses: Map<string, number>): void {
  const name = nameOf(node)
  for (let here: Scope | undefined = scope; here; here = here.outer) if (here.names.has(name)) return
  if (!uses.has(name)) uses.set(name, node.start)
}

const scopeIn = (outer: Scope): Scope => ({ names: new Set(), outer })

/** What a block, a loop head or a switch holds directly. */
function statementsIn(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).flatMap(child => (child.type === 'SwitchCase' ? childrenOf(child) : [child]))
}

/** Enters what is bound to the block: const, let, class, function. */
function declareBlock(statements: readonly SyntaxNode[], scope: Scope): void {
  for (const statement of statements) {
    const node = declarationIn(statement)
    if (/^(Function|Class)Declaration$/.test(node.type) && isNode(node.id)) scope.names.add(nameOf(node.id))
    if (node.type === 'VariableDeclaration' && node.kind !== 'var') declareAll(node, scope)
  }
}

/** Enters each `var` below, down to the next function. */
function declareVariables(statements: readonly SyntaxNode[], scope: Scope): void {
  for (const statement of statements) {
    if (/Function|Class/.test(statement.type)) continue
    if (statement.type === 'VariableDeclaration' && statement.kind === 'var') declareAll(statement, scope)
    declareVariables(childrenOf(statement), scope)
  }
}

const declarationIn = (node: SyntaxNode): SyntaxNode => (isNode(node.declaration) ? node.declaration : node)

function declareAll(declaration: SyntaxNode, scope: Scope): void {
  for (const { id } of declaration.declarations as SyntaxNode[]) if (isNode(id)) declarePattern(id, scope)
}

function declarePattern(node: SyntaxNode, scope: Scope): void {
  if (node.type === 'Identifier') scope.names.add(nameOf(node))
  else if (node.type === 'Property') declarePattern(node.value as SyntaxNode, scope)
  else if (node.type === 'AssignmentPattern') declarePattern(node.left as SyntaxNode, scope)
  else if (node.type === 'RestElement') declarePattern(node.argument as SyntaxNode, scope)
  else if (/Pattern$/.test(node.type)) for (const child of childrenOf(node)) declarePattern(child, scope)
}
