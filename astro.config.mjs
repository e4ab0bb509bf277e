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
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What wakes the figures comes with every page, and is small. All that they share comes in two files with the
              // first touch, and later lessons find it loaded; without groups it would be twenty small ones.
              codeSplitting: {
                groups: [
                  {
                    name: 'wake',
                    test: /preload-helper|\/src\/widgets\/frame\/(wake|link|state-links)\./,
                    priority: 2,
                  },
                  { name: 'core', test: /\/src\/core\//, priority: 1 },
                  {
                    name: 'figure',
                    test: /\/src\/(plots\/(?!plot-library)|widgets\/(controls|frame)\/)[^?]*\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
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
