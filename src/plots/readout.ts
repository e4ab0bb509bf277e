import type { Panel } from './panel.ts'

export interface Reading {
  readonly name: string
  readonly value: string
  /** A few words behind the value. */
  readonly note?: string
}

/** Several results under each other, each with its name: for numbers that are read rather than compared. */
export function readout(options: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly readings: readonly Reading[]
}): Panel {
  const { name, title, description, readings } = options
  return {
    name,
    title,
    description,
    role: 'group',
    draw(_plot, document) {
      const list = document.createElement('dl')
      list.className = 'readout'
      for (const _ of readings) {
        for (const tag of ['dt', 'dd']) list.append(document.createElement(tag))
      }
      this.move(list)
      return list
    },
    move(picture) {
      const cells = Array.from(picture.children)
      if (cells.length !== 2 * readings.length) return false
      readings.forEach((reading, i) => {
        write(cells[2 * i], reading.name)
        write(cells[2 * i + 1], reading.note ? `${reading.value} ${reading.note}` : reading.value)
      })
      return true
    },
  }
}

function write(cell: Element | undefined, text: string): void {
  if (cell && cell.textContent !== text) cell.textContent = text
}
