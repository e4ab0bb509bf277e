import type { Row, Table } from './view.ts'

/** Brings a table up to date: numbers are replaced in their cells, and only a change of shape makes new rows. */
export function writeTable(table: Element, { columns, rows, foot, caption }: Table): void {
  write(table.querySelector('caption'), caption)
  table.querySelectorAll('thead th').forEach((cell, i) => {
    write(cell, columns[i] ?? '')
  })
  writeRows(table.querySelector('tbody'), rows)
  writeRows(table.querySelector('tfoot'), foot ? [foot] : [])
}

function writeRows(body: HTMLTableSectionElement | null, rows: readonly Row[]): void {
  if (!body) return
  while (body.rows.length > rows.length) body.lastElementChild?.remove()
  rows.forEach((row, i) => {
    const line = body.rows[i] ?? body.insertRow()
    line.className = row.class === undefined ? '' : `class-${row.class}`
    for (const [j, text] of [row.head, ...row.cells].entries()) {
      let cell = line.cells[j]
      if (!cell) {
        cell = body.ownerDocument.createElement(j === 0 ? 'th' : 'td') as HTMLTableCellElement
        if (j === 0) cell.setAttribute('scope', 'row')
        line.append(cell)
      }
      write(cell, text)
      const link = row.links?.[j - 1]
      if (link === undefined) cell.removeAttribute('data-link')
      else if (cell.getAttribute('data-link') !== link) cell.setAttribute('data-link', link)
    }
  })
}

/** Puts a text into an element, and leaves the document alone when it stands there already. */
export function write(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text
}
