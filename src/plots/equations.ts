import type { Panel } from './panel.ts'

/** A piece of an equation: a sign between others, or a symbol or number that can be pointed at. */
export interface Part {
  readonly text: string
  /** Written small and low behind the text, as the A of z with a low A. */
  readonly low?: string
  /** Written as an exponent. */
  readonly raised?: boolean
  /** Set in italics, as the letters of formulas are. */
  readonly letter?: boolean
  /** The names it shares with what lights up with it. It then is a button that says `label`. */
  readonly link?: string
  /** What it is, in words, with its value. */
  readonly label?: string
}

export interface Equation {
  readonly parts: readonly Part[]
  /** 1 to 6 when the equation is about one class: it then has that class's colour. */
  readonly class?: number
}

/** Equations under each other, whose symbols and numbers can be pointed at, with the hand or the arrow keys. */
export function equations(options: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly equations: readonly Equation[]
}): Panel {
  const { name, title, description, equations: lines } = options
  return {
    name,
    title,
    description,
    role: 'group',
    draw(_plot, document) {
      const list = document.createElement('ul')
      list.className = 'equations'
      this.move(list)
      return list
    },
    move(list) {
      while (list.children.length > lines.length) list.lastElementChild?.remove()
      lines.forEach(({ parts, class: group }, i) => {
        const line = list.children[i] ?? list.appendChild(list.ownerDocument.createElement('li'))
        line.className = group === undefined ? '' : `class-${group}`
        const form = parts.map(formOf).join()
        if (line.getAttribute('data-form') !== form) {
          line.setAttribute('data-form', form)
          line.replaceChildren(...parts.map(part => element(part, line.ownerDocument)))
        }
        parts.forEach((part, j) => {
          write(line.children[j], part)
        })
      })
      const symbols = Array.from(list.querySelectorAll('button'))
      const stop = symbols.find(symbol => symbol.getAttribute('tabindex') === '0') ?? symbols[0]
      for (const symbol of symbols) symbol.setAttribute('tabindex', symbol === stop ? '0' : '-1')
      return true
    },
  }
}

/** Parts of the same form differ only in what they say. */
const formOf = ({ link, raised, low, letter }: Part): string =>
  [link !== undefined && 'symbol', raised && 'raised', low && 'low', letter && 'letter']
    .filter(Boolean)
    .join(' ')

function element(part: Part, document: Document): Element {
  const outside = document.createElement(part.raised ? 'sup' : 'span')
  const body = document.createElement(part.link === undefined ? 'span' : 'button')
  body.className = part.link === undefined && !part.letter ? 'sign' : 'symbol'
  if (part.link !== undefined) body.setAttribute('type', 'button')
  body.append(document.createElement(part.letter ? 'var' : 'span'))
  if (part.low) body.append(document.createElement('sub'))
  outside.append(body)
  return outside
}

function write(outside: Element | undefined, { text, low = '', link, label }: Part): void {
  const body = outside?.firstElementChild
  if (!body) return
  for (const [place, wanted] of [
    [body.firstElementChild, text],
    [body.querySelector('sub'), low],
  ] as const) {
    if (place && place.textContent !== wanted) place.textContent = wanted
  }
  for (const [attribute, value] of [
    ['data-link', link],
    ['aria-label', label],
  ] as const) {
    if (value !== undefined && body.getAttribute(attribute) !== value) body.setAttribute(attribute, value)
  }
}
