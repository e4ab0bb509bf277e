import ts from 'typescript'

/** What one exported name of the core says about itself: all of it is read from its docstring and its declaration. */
export interface Entry {
  readonly name: string
  readonly kind: 'function' | 'class' | 'constant' | 'type'
  /** The file, from the root of the project. */
  readonly path: string
  readonly line: number
  /** The declaration without its body; one for each way to call a function. */
  readonly signatures: readonly string[]
  readonly summary: string
  readonly paragraphs: readonly string[]
  /** The input is empty where a sentence speaks of all inputs, or points to another function. */
  readonly special: readonly { readonly input: string; readonly answer: string }[]
  readonly errorBound: string
  readonly sources: readonly string[]
  readonly parameters: readonly { readonly name: string; readonly meaning: string }[]
  readonly returns: string
  readonly errors: readonly { readonly name: string; readonly when: string }[]
  /** Lines of code with their values, one text an example. */
  readonly examples: readonly string[]
  /** Methods of a class, fields of a type. */
  readonly members: readonly { readonly signature: string; readonly meaning: string }[]
}

/**
 * The entries of all names that the index exports, in its order.
 *
 * `files` maps paths (src/core/…) to sources. Throws an Error that names file and line where a docstring is missing,
 * or lacks what the fixed shape at the top of the index asks for.
 */
export function entries(files: Readonly<Record<string, string>>, index = 'src/core/index.ts'): Entry[] {
  const found: Entry[] = []
  for (const statement of parsed(index, files[index] ?? '').statements) {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier || !statement.exportClause) continue
    const from = (statement.moduleSpecifier as ts.StringLiteral).text
    const path = new URL(from, `file:///${index}`).pathname.slice(1)
    const source = files[path]
    if (source === undefined) throw new Error(`${index}: ${path} is not among the sources.`)
    if (!ts.isNamedExports(statement.exportClause)) continue
    for (const { name } of statement.exportClause.elements) found.push(entry(name.text, path, source))
  }
  return found
}

const parsed = (path: string, source: string): ts.SourceFile =>
  ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)

type Declaration =
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.VariableStatement

function entry(name: string, path: string, source: string): Entry {
  const file = parsed(path, source)
  const declarations = file.statements.filter((node): node is Declaration => declares(node, name))
  const documented = declarations.find(node => comment(node, source)) ?? declarations[0]
  if (!documented) throw new Error(`${path}: expected a declaration of ${name}.`)
  const line = file.getLineAndCharacterOfPosition(documented.getStart()).line + 1
  const fault = (missing: string): never => {
    throw new Error(
      `${path}:${line}: the docstring of ${name} lacks ${missing}. Its shape stands in src/core/index.ts.`,
    )
  }
  const text = comment(documented, source) ?? fault('everything')
  const { body, tags } = divided(text)
  const kind = kindOf(documented)
  const { summary, paragraphs, special, errorBound, sources } = parts(body)
  const values = (tag: string) => tags.filter(([found]) => found === tag).map(([, value]) => value)
  const result: Entry = {
    name,
    kind,
    path,
    line,
    signatures: signatures(declarations, source),
    summary,
    paragraphs,
    special,
    errorBound,
    sources,
    parameters: values('param').map(value => {
      const [parameter = '', ...rest] = value.split(' ')
      return { name: parameter, meaning: rest.join(' ') }
    }),
    returns: values('returns').join(' '),
    errors: values('throws').map(value => {
      const [error = '', ...rest] = value.split(' ')
      return { name: error, when: rest.join(' ') }
    }),
    examples: tags.filter(([tag]) => tag === 'example').map(([, value]) => value),
    members: members(documented, source),
  }
  const lacking = missing(result, parameterNames(declarations))
  return lacking.length > 0 ? fault(lacking.join(', ')) : result
}

