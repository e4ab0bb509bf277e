import { resolve } from 'node:path'
import ts from 'typescript'
import { blankTypes } from '../../src/cells/blank-types.ts'
import type { LessonCell } from '../../src/cells/lesson-cells.ts'
import { namesOf } from '../../src/cells/names.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** What cells may name without an import. */
const surroundings = `
import type * as Library from '@observablehq/plot'
import type * as inputs from './src/cells/inputs.ts'
import type { Formula } from './src/cells/tex.ts'
declare global {
  const Plot: typeof Library
  const tex: (parts: TemplateStringsArray, ...values: unknown[]) => Formula
  const display: <T>(value: T) => T
  const view: <T>(input: inputs.Input<T>) => T
  const range: typeof inputs.range
  const number: typeof inputs.number
  const select: typeof inputs.select
  const checkbox: typeof inputs.checkbox
  const text: typeof inputs.text
  const table: typeof inputs.table
}
`

/**
 * The type errors in the cells of a lesson, as `file:line:column: message`. Cells see each other by imports that are put
 * behind the author's text, so no place has to be translated but for the line on which the cell stands.
 */
export function cellTypeErrors(cells: readonly LessonCell[], file: string): string[] {
  const named = cells.map(cell => ({ ...cell, names: namesOf(blankTypes(cell.source)) }))
  const texts = new Map([[`${root}/cell-surroundings.ts`, surroundings]])
  for (const { id, source, names } of named) {
    const imports = [...names.uses.keys()].flatMap(name => {
      const maker = named.find(other => other.names.defines.has(name))
      const importer = named.find(other => other.names.imports.has(name))
      if (maker) return [`import { ${name} } from './cell-${maker.id}.ts'`]
      return importer ? [`import { ${name} } from 'softmax'`] : []
    })
    const behind = [...imports, `export { ${[...names.defines].join(', ')} }`]
    texts.set(`${root}/cell-${id}.ts`, `${source}\n${behind.join('\n')}`)
  }
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    types: [],
    paths: { softmax: [`${root}/src/core/index.ts`] },
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = path => texts.has(path) || fileExists.call(host, path)
  host.readFile = path => texts.get(path) ?? readFile.call(host, path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = texts.get(path)
    return text === undefined
      ? getSourceFile.call(host, path, target, ...rest)
      : ts.createSourceFile(path, text, target)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  return named.flatMap(({ id, line }) => {
    const source = program.getSourceFile(`${root}/cell-${id}.ts`)
    if (!source) throw new Error(`${file}: the cell "${id}" was not read.`)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const place = source.getLineAndCharacterOfPosition(start)
        const message = ts.flattenDiagnosticMessageText(messageText, ' ')
        return `${file}:${line + place.line}:${place.character + 1}: ${message}`
      },
    )
  })
}
