import type { OutputElement, OutputTree } from './output-tree.ts'

/*
 * As much of a document as Observable Plot needs to draw on: elements, texts, attributes and their order. The runner is
 * a worker, which has no document of its own, and the build draws with the same one.
 */

const svg = 'http://www.w3.org/2000/svg'
const html = 'http://www.w3.org/1999/xhtml'

class SmallNode {
  parentNode: SmallElement | null = null
  readonly ownerDocument: SmallDocument

  constructor(owner: SmallDocument) {
    this.ownerDocument = owner
  }

  get nextSibling(): SmallNode | null {
    const list = this.parentNode?.childNodes ?? []
    return list[list.indexOf(this) + 1] ?? null
  }

  get textContent(): string {
    return ''
  }

  remove(): void {
    this.parentNode?.removeChild(this)
  }
}

class SmallText extends SmallNode {
  data: string

  constructor(owner: SmallDocument, data: string) {
    super(owner)
    this.data = data
  }

  override get textContent(): string {
    return this.data
  }

  cloneNode(): SmallText {
    return new SmallText(this.ownerDocument, this.data)
  }
}

class SmallStyle {
  readonly #values = new Map<string, string>()

  setProperty(name: string, value: string): void {
    this.#values.set(name, value)
  }

  removeProperty(name: string): void {
    this.#values.delete(name)
  }

  getPropertyValue(name: string): string {
    return this.#values.get(name) ?? ''
  }
}

export class SmallElement extends SmallNode {
  readonly childNodes: SmallNode[] = []
  readonly style = new SmallStyle()
  readonly tagName: string
  readonly namespaceURI: string
  readonly attributes = new Map<string, string>()

  constructor(owner: SmallDocument, tagName: string, namespaceURI: string) {
    super(owner)
    this.tagName = tagName
    this.namespaceURI = namespaceURI
  }

  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null
  }

  get children(): SmallElement[] {
    return this.childNodes.filter(node => node instanceof SmallElement)
  }

  override get textContent(): string {
    return this.childNodes.map(node => node.textContent).join('')
  }

  override set textContent(text: string) {
    for (const node of this.childNodes.splice(0)) node.parentNode = null
    if (text !== '') this.append(String(text))
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }

  setAttributeNS(_space: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value)
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }

  appendChild<N extends SmallNode>(node: N): N {
    return this.insertBefore(node, null)
  }

  insertBefore<N extends SmallNode>(node: N, before: SmallNode | null): N {
    node.parentNode?.removeChild(node)
    node.parentNode = this
    const at = before === null ? -1 : this.childNodes.indexOf(before)
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, node)
    return node
  }

  removeChild<N extends SmallNode>(node: N): N {
    const at = this.childNodes.indexOf(node)
    if (at >= 0) this.childNodes.splice(at, 1)
    node.parentNode = null
    return node
  }

  append(...nodes: (SmallNode | string)[]): void {
    for (const node of nodes) {
      this.appendChild(node instanceof SmallNode ? node : new SmallText(this.ownerDocument, node))
    }
  }

  /** Nothing ever happens in this document: pictures are drawn and handed over. */
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true
  }

  /** Only by tag name, or all by `*`. */
  querySelectorAll(selector: string): SmallElement[] {
    const below = this.children.flatMap(child => [child, ...child.querySelectorAll('*')])
    return selector === '*' ? below : below.filter(({ tagName }) => tagName === selector)
  }

  querySelector(selector: string): SmallElement | null {
    return this.querySelectorAll(selector)[0] ?? null
  }
}

export class SmallDocument {
  readonly documentElement = new SmallElement(this, 'html', html)
  readonly defaultView = { Event: class {}, devicePixelRatio: 1 }

  createElement(name: string): SmallElement {
    return new SmallElement(this, name, html)
  }

  createElementNS(space: string, name: string): SmallElement {
    return new SmallElement(this, name, space)
  }

  createTextNode(data: string): SmallText {
    return new SmallText(this, data)
  }
}

/** An element of the small document as an output tree; a style sheet inside is left out. */
export function treeOf(element: SmallElement): OutputElement {
  const given = Object.fromEntries(element.attributes)
  if (element.namespaceURI === svg && element.tagName === 'svg')
    Object.assign(given, { class: 'plot', role: 'img' })
  // Plot names its groups, and a group without a role can't have a name.
  if (element.tagName === 'g') delete given['aria-label']
  const children = element.childNodes.flatMap((node): OutputTree[] => {
    if (node instanceof SmallElement) return node.tagName === 'style' ? [] : [treeOf(node)]
    return [node.textContent]
  })
  return [element.tagName, given, ...children]
}
