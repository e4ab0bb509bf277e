import { type Files, type Import, importsOf } from './imports.ts'

/*
 * Who may import whom, and what each kind of file may be. This is the drawing in CONTRIBUTING in a form that a test
 * can hold against the code: move a wall there and here in the same commit.
 */

/** Which room may import which. A room may always import itself; what isn't written here is forbidden. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  styles: [],
  markdown: [],
  build: [],
  plots: ['core'],
  exercises: ['core'],
  classroom: ['core'],
  cells: ['plots', 'core'],
  widgets: ['plots', 'core'],
  components: ['widgets', 'cells', 'exercises', 'classroom', 'plots', 'core'],
  layouts: ['components', 'styles'],
  pages: ['layouts', 'components', 'core', 'styles'],
  'content.config.ts': [],
  'middleware.ts': [],
  'env.d.ts': [],
  'astro.config.mjs': ['markdown'],
}

/** What only the frontmatter of `.astro` files may import besides, because it stays behind at the build. */
const mayImportAtBuild: Readonly<Record<string, readonly string[]>> = {
  widgets: ['markdown'],
  components: ['markdown'],
}

/** Parts that all widgets share; widgets know of each other through nothing else. */
const sharedByWidgets = ['frame', 'controls']

/** The document on which figures are drawn while the site is built, and the package behind it. */
const buildDocument = { file: 'src/widgets/frame/drawing-document.ts', package: 'linkedom' }

/** The one module that imports the plotting package outright, so that it is fetched in one piece, when needed. */
const plotLibrary = 'src/plots/plot-library.ts'

/** Rooms whose modules run in the reader's browser. */
const inBrowser = ['core', 'plots', 'widgets', 'cells', 'exercises', 'classroom']

/** Rooms whose modules fetch a package only when it is needed. */
const packagesOnlyLazily = ['core', 'plots', 'widgets', 'exercises', 'classroom']

/** Names that say nothing about what is inside. */
const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'types', 'misc', 'shared']

const topLevelFiles =
  /^(package\.json|package-lock\.json|astro\.config\.mjs|tsconfig\.json|(README|CONTRIBUTING|CHANGELOG)\.md|LICENSE|\..+)$/
const topLevelFolders = ['src', 'content', 'public', 'tests']

const mostLines = 250

/** Files that are data in the form of code, and as long as their data. */
const isDataTable = (path: string) => path.includes('/fixtures/') || /-table\.[a-z]+$/.test(path)

export interface Project {
  /** Every file of the top-level folders, and those of the top level that are code. */
  files: Files
  /** What the top level holds, apart from what .gitignore names; folders end in a slash. */
  topLevel: readonly string[]
}

type Use = Import & { from: string }
type Rule = (uses: readonly Use[], project: Project) => string[]

