import { posix } from 'node:path'
import ts from 'typescript'

/** One file's mention of another, or of a package. */
export interface Import {
  /** As it is written: `../core/index.ts`, `linkedom`. */
  specifier: string
  /** The file of the project that is meant; undefined for a package. A path that leads to no file stays as it is. */
  file?: string
  /** Where in the file it stands: in a module's code, an `.astro` file's frontmatter, its `<script>`, or styles. */
  place: 'module' | 'frontmatter' | 'script' | 'style'
  /** `import()`: asked for when needed. */
  isLazy: boolean
  /** Erased before anything runs. */
  isType: boolean
}

/** The project's files by their path from its root, with their text. */
export type Files = ReadonlyMap<string, string>

/** Everything that a file imports. Globs (`import.meta.glob`) count once for each file that they match. */
export function importsOf(path: string, files: Files): Import[] {
  const text = files.get(path) ?? ''
  return parts(path, text).flatMap(({ place, code }) =>
    place === 'style'
      ? [...code.matchAll(/@import\s+(?:url\()?["']([^"']+)/g)].flatMap(([, specifier = '']) =>
          resolved(path, { specifier, place, isLazy: false, isType: false }, files),
        )
      : specifiersIn(code).flatMap(found => resolved(path, { ...found, place }, files)),
  )
}

function parts(path: string, text: string): { place: Import['place']; code: string }[] {
  if (path.endsWith('.css')) return [{ place: 'style', code: text }]
  if (/\.[cm]?[jt]s$/.test(path)) return [{ place: 'module', code: text }]
  if (!path.endsWith('.astro')) return []
  const inTag = (tag: string) =>
    [...text.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, code = '']) => code)
  const sources = [...text.matchAll(/<script\b[^>]*\bsrc=["'](\.[^"']+)/g)].map(
    ([, src]) => `import '${src}'`,
  )
  return [
    { place: 'frontmatter', code: /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '' },
    ...[...inTag('script'), ...sources].map(code => ({ place: 'script' as const, code })),
    ...inTag('style').map(code => ({ place: 'style' as const, code })),
  ]
}

type Specifier = Pick<Import, 'specifier' | 'isLazy' | 'isType'>

/** The specifiers in a piece of TypeScript, by its syntax: an import in a comment or a string is none. */
function specifiersIn(code: string): Specifier[] {
  const found: Specifier[] = []
  const add = (node: ts.Node | undefined, isLazy: boolean, isType: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, isLazy, isType })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, false, isTypeOnly(node))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, false, node.isTypeOnly)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, false, true)
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText()
      const [first] = node.arguments
      if (callee === 'import') add(first, true, false)
      if (callee === 'require') add(first, false, false)
      if (callee === 'import.meta.glob' && first)
        for (const each of ts.isArrayLiteralExpression(first) ? first.elements : [first])
          add(each, true, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('part.ts', code, ts.ScriptTarget.ESNext, true))
  return found
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = importClause.namedBindings
  const isNamedOnly = !importClause.name && named !== undefined && ts.isNamedImports(named)
  return isNamedOnly && named.elements.length > 0 && named.elements.every(element => element.isTypeOnly)
}

function resolved(from: string, found: Omit<Import, 'file'>, files: Files): Import[] {
  if (!found.specifier.startsWith('.')) return [found]
  const path = posix.join(posix.dirname(from), found.specifier.replace(/[?#].*$/, ''))
  if (!path.includes('*')) return [{ ...found, file: path }]
  const pattern = path
    .split(/(\*\*\/|\*)/)
    .map(piece => ({ '**/': '(?:.*/)?', '*': '[^/]*' })[piece] ?? piece.replace(/[.+()[\]{}$^|\\]/g, '\\$&'))
  const matches = new RegExp(`^${pattern.join('')}$`)
  return [...files.keys()].filter(file => matches.test(file)).map(file => ({ ...found, file }))
}
