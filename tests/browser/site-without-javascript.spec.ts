import { expect, test } from '@playwright/test'
import { visitedPages } from './built-pages.ts'
import { emptyShells } from './page-checks.ts'

test.use({ javaScriptEnabled: false })

for (const { path } of visitedPages) {
  test(`${path} is complete without JavaScript`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator('h1')).toBeVisible()
    expect.soft(await emptyShells(page)).toEqual([])
    const dead = page.locator('input[type=range], [data-action], [data-do]').filter({ visible: true })
    await expect.soft(dead, 'no control is offered that can do nothing').toHaveCount(0)
  })
}
