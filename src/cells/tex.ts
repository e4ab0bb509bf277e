import type { OutputElement, OutputTree } from './output-tree.ts'

/** A formula that a cell shows. */
export class Formula {
  readonly tree: OutputTree

  constructor(tree: OutputTree) {
    this.tree = tree
  }
}

/** KaTeX for cells: tex`\frac{1}{2}` is a formula to show, in MathML, which every browser sets by itself. */
export async function loadTex(): Promise<(parts: TemplateStringsArray, ...values: unknown[]) => Formula> {
  const { default: katex } = await import('katex')
  return (parts, ...values) => {
    const source = String.raw(parts, ...values)
    return new Formula(
      treeOfMarkup(katex.renderToString(source, { output: 'mathml', displayMode: true, strict: 'error' })),
    )
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  nbsp: '\u00a0',
}

const plain = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** KaTeX's markup as a tree: elements that are all closed, attributes in double quotes. */
function treeOfMarkup(markup: string): OutputTree {
  const root: OutputElement = ['span', {}]
  const open: OutputElement[] = [root]
  for (const [, closing, tag, list = '', text] of markup.matchAll(/<(\/?)([a-zA-Z0-9]+)([^>]*)>|([^<]+)/g)) {
    if (tag === undefined) open.at(-1)?.push(plain(text ?? ''))
    else if (closing === '/') open.pop()
    else {
      const attributes = [...list.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
        name,
        plain(value ?? ''),
      ])
      const element: OutputElement = [tag, Object.fromEntries(attributes)]
      open.at(-1)?.push(element)
      if (!list.endsWith('/')) open.push(element)
    }
  }
  return root
}
