import { typescriptLanguage } from '@codemirror/lang-javascript'
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'

/** The kinds of words that have a colour of their own, in the static source and in the editor alike. */
export const highlighter = tagHighlighter([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword],
    class: 'code-keyword',
  },
  { tag: [tags.number, tags.bool, tags.null], class: 'code-number' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: 'code-string' },
  { tag: [tags.lineComment, tags.blockComment], class: 'code-comment' },
  { tag: [tags.typeName, tags.typeOperator], class: 'code-type' },
  { tag: tags.function(tags.variableName), class: 'code-call' },
])

export interface Stretch {
  text: string
  /** The kind of word; empty for what has no colour. */
  kind: string
}

/** A cell's source, line by line, in stretches of one colour. Their texts add up to the source. */
export function highlightedLines(source: string): Stretch[][] {
  const lines: Stretch[][] = [[]]
  highlightCode(
    source,
    typescriptLanguage.parser.parse(source),
    highlighter,
    (text, kind) => lines.at(-1)?.push({ text, kind }),
    () => lines.push([]),
  )
  return lines
}
