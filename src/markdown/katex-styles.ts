import type { Plugin } from 'vite'

/**
 * Puts KaTeX's style sheet into its cascade layer and takes the `@font-face` rules out of it: the site brings its own,
 * smaller files for the faces that its formulas use (styles/fonts.css), and twenty unused ones would otherwise be
 * copied into the build.
 */
export function katexStyles(): Plugin {
  return {
    name: 'katex-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('katex') || !id.split('?')[0]?.endsWith('katex.min.css')) return
      return `@layer katex { ${code.replaceAll(/@font-face\{[^}]*\}/g, '')} }`
    },
  }
}
