import katex from 'katex'

/**
 * Macros that give a symbol the colour of its class: `\A{z_1}` is drawn in the colour in which class A has its bar,
 * its table row and its name in the text.
 */
const macros = {
  '\\A': '\\htmlClass{class-1}{#1}',
  '\\B': '\\htmlClass{class-2}{#1}',
  '\\C': '\\htmlClass{class-3}{#1}',
  '\\softmax': '\\operatorname{softmax}',
  '\\argmax': '\\operatorname{arg\\,max}',
  '\\LSE': '\\operatorname{LSE}',
}

/**
 * A TeX formula as HTML with MathML beside it, for eyes and for screen readers. It may mark its symbols by
 * `\htmlData{link=z}{z_i}`, so that they light up with what else carries that name in a widget.
 *
 * Throws an Error that names `place` when KaTeX doesn't understand the formula, so that a typing mistake stops the build.
 */
export function formula(tex: string, { display = false, place = 'a formula' } = {}): string {
  try {
    return katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      throwOnError: true,
      trust: ({ command }: { command: string }) => command === '\\htmlClass' || command === '\\htmlData',
      macros: { ...macros },
    })
  } catch (error) {
    throw new Error(`${place}: expected a formula that KaTeX can set, got "${tex}". ${String(error)}`)
  }
}
