import { type CompiledCell, compileCell, showName } from './compile-cell.ts'
import { hintFor } from './error-hints.ts'
import { type Graph, graphOf, toRerun } from './graph.ts'
import * as inputs from './inputs.ts'
import { inspect } from './inspect.ts'
import { allowedTree, type OutputElement, type OutputTree } from './output-tree.ts'
import { CellSyntaxError, type Place, placeOf } from './parse-cell.ts'
import { pinnedMath } from './pinned-math.ts'
import { SmallElement, treeOf } from './small-document.ts'
import { Formula } from './tex.ts'

export interface CellSource {
  id: string
  source: string
}

export interface CellError {
  name: string
  message: string
  /** Where it happened in the reader's text, when that is known. */
  place?: Place
  /** What to look at, for the commonest errors. */
  hint?: string
}

export interface CellResult {
  id: string
  /** What the cell showed and logged, in order. */
  outputs: OutputTree[]
  error?: CellError
  /** A name that could not be computed because another cell failed; the cell did not run. */
  waiting?: string
}

type CellFunction = (scope: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>

/** What differs between the build and the sandbox. */
export interface Host {
  /** Makes a function of a cell's code. `at` finds the first line and column of that code in an error's stack. */
  load(id: string, code: string): Promise<{ run: CellFunction; at(stack: string): Place | undefined }>
  /** What `import … from 'softmax'` gives. */
  core: Readonly<Record<string, unknown>>
  /** Fetches what a cell asks for by its name, such as Plot. */
  lazily: Readonly<Record<string, () => Promise<unknown>>>
}

interface Cell extends CellSource {
  compiled: CompiledCell | undefined
  problem: CellError | undefined
  exports: Record<string, unknown> | undefined
}

/** One notebook: its cells, what each of them defines, and what the reader has set. */
export class Notebook {
  readonly #host: Host
  readonly #cells = new Map<string, Cell>()
  readonly #settings = new Map<string, unknown>()
  #graph: Graph = graphOf([], () => true)

  constructor(host: Host) {
    this.#host = host
  }

  /** Takes the cells in the order of the page. What did not change keeps its values. */
  setCells(sources: readonly CellSource[]): void {
    const before = new Map(this.#cells)
    this.#cells.clear()
    for (const { id, source } of sources) {
      const known = before.get(id)
      this.#cells.set(id, known?.source === source ? known : compiled({ id, source }))
    }
    const named = [...this.#cells.values()].map(({ id, compiled }) => ({ id, names: compiled?.names }))
    this.#graph = graphOf(
      named,
      name => name in inputs || name in this.#host.lazily || given.has(name) || name in globalThis,
    )
  }

  /** Sets what the reader chose in the `n`-th control of a cell. */
  set(id: string, n: number, value: unknown): void {
    this.#settings.set(`${id} ${n}`, value)
  }

  /** Runs the cells named and what depends on them, one after the other, and tells each result as it comes. */
  async run(changed: Iterable<string>, tell: (result: CellResult) => void = () => {}): Promise<CellResult[]> {
    const results: CellResult[] = []
    for (const id of toRerun(this.#graph, this.#withWhatTheyNeed(changed))) {
      const cell = this.#cells.get(id)
      if (!cell) continue
      const result = await this.#runCell(cell)
      results.push(result)
      tell(result)
    }
    return results
  }

  /** Cells that were never run, but whose names are needed, run as well. */
  #withWhatTheyNeed(changed: Iterable<string>): Set<string> {
    const all = new Set<string>()
    const waiting = [...changed]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (all.has(id)) continue
      all.add(id)
      for (const other of this.#graph.needs.get(id) ?? []) {
        if (this.#cells.get(other)?.exports === undefined) waiting.push(other)
      }
    }
    return all
  }

  async #runCell(cell: Cell): Promise<CellResult> {
    const { id, compiled } = cell
    cell.exports = undefined
    if (!compiled) return { id, outputs: [], ...(cell.problem && { error: cell.problem }) }
    const problem = this.#graph.problems.get(id)
    if (problem) {
      const position = compiled.names.uses.get(problem.name)
      const place = position === undefined ? undefined : placeOf(cell.source, position)
      return { id, outputs: [], error: withHint('ReferenceError', problem.message, place) }
    }
    const [missing] =
      [...(this.#graph.origins.get(id) ?? [])].find(([, from]) => !this.#cells.get(from)?.exports) ?? []
    if (missing !== undefined) return { id, outputs: [], waiting: missing }
    return this.#execute(cell, compiled)
  }

  async #execute(cell: Cell, compiled: CompiledCell): Promise<CellResult> {
    const outputs: OutputTree[] = []
    let loaded: Awaited<ReturnType<Host['load']>> | undefined
    try {
      loaded = await this.#host.load(cell.id, compiled.code)
      const scope = await this.#scopeFor(cell.id, compiled, outputs)
      const made = await loaded.run(scope)
      cell.exports = { ...importedBy(compiled, scope), ...made }
      return { id: cell.id, outputs: outputs.map(tree => allowedTree(tree)) }
    } catch (error) {
      const stack = error instanceof Error ? String(error.stack) : ''
      const at = loaded?.at(stack)
      const place = at && compiled.placeOf(at.line, at.column)
      const [name, message] = error instanceof Error ? [error.name, error.message] : ['Thrown', String(error)]
      return {
        id: cell.id,
        outputs: outputs.map(tree => allowedTree(tree)),
        error: withHint(name, message, place),
      }
    }
  }

  async #scopeFor(
    id: string,
    { names }: CompiledCell,
    outputs: OutputTree[],
  ): Promise<Record<string, unknown>> {
    const scope: Record<string, unknown> = {}
    for (const [local, { name, from }] of names.imports) {
      if (name !== '*' && !(name in this.#host.core)) {
        throw new ReferenceError(`'${from}' has no ${name}. The reference lists what it has.`)
      }
      scope[local] = name === '*' ? this.#host.core : this.#host.core[name]
    }
    const own = { ...inputs, ...this.#speech(id, outputs), Math: pinnedMath }
    for (const name of names.uses.keys()) {
      const origin = this.#graph.origins.get(id)?.get(name)
      if (origin !== undefined) scope[name] = this.#cells.get(origin)?.exports?.[name]
      else if (name in own) scope[name] = Reflect.get(own, name)
      else if (name in this.#host.lazily) scope[name] = await this.#host.lazily[name]?.()
      else scope[name] = Reflect.get(globalThis, name)
    }
    scope[showName] = (value: unknown) => value !== undefined && outputs.push(shown(value))
    return scope
  }

  /** `display`, `view` and `console` of a cell. */
  #speech(id: string, outputs: OutputTree[]) {
    let controls = 0
    const log =
      (kind: string) =>
      (...values: unknown[]) => {
        const parts = values.map(value => (typeof value === 'string' ? value : inspect(value)))
        outputs.push([
          'div',
          { class: kind },
          ...parts.flatMap((part, i): OutputTree[] => (i === 0 ? [part] : [' ', part])),
        ])
      }
    return {
      display: <T>(value: T): T => {
        outputs.push(shown(value))
        return value
      },
      view: <T>(input: inputs.Input<T>): T => {
        if (!inputs.isInput(input))
          throw new TypeError('view: expected an input, as in view(range([0, 10])).')
        const n = controls++
        const value = input.accept(this.#settings.get(`${id} ${n}`)) ?? input.value
        outputs.push(['div', { 'data-view': String(n) }, input.draw(value)])
        return value
      },
      console: {
        log: log('log'),
        info: log('log'),
        debug: log('log'),
        warn: log('warning'),
        error: log('error'),
      },
    }
  }
}

const given = new Set(['display', 'view', 'console', 'Math', 'undefined'])

function compiled({ id, source }: CellSource): Cell {
  try {
    return { id, source, compiled: compileCell(source), problem: undefined, exports: undefined }
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error
    const problem = withHint(error.name, error.message, error.place)
    return { id, source, compiled: undefined, problem, exports: undefined }
  }
}

function withHint(name: string, message: string, place: Place | undefined): CellError {
  const hint = hintFor(message)
  return { name, message, ...(place && { place }), ...(hint !== undefined && { hint }) }
}

const importedBy = ({ names }: CompiledCell, scope: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries([...names.imports.keys()].map(name => [name, scope[name]]))

function shown(value: unknown): OutputTree {
  if (value instanceof SmallElement) return treeOf(value)
  if (value instanceof Formula) return value.tree
  if (inputs.isInput(value)) return value.draw(value.value)
  const tree = inspect(value)
  return ['div', { class: 'value' }, tree] satisfies OutputElement
}
