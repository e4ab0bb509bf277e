/**
 * What a cell shows: a text, or `[tag, attributes, …children]`. It is plain JSON, so that it can leave the sandbox, and
 * it is never read as HTML.
 */
export type OutputTree = string | OutputElement
export type OutputElement = [tag: string, attributes: Record<string, string>, ...children: OutputTree[]]

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const tags =
  words(`span div p pre code b i em strong sub sup br ul ol li dl dt dd table caption thead tbody tr th td
  details summary figure figcaption h2 h3 label input select option
  svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient stop
  math semantics annotation mrow mi mn mo ms mtext mspace msub msup msubsup mfrac msqrt mroot mover munder munderover
  mtable mtr mtd mstyle mpadded menclose mphantom`)

const attributes = words(`class role lang dir scope colspan rowspan open data-view
  type value min max step checked selected disabled
  width height viewBox x y x1 x2 y1 y2 dx dy cx cy r rx ry d points transform fill fill-opacity fill-rule stroke
  stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
  opacity text-anchor dominant-baseline font-size font-family font-weight font-style font-variant letter-spacing
  paint-order offset stop-color stop-opacity gradientUnits
  display mathvariant stretchy fence separator lspace rspace accent accentunder columnalign columnspacing rowspacing
  linethickness displaystyle scriptlevel encoding notation minsize maxsize movablelimits voffset`)

/** Classes that the page has rules for. A cell can't dress its output up as a part of the site. */
const classes =
  words(`number string keyword key note log warning error value table inline katex plot class-1 class-2 class-3
  class-4 class-5 class-6`)

const inputTypes = words('range number checkbox text')

const limits = { nodes: 20_000, depth: 60, text: 200_000 }

/**
 * A tree with nothing but what is allowed. What isn't is left out, with all that is inside; texts are cut where they
 * get longer than the page can bear. Takes any value whatever, because it comes from code that isn't ours.
 */
export function allowedTree(value: unknown): OutputTree {
  return allowed(value, 0, { nodes: limits.nodes, text: limits.text }) ?? ''
}

interface Left {
  nodes: number
  text: number
}

function allowed(value: unknown, depth: number, left: Left): OutputTree | undefined {
  left.nodes -= 1
  if (left.nodes < 0 || depth > limits.depth) return undefined
  if (typeof value === 'string') {
    const text = value.slice(0, Math.max(0, left.text))
    left.text -= text.length
    return text.length < value.length ? `${text}…` : text
  }
  if (!Array.isArray(value)) return undefined
  const [tag, given, ...children] = value as unknown[]
  if (typeof tag !== 'string' || !tags.has(tag) || typeof given !== 'object' || given === null)
    return undefined
  const kept = Object.entries(given).flatMap(([name, raw]) => {
    const text = typeof raw === 'string' ? allowedAttribute(tag, name, raw) : undefined
    return text === undefined ? [] : [[name, text] as const]
  })
  const inside: OutputTree[] = []
  for (const child of children) {
    const found = allowed(child, depth + 1, left)
    if (found !== undefined) inside.push(found)
    if (left.nodes < 0) break
  }
  return [tag, Object.fromEntries(kept), ...inside]
}

function allowedAttribute(tag: string, name: string, value: string): string | undefined {
  if (value.length > 100_000) return undefined
  if (/^aria-(label|hidden|valuetext|description)$/.test(name)) return value
  if (!attributes.has(name)) return undefined
  if (name === 'class')
    return (
      value
        .split(/\s+/)
        .filter(each => classes.has(each))
        .join(' ') || undefined
    )
  if (name === 'type') return tag === 'input' && inputTypes.has(value) ? value : undefined
  // An address inside of a value could load something.
  if (/url\s*\(|javascript:|\\/i.test(value)) return undefined
  return value
}

/** The HTML of a tree that `allowedTree` let pass, for the page that is written at build. */
export function treeHtml(tree: OutputTree): string {
  if (typeof tree === 'string') return escaped(tree)
  const [tag, given, ...children] = tree
  const written = Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  if (tag === 'input' || tag === 'br') return `<${tag}${written.join('')}>`
  return `<${tag}${written.join('')}>${children.map(treeHtml).join('')}</${tag}>`
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** The text of a tree, for announcements and tests. */
export const treeText = (tree: OutputTree): string =>
  typeof tree === 'string'
    ? tree
    : tree
        .slice(2)
        .map(part => treeText(part as OutputTree))
        .join('')
