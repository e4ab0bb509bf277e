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
  vite: { plugins: [katexStyles()] },
})
