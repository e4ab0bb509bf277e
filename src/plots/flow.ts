import { significant } from './number-text.ts'
import type { Panel } from './panel.ts'

/** What has become of a number. All but `number` are drawn with a shape of their own and a word, not by colour alone. */
export type FlowKind = 'number' | 'subnormal' | 'zero' | 'infinity' | 'nan' | 'largest'

export interface FlowCell {
  readonly id: string
  readonly value: number
  readonly kind: FlowKind
  /** A few words under the number: what happened here. */
  readonly word?: string
  /** The cells it is computed from. */
  readonly from: readonly FlowEdge[]
}

export interface FlowEdge {
  readonly id: string
  /** Whether this is the way by which NaN, Infinity or a lost number came. */
  readonly poison: boolean
}

export interface FlowRow {
  /** What is computed here, as short code: `exp(z)`. */
  readonly label: string
  /** One cell a class, or a single one that spans them all. None leaves a gap through which the lines pass. */
  readonly cells: readonly FlowCell[]
}

export interface FlowOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  /** The names of the classes, over their columns. */
  readonly columns: readonly string[]
  readonly rows: readonly FlowRow[]
}

const width = 288
const head = 22
const pitch = 70
const cellTop = 22
const cellHeight = 38
const gap = 6

/**
 * A computation as cells, from top to bottom: each class has its column, each step its row, and lines lead from a number
 * to what is made of it. The way of what went wrong is a thick line with arrowheads.
 */
export function flow({ name, title, description, columns, rows }: FlowOptions): Panel {
  const column = width / columns.length
  const height = head + rows.length * pitch
  const places = new Map(
    rows.flatMap(({ cells }, row) => {
      const wide = cells.length === 1 && columns.length > 1
      return cells.map((cell, i) => [cell.id, { row, wide, middle: wide ? width / 2 : column * (i + 0.5) }])
    }),
  )
  const cells = rows.flatMap(row => row.cells)
  const edges = cells.flatMap(cell => cell.from.map(edge => ({ ...edge, to: cell.id })))
  const key = JSON.stringify([
    columns,
    rows.map(row => [row.label, row.cells.length]),
    edges.map(({ id, to }) => [id, to]),
  ])

  /** From the foot of one cell to the head of another. A line that passes a row keeps clear of the middle. */
  const line = (from: string, to: string): readonly [x1: number, y1: number, x2: number, y2: number] => {
    const [start, end] = [places.get(from), places.get(to)]
    if (!start || !end) throw new Error(`flow: expected cells ${from} and ${to} among the rows of ${name}`)
    const passes = rows.slice(start.row + 1, end.row).some(row => row.cells.length > 0)
    const aside = passes ? -column * 0.3 : 0
    return [
      (start.wide ? end.middle : start.middle) + aside,
      head + start.row * pitch + cellTop + cellHeight,
      (end.wide ? start.middle : end.middle) + aside,
      head + end.row * pitch + cellTop,
    ]
  }

  return {
    name,
    title,
    description,
    draw(_plot, document) {
      const make = (
        tag: string,
        attributes: Readonly<Record<string, string | number>>,
        text = '',
      ): Element => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
        for (const [attribute, value] of Object.entries(attributes))
          element.setAttribute(attribute, String(value))
        if (text) element.textContent = text
        return element
      }
      const svg = make('svg', {
        class: 'flow',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        'data-key': key,
      })
      columns.forEach((label, i) => {
        svg.append(make('text', { class: `column class-${i + 1}`, x: column * (i + 0.5), y: 14 }, label))
      })
      // Lines lie below the labels, which interrupt them; arrowheads above.
      const heads = edges.map(({ id, to }) => {
        const [x1, y1, x2, y2] = line(id, to)
        svg.append(make('path', { class: 'edge', d: `M${x1} ${y1}L${x2} ${y2 - 1}` }))
        return make('path', { class: 'head', d: `M${x2 - 6} ${y2 - 9}h12l-6 8z` })
      })
      rows.forEach((row, i) => {
        const y = head + i * pitch
        svg.append(make('text', { class: 'step', x: 2, y: y + 10 }, row.label))
        for (const cell of row.cells) {
          const { wide, middle } = places.get(cell.id) ?? { wide: false, middle: 0 }
          const box = (wide ? width : column) - gap
          const group = make('g', { class: 'cell' })
          group.append(
            make('rect', { x: middle - box / 2, y: y + cellTop, width: box, height: cellHeight, rx: 3 }),
            make('text', { class: 'number', x: middle, 'data-room': box - 6 }),
            make('text', { class: 'word', x: middle, y: y + cellTop + 31 }),
          )
          svg.append(group)
        }
      })
      svg.append(...heads)
      this.move(svg)
      return svg
    },
    move(picture) {
      if (picture.getAttribute('data-key') !== key) return false
      const groups = picture.querySelectorAll('.cell')
      cells.forEach((cell, i) => {
        const [rect, number, word] = Array.from(groups[i]?.children ?? [])
        if (!groups[i] || !rect || !number || !word) return
        set(groups[i], 'data-kind', cell.kind)
        const { text, size } = fitted(cell.value, Number(number.getAttribute('data-room')))
        set(number, 'font-size', String(size))
        set(number, 'y', String(Number(rect.getAttribute('y')) + (cell.word ? 16 : 24)))
        write(number, text)
        const words = cell.word ?? ''
        set(word, 'font-size', words.length * 5.8 <= Number(number.getAttribute('data-room')) ? '10.5' : '9')
        write(word, words)
      })
      for (const parts of ['edge', 'head'])
        picture.querySelectorAll(`.${parts}`).forEach((part, i) => {
          set(part, 'class', edges[i]?.poison ? `${parts} poison` : parts)
        })
      return true
    },
  }
}

/** The number with as many digits, up to four, and as large as its cell allows. */
function fitted(value: number, room: number): { text: string; size: number } {
  for (const digits of [4, 3, 2])
    for (const size of [13, 11]) {
      const text = significant(value, digits)
      if (text.length * size * 0.6 <= room) return { text, size }
    }
  return { text: significant(value, 1), size: 11 }
}

function set(place: Element, name: string, value: string): void {
  if (place.getAttribute(name) !== value) place.setAttribute(name, value)
}

function write(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text
}
