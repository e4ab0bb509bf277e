import { defineMdastPlugin } from 'satteri'
import { formula } from './formula.ts'

/** Sets `$…$` and `$$…$$` of Markdown and MDX while the site is built. */
export const math = defineMdastPlugin({
  name: 'math',
  math(node, context) {
    const html = formula(node.value, { display: true, place: place(context) })
    context.replaceNode(node, { raw: html, mdxExpressions: false })
  },
  inlineMath(node, context) {
    context.replaceNode(node, { raw: formula(node.value, { place: place(context) }), mdxExpressions: false })
  },
})

const place = (context: { fileURL?: URL | undefined }): string => context.fileURL?.pathname ?? 'a formula'
