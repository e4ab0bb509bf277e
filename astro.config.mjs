import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { katexStyles } from './src/markdown/katex-styles.ts'
import { math } from './src/markdown/math.ts'

export default defineConfig({
  site: 'https://softmax-notebook.example',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [mdx()],
  markdown: { processor: satteri({ features: { math: true }, mdastPlugins: [math] }) },
  vite: {
    plugins: [katexStyles()],
    build: {
      // A small font inside the style sheet would be loaded by pages that don't use it, and before the text is shown.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro marks its modules by a directive of its own, and takes it out again itself.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
      },
    },
  },
})
