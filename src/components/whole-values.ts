/**
 * What a line break must not part: the sign of a value and its first word (`// → [0.5,`), a minus and its number or
 * name (`-Infinity`, `e^-x`), a number and its power of ten (`1.52e-8`) or its percent sign.
 */
const wholes = /\/\/ [→≈] \S+|[^\s<>&]*\de-\d[^\s<>&]*|[^\s<>&]*(?<!\w)-[\w∞][^\s<>&]*|\d %/g

/** The HTML of a text with what must stay whole in `<span class="whole">`; the rule for it stands in ReferenceList. */
export const withWholes = (html: string): string => html.replace(wholes, '<span class="whole">$&</span>')

/** A node of highlighted code, of which only texts are looked into. */
interface Node {
  type: string
}

interface Text {
  type: 'text'
  value: string
}

/** The same for highlighted code, each piece of which has one colour and one text. */
export const wholeValues = {
  name: 'whole-values',
  span(piece: { children: Node[] }): void {
    piece.children = piece.children.flatMap(child => (isText(child) ? pieces(child.value) : [child]))
  },
}

const isText = (node: Node): node is Text => node.type === 'text'

function pieces(value: string): Node[] {
  const found: Node[] = []
  let end = 0
  for (const { 0: whole, index } of value.matchAll(wholes)) {
    const element = {
      type: 'element',
      tagName: 'span',
      properties: { class: 'whole' },
      children: [text(whole)],
    }
    found.push(text(value.slice(end, index)), element)
    end = index + whole.length
  }
  return [...found, text(value.slice(end))]
}

const text = (value: string): Text => ({ type: 'text', value })
