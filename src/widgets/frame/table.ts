import type { Table } from './view.ts'

/** Brings a table up to date: numbers are replaced in their cells, and only a change of shape makes new rows. */
export function writeTable(table: Element, { columns, rows, caption }: Table): void {
  write(table.querySelector('caption'), caption)
  const body = table.querySelector('tbody')
  if (!body) return
  table.querySelectorAll('thead th').forEach((cell, i) => {
    write(cell, columns[i] ?? '')
  })
  while (body.rows.length > rows.length) body.lastElementChild?.remove()
  rows.forEach((row, i) => {
    const line = body.rows[i] ?? body.insertRow()
    line.className = row.class === undefined ? '' : `class-${row.class}`
    for (const [j, text] of [row.head, ...row.cells].entries()) {
      let cell = line.cells[j]
      if (!cell) {
        cell = table.ownerDocument.createElement(j === 0 ? 'th' : 'td') as HTMLTableCellElement
        if (j === 0) cell.setAttribute('scope', 'row')
        line.append(cell)
      }
      write(cell, text)
    }
  })
}

/** Puts a text into an element, and leaves the document alone when it stands there already. */
export function write(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text
}
