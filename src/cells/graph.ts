import type { CellNames } from './names.ts'

/** A cell with its names; `undefined` for one that can't be read. */
export interface GraphCell {
  id: string
  names: CellNames | undefined
}

export interface NameProblem {
  message: string
  /** The name that it is about. */
  name: string
}

export interface Graph {
  /** For each cell, the cells whose names it uses. */
  needs: ReadonlyMap<string, ReadonlySet<string>>
  /** For each cell, the cell that each foreign name comes from. */
  origins: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** What keeps a cell from running. */
  problems: ReadonlyMap<string, NameProblem>
  /** All cells, each after those that it needs; otherwise in the order of the page. */
  order: readonly string[]
}

/**
 * Who uses whose names. `isKnown` tells the names that no cell has to define, such as `Array` or `display`.
 * A name that several cells only import counts as defined by the first of them.
 */
export function graphOf(cells: readonly GraphCell[], isKnown: (name: string) => boolean): Graph {
  const makers = makersOf(cells)
  const problems = new Map<string, NameProblem>()
  const needs = new Map<string, Set<string>>()
  const origins = new Map<string, Map<string, string>>()
  for (const { id, names } of cells) {
    const from = new Map<string, string>()
    for (const name of names?.defines ?? []) {
      if ((makers.get(name)?.length ?? 0) > 1) problems.set(id, { name, message: `${name} is defined twice` })
    }
    for (const name of names?.uses.keys() ?? []) {
      const [maker] = makers.get(name) ?? []
      if (maker !== undefined) from.set(name, maker)
      else if (!isKnown(name) && !problems.has(id))
        problems.set(id, { name, message: `${name} is not defined` })
    }
    origins.set(id, from)
    needs.set(id, new Set(from.values()))
  }
  for (const id of circular(needs)) {
    const name = [...(origins.get(id) ?? [])].find(([, maker]) => reaches(needs, maker, id))?.[0] ?? ''
    problems.set(id, { name, message: 'circular definition' })
  }
  return { needs, origins, problems, order: ordered(cells, needs) }
}

/** The cells that have to run after `changed` did, `changed` first, each after what it needs. */
export function toRerun({ needs, order }: Graph, changed: Iterable<string>): string[] {
  const stale = new Set(changed)
  for (const id of order) if ([...(needs.get(id) ?? [])].some(other => stale.has(other))) stale.add(id)
  return order.filter(id => stale.has(id))
}

function makersOf(cells: readonly GraphCell[]): Map<string, string[]> {
  const makers = new Map<string, string[]>()
  for (const { id, names } of cells) {
    for (const name of names?.defines ?? []) makers.set(name, [...(makers.get(name) ?? []), id])
  }
  for (const { id, names } of cells) {
    for (const name of names?.imports.keys() ?? []) if (!makers.has(name)) makers.set(name, [id])
  }
  return makers
}

function reaches(needs: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...(needs.get(id) ?? []))
  }
  return false
}

const circular = (needs: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...needs].filter(([id, others]) => [...others].some(other => reaches(needs, other, id))).map(([id]) => id)

function ordered(cells: readonly GraphCell[], needs: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const order: string[] = []
  const seen = new Set<string>()
  const place = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    for (const other of cells) if (needs.get(id)?.has(other.id)) place(other.id)
    order.push(id)
  }
  for (const { id } of cells) place(id)
  return order
}
