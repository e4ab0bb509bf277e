import { expect, test } from '@playwright/test'
import { visitedPages } from './built-pages.ts'
import { emptyShells, motion, overlays, sideways } from './page-checks.ts'

const widths = [320, 360, 768, 1440]

for (const { path } of visitedPages) {
  test(`${path} fits each width, and paper`, async ({ page }) => {
    await page.goto(path)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      expect.soft(await sideways(page), `at ${width} px`).toEqual([])
    }
    await page.emulateMedia({ media: 'print' })
    expect.soft(await overlays(page), 'printed').toEqual([])
  })

  test(`${path} is whole in forced colours and without motion`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      forcedColors: 'active',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(path, { waitUntil: 'load' })
    await expect(page.locator('h1')).toBeVisible()
    expect.soft(errors).toEqual([])
    expect.soft(await motion(page)).toEqual([])
    expect.soft(await emptyShells(page)).toEqual([])
    await context.close()
  })
}
