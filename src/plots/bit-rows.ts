import type { Panel } from './panel.ts'

export interface BitRow {
  /** `sign`, `exponent` or `fraction`: gives the row its colour. */
  readonly name: string
  readonly title: string
  readonly bits: readonly { readonly value: '0' | '1'; readonly action: string; readonly label: string }[]
  /** What the row means, in a few words. */
  readonly meaning: string
}

/** The bits of a number as buttons in rows, one row a field. A press flips a bit; the widget's action does it. */
export function bitRows(options: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly rows: readonly BitRow[]
}): Panel {
  const { name, title, description, rows } = options
  const fields = (document: Document): Element[] => {
    const made = rows.map(row => {
      const field = document.createElement('div')
      field.className = `field ${row.name}`
      const heading = document.createElement('p')
      heading.className = 'heading'
      const cells = document.createElement('div')
      cells.className = 'bits'
      cells.setAttribute('role', 'group')
      cells.setAttribute('aria-label', row.title)
      for (const _ of row.bits) {
        const button = document.createElement('button')
        button.setAttribute('type', 'button')
        button.setAttribute('tabindex', '-1')
        cells.append(button)
      }
      field.append(heading, cells)
      return field
    })
    made[0]?.querySelector('button')?.setAttribute('tabindex', '0')
    return made
  }
  return {
    name,
    title,
    description,
    role: 'group',
    draw(_plot, document) {
      const picture = document.createElement('div')
      picture.className = 'bit-rows'
      picture.append(...fields(document))
      this.move(picture)
      return picture
    },
    move(picture) {
      const lengths = Array.from(picture.children, field => field.querySelectorAll('button').length)
      if (lengths.join() !== rows.map(row => row.bits.length).join())
        picture.replaceChildren(...fields(picture.ownerDocument))
      rows.forEach((row, i) => {
        const heading = picture.children[i]?.querySelector('.heading')
        const text = `${row.title}: ${row.meaning}`
        if (heading && heading.textContent !== text) heading.textContent = text
        const buttons = picture.children[i]?.querySelectorAll('button') ?? []
        row.bits.forEach((bit, j) => {
          const button = buttons[j]
          if (!button) return
          if (button.textContent !== bit.value) button.textContent = bit.value
          // In the page a press flips the bit. In a drawing that no script stands behind, the button is only a bit.
          if (picture.isConnected) button.setAttribute('data-do', bit.action)
          button.toggleAttribute('disabled', !picture.isConnected)
          button.setAttribute('aria-label', bit.label)
          button.setAttribute('aria-pressed', String(bit.value === '1'))
        })
      })
      return true
    },
  }
}
