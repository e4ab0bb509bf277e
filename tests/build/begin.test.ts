import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'

const entry = join(import.meta.dirname, '..', '..', 'src', 'build', 'begin.cjs')
const { refusalOfNode } = createRequire(import.meta.url)(entry) as { refusalOfNode(version: string): string }

const { SyntaxKind } = ts

/** The forms of ECMAScript 5 that the entry may use; others of that age can join when they are needed. */
const oldForms = new Set([
  SyntaxKind.SourceFile,
  SyntaxKind.EndOfFileToken,
  SyntaxKind.VariableStatement,
  SyntaxKind.VariableDeclarationList,
  SyntaxKind.VariableDeclaration,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.Parameter,
  SyntaxKind.Block,
  SyntaxKind.IfStatement,
  SyntaxKind.ReturnStatement,
  SyntaxKind.ExpressionStatement,
  SyntaxKind.CallExpression,
  SyntaxKind.PropertyAccessExpression,
  SyntaxKind.BinaryExpression,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.ObjectLiteralExpression,
  SyntaxKind.PropertyAssignment,
  SyntaxKind.Identifier,
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.QuestionToken,
  SyntaxKind.ColonToken,
  SyntaxKind.PlusToken,
  SyntaxKind.EqualsToken,
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.GreaterThanEqualsToken,
])

/** The forms in a program that are younger than ECMAScript 5, by name. */
function youngForms(source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isBlockScoped = (node.flags & ts.NodeFlags.BlockScoped) !== 0
    if (!oldForms.has(node.kind) || isBlockScoped) found.push(SyntaxKind[node.kind])
    if (ts.isParameter(node) && node.initializer) found.push('default value')
    if (ts.isCallExpression(node) && node.arguments.hasTrailingComma)
      found.push('comma behind the last argument')
    ts.forEachChild(node, visit)
  }
  const file = ts.createSourceFile('entry.cjs', source, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
  visit(file)
  return found
}

test('the entry is written in syntax that any Node can read', () => {
  assert.deepEqual(youngForms(readFileSync(entry, 'utf8')), [])
})

test('newer syntax in the entry would be noticed', () => {
  const lines = [
    'const a = 1',
    'let a',
    'f(() => 1)',
    'a = b ?? c',
    'f(`a`)',
    'f(...a)',
    'import("a")',
    'g = { a }',
    'a?.b',
    'function f(a = 1) {}',
    'class A {}',
    'var { a } = b',
    'f(a,)',
  ]
  for (const line of lines) assert.notDeepEqual(youngForms(line), [], line)
})

test('a Node older than 20 is refused with what to do', () => {
  for (const version of ['v0.10.48', 'v4.9.1', 'v16.20.2', 'v18.20.8', 'v19.9.0']) {
    const sentence = refusalOfNode(version)
    assert.match(
      sentence,
      new RegExp(`^Softmax Notebook needs Node 20 or newer; this is Node ${version.slice(1)}\\.`),
    )
    assert.match(sentence, /https:\/\/nodejs\.org/)
  }
})

test('Node 20 and newer pass', () => {
  for (const version of ['v20.0.0', 'v22.12.0', 'v24.21.0', 'v100.0.0'])
    assert.equal(refusalOfNode(version), '')
})

test('started on an old Node, the entry prints one sentence and ends with code 1', () => {
  const pretence = `Object.defineProperty(process, 'version', { value: 'v16.20.2' })`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretence)}`, entry, 'src/build/start.ts'],
    { encoding: 'utf8' },
  )
  assert.equal(status, 1)
  assert.equal(stdout, '')
  assert.equal(stderr, `${refusalOfNode('v16.20.2')}\n`)
})
