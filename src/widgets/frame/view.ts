import type { Panel } from '../../plots/panel.ts'

/** What a widget shows for a state: pictures, one sentence and a table that say the same thing. Pure data, no document. */
export interface View {
  readonly panels: readonly Panel[]
  readonly sentence: string
  readonly table: Table
}

export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

export interface Row {
  readonly head: string
  readonly cells: readonly string[]
  /** 1 to 6 when the row belongs to a class: it then has that class's colour. */
  readonly class?: number
}