/** Every rule by the sentence that it keeps. Each returns what breaks it. */
export const rules: Readonly<Record<string, Rule>> = {
  'each room imports only the rooms it may': uses =>
    uses.filter(({ from, file, place }) => file !== undefined && !isAllowed(from, file, place)).map(arrow),

  'every import leads to a file': (uses, { files }) =>
    uses.filter(({ file }) => file !== undefined && !files.has(file)).map(arrow),

  'nothing imports itself by a detour': (uses, { files }) =>
    cycles(uses, files).map(cycle => cycle.join(' → ')),

  'only .astro files import .astro files': uses =>
    uses.filter(({ file, place }) => file?.endsWith('.astro') && place !== 'frontmatter').map(arrow),

  'only a script or another element imports an element': (uses, { files }) =>
    uses
      .filter(({ file, isType }) => !isType && file !== undefined && isElement(file, files))
      .filter(({ from, place }) => place !== 'script' && !isElement(from, files))
      .map(arrow),

  'widgets never import each other': uses =>
    uses
      .filter(({ from, file }) => {
        const [one, other] = [widgetOf(from), widgetOf(file ?? '')]
        return one !== undefined && other !== undefined && one !== other && !sharedByWidgets.includes(other)
      })
      .map(arrow),

  'the build-time document is for .astro files alone': uses =>
    uses
      .filter(({ from, specifier, file, place }) => {
        if (specifier === buildDocument.package) return from !== buildDocument.file && place !== 'frontmatter'
        return file === buildDocument.file && place !== 'frontmatter'
      })
      .map(arrow),

  'what runs in the browser imports nothing of Node': uses =>
    uses
      .filter(({ from, specifier, place }) => {
        const isModule = (place === 'module' && inBrowser.includes(room(from))) || place === 'script'
        return isModule && specifier.startsWith('node:')
      })
      .map(arrow),

  'packages are fetched when they are needed': uses =>
    uses
      .filter(
        ({ from, place }) =>
          (place === 'module' && packagesOnlyLazily.includes(room(from))) || place === 'script',
      )
      .filter(
        ({ file, isLazy, isType }) => (file === undefined || file === plotLibrary) && !isLazy && !isType,
      )
      .filter(({ from }) => from !== buildDocument.file && from !== plotLibrary)
      .map(arrow),

  'the core imports nothing outside itself': uses =>
    uses.filter(({ from, file }) => room(from) === 'core' && !file?.startsWith('src/core/')).map(arrow),

  'lessons name their components and import nothing': (_, { files }) =>
    [...files]
      .filter(([path, text]) => path.endsWith('.mdx') && /^(import|export)\s/m.test(withoutFences(text)))
      .map(([path]) => path),

  'no name is empty of meaning': (_, { files }) =>
    [...files.keys()].filter(path =>
      path.split('/').some(part => emptyNames.includes(part.replace(/\..*$/, ''))),
    ),

  'modules are in kebab-case and .astro files, but for pages, in PascalCase': (_, { files }) =>
    [...files.keys()].filter(path => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      if (/\.(ts|cjs|mjs|css)$/.test(name)) return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name)
      return name.endsWith('.astro') && room(path) !== 'pages' && !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name)
    }),

  'the top level holds what is agreed and nothing else': (_, { topLevel }) =>
    topLevel.filter(name =>
      name.endsWith('/')
        ? !topLevelFolders.includes(name.slice(0, -1)) && !name.startsWith('.')
        : !topLevelFiles.test(name),
    ),

  [`no file has more than ${mostLines} lines of code`]: (_, { files }) =>
    [...files]
      .filter(([path]) => /\.([cm]?[jt]s|astro|css)$/.test(path) && !isDataTable(path))
      .map(([path, text]) => ({ path, lines: linesOfCode(text) }))
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => `${path}: ${lines} lines`),
}

/** All that breaks a rule, as `rule: what`. */
export function faults(project: Project): string[] {
  const uses = [...project.files.keys()]
    .filter(path => path.startsWith('src/') || !path.includes('/'))
    .flatMap(from => importsOf(from, project.files).map(found => ({ ...found, from })))
  return Object.entries(rules).flatMap(([name, rule]) => rule(uses, project).map(what => `${name}: ${what}`))
}

const arrow = ({ from, specifier }: Use): string => `${from} → ${specifier}`

/** The room that a file belongs to: its folder in src, or itself when it stands outside of one. */
function room(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'src' ? second : first
}

function isAllowed(from: string, to: string, place: Import['place']): boolean {
  const [one, other] = [room(from), room(to)]
  if (one === other) return true
  if (mayImport[one]?.includes(other)) return true
  return place === 'frontmatter' && mayImportAtBuild[one]?.includes(other) === true
}

const widgetOf = (path: string): string | undefined => /^src\/widgets\/([^/]+)\//.exec(path)?.[1]

/** A module that needs the page as soon as it loads, because it defines an element. */
const isElement = (path: string, files: Files): boolean =>
  path.endsWith('.ts') &&
  /\bextends (HTML\w*Element|WidgetElement)\b|\bcustomElements\.define\(/.test(files.get(path) ?? '')

const withoutFences = (text: string): string => text.replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '')

/** Lines that hold more than a comment or nothing. */
function linesOfCode(text: string): number {
  const code = text.replace(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*$/gm, '')
  return code.split('\n').filter(line => !/^\s*(\/\/.*)?$/.test(line)).length
}

/** One cycle for each group of files that import each other; types count as well. */
function cycles(uses: readonly Use[], files: Files): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, file } of uses)
    if (file !== undefined && files.has(file)) next.set(from, [...(next.get(from) ?? []), file])
  const found: string[][] = []
  const finished = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) found.push([...path.slice(at), file])
    if (at >= 0 || finished.has(file)) return
    for (const each of next.get(file) ?? []) visit(each, [...path, file])
    finished.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
