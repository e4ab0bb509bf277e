import type { Panel } from './panel.ts'

export interface Term {
  /** Without a sign: `2 × 3`. */
  readonly text: string
  readonly negative: boolean
  /** Stands out from the others. */
  readonly chosen: boolean
}

export interface WrittenSum {
  readonly label: string
  /** 1 to 6: the class whose colour the line has. */
  readonly class: number
  readonly terms: readonly Term[]
  readonly sum: string
}

/** Sums written out, one a line: `B 3 × 10 + 2 × 3 − 1 × 4 − 1 = 31`. */
export function writtenSums(options: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly sums: readonly WrittenSum[]
}): Panel {
  const { name, title, description, sums } = options
  return {
    name,
    title,
    description,
    draw(_plot, document) {
      const picture = document.createElement('div')
      picture.className = 'written-sums'
      for (const { class: group, terms } of sums) {
        const line = document.createElement('p')
        line.className = `class-${group}`
        for (const tag of ['b', ...terms.map(() => 'span'), 'b']) line.append(document.createElement(tag))
        picture.append(line)
      }
      this.move(picture)
      return picture
    },
    move(picture) {
      const lines = Array.from(picture.children)
      const fits = sums.every(({ terms }, i) => lines[i]?.children.length === terms.length + 2)
      if (!fits || lines.length !== sums.length) return false
      sums.forEach(({ label, terms, sum }, i) => {
        const parts = Array.from(lines[i]?.children ?? [])
        write(parts[0], label)
        write(parts.at(-1), `= ${sum}`)
        terms.forEach((term, j) => {
          const part = parts[j + 1]
          write(part, signed(term, j === 0))
          part?.toggleAttribute('data-chosen', term.chosen)
        })
      })
      return true
    },
  }
}

function signed({ text, negative }: Term, first: boolean): string {
  if (first) return negative ? `−${text}` : text
  return `${negative ? '−' : '+'} ${text}`
}

function write(part: Element | undefined, text: string): void {
  if (part && part.textContent !== text) part.textContent = text
}
