/** `npm run picture`: takes the README's picture, which is also the card of shared links, from the built first page. */
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserArguments, browsersHere } from './find-browser.ts'
import { plainly, Refusal } from './refusal.ts'
import { root } from './run-tool.ts'
import { serveSite } from './site-server.ts'

await plainly(async () => {
  const executablePath = browsersHere()[0]
  if (!executablePath) throw new Refusal('No browser was found. Run `npm test` once, which installs one.')
  const site = await serveSite(join(root, 'dist'), { port: 0 })
  const browser = await chromium.launch({ executablePath, args: browserArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 630 } })
    await page.goto(site.address)
    await page.screenshot({ path: join(root, 'public', 'softmax-notebook.png') })
    console.log('Written: public/softmax-notebook.png')
  } finally {
    await browser.close()
    await site.close()
  }
  return undefined
})