/** An answer in which, outside of `code`, a second input follows with its own. */
const twoCases = /^(?:`[^`]*`|[^`])*; [^`;:]+: /

/** What the fixed shape asks for and an entry doesn't have. A type only needs its first line. */
function missing(entry: Entry, parameterNames: ReadonlySet<string>): string[] {
  const { kind, summary, parameters, returns, examples, errorBound, special, errors, sources } = entry
  const documented = new Set(parameters.map(({ name }) => name))
  const calls = kind === 'function' || kind === 'class'
  return [
    !summary && 'a first line',
    ...[...parameterNames].map(name => !documented.has(name) && `@param ${name}`),
    ...parameters.map(({ name, meaning }) => !meaning && `the meaning of @param ${name}`),
    calls && !returns && '@returns',
    calls && !errorBound && '"Error bound:"',
    kind !== 'type' && examples.length === 0 && '@example',
    ...examples.map(example => !/ \/\/ [→≈] /.test(example) && 'a value ("// →" or "// ≈") in an @example'),
    ...errors.map(({ name, when }) => !(/Error$/.test(name) && when) && '@throws with a kind and when'),
    ...special.map(({ input, answer }) => !(input || answer) && 'a text after "Special values:"'),
    ...special.map(
      ({ answer }) => twoCases.test(answer) && `a line of its own for each input of "${answer}"`,
    ),
    ...sources.map(source => !source.includes('https://') && `an address in "Source: ${source}"`),
  ].filter(part => part !== false)
}

function declares(node: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.some(declaration => declaration.name.getText() === name)
  const named =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  return named && node.name?.text === name
}

function kindOf(node: Declaration): Entry['kind'] {
  if (ts.isFunctionDeclaration(node)) return 'function'
  if (ts.isClassDeclaration(node)) return 'class'
  return ts.isVariableStatement(node) ? 'constant' : 'type'
}

/** The docstring right above a node, without its stars. */
function comment(node: ts.Node, source: string): string | undefined {
  const range = ts.getLeadingCommentRanges(source, node.getFullStart())?.at(-1)
  const text = range && source.slice(range.pos, range.end)
  if (!text?.startsWith('/**')) return undefined
  return text
    .slice(3, -2)
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim()
}

/** A docstring's text above the first tag, and its tags. Only examples keep their lines. */
function divided(text: string): { body: string; tags: [string, string][] } {
  const [body = '', ...rest] = text.split(/^@/m)
  const tags = rest.map((part): [string, string] => {
    const [, tag = '', value = ''] = /^(\w+)\s*([\s\S]*)$/.exec(part) ?? []
    return [tag, tag === 'example' ? value.trim() : joined(value)]
  })
  return { body, tags }
}

const joined = (text: string): string => text.replace(/\s+/g, ' ').trim()

function parts(body: string): Pick<Entry, 'summary' | 'paragraphs' | 'special' | 'errorBound' | 'sources'> {
  const blocks = body
    .split(/\n\s*\n|\n(?=(?:Special values|Error bound|Source):)/)
    .map(block => block.trim())
    .filter(Boolean)
  const labelled = (label: string) =>
    blocks.filter(block => block.startsWith(`${label}:`)).map(block => block.slice(label.length + 1).trim())
  const free = blocks.filter(block => !/^(Special values|Error bound|Source):/.test(block)).map(joined)
  const special = labelled('Special values')
    .join('\n')
    .split(/^- /m)
    .map(joined)
    .filter(Boolean)
    .map(item => {
      // A colon inside of `code` doesn't part the input from its answer.
      const [, input, answer] = /^((?:`[^`]*`|[^`])*?): (.*)$/.exec(item) ?? []
      return { input: input ?? '', answer: answer ?? item }
    })
  return {
    summary: free[0] ?? '',
    paragraphs: free.slice(1),
    special,
    errorBound: labelled('Error bound').map(joined).join(' '),
    sources: labelled('Source').map(joined),
  }
}

/** Declarations without bodies and docstrings. Of an overloaded function, the ways to call it and not the body's. */
function signatures(declarations: readonly Declaration[], source: string): string[] {
  const overloads = declarations.filter(node => ts.isFunctionDeclaration(node) && !node.body)
  return (overloads.length > 0 ? overloads : declarations).map(node => {
    const end = ts.isFunctionDeclaration(node) && node.body ? node.body.getStart() : node.getEnd()
    const text = source.slice(node.getStart(), end).trim()
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node))
      return text.slice(0, text.indexOf('{')).trim()
    if (ts.isVariableStatement(node)) return text.replace(/\s*=[\s\S]*$/, '')
    return text
  })
}

function parameterNames(declarations: readonly Declaration[]): Set<string> {
  const functions = declarations.filter(ts.isFunctionDeclaration)
  const names = functions.flatMap(node => node.parameters.map(({ name }) => name))
  return new Set(names.filter(ts.isIdentifier).map(name => name.text))
}

function members(node: Declaration, source: string): Entry['members'] {
  if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return []
  const open = Array.from<ts.ClassElement | ts.TypeElement>(node.members).filter(
    member => !(member.name && ts.isPrivateIdentifier(member.name)),
  )
  return open.map(member => {
    const body =
      ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member) ? member.body : undefined
    const signature = joined(source.slice(member.getStart(), body?.getStart() ?? member.getEnd()))
    const { body: text } = divided(comment(member, source) ?? '')
    return { signature, meaning: joined(text) }
  })
}
