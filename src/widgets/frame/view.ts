import type { Panel } from '../../plots/panel.ts'

/** What a widget shows for a state: pictures, one sentence and a table that say the same thing. Pure data, no document. */
export interface View {
  readonly panels: readonly Panel[]
  readonly sentence: string
  readonly table: Table
  /** Short texts beside controls, such as a product: each goes to the element with its name in `data-text`. */
  readonly texts?: Readonly<Record<string, string>>
}

export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** A last row that sums up the others. */
  readonly foot?: Row
}

export interface Row {
  readonly head: string
  readonly cells: readonly string[]
  /** 1 to 6 when the row belongs to a class: it then has that class's colour. */
  readonly class?: number
  /** For each cell the names it shares with the symbols and bars that light up with it; see highlight.ts. */
  readonly links?: readonly (string | undefined)[]
}
