import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'esbuild'

const entry = fileURLToPath(new URL('../core/bits-hash.ts', import.meta.url))
const file = new URL('../fixtures/core/bits-hash.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as { exact: string; fast: string }

test('the core gives the same bits in this browser as anywhere', async ({ page }) => {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'core',
    target: 'es2022',
  })
  await page.goto('about:blank')
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
  const found = await page.evaluate('core.bitsHash()')
  expect(found).toBe(`exact ${expected.exact} fast ${expected.fast}`)
})
