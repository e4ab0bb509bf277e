import { expect, test } from '@playwright/test'
import { builtPages, documentOf } from './built-pages.ts'
import { emptyShells } from './page-checks.ts'

test.use({ javaScriptEnabled: false })

for (const built of builtPages) {
  test(`${built.path} is complete without JavaScript`, async ({ page }) => {
    await page.goto(built.path)
    await expect(page.locator('h1')).toBeVisible()
    await expect(page.locator('figure')).toHaveCount(documentOf(built).querySelectorAll('figure').length)
    expect(await emptyShells(page)).toEqual([])
  })
}
