import { expect, test } from '@playwright/test'
import { barriers } from './barriers.ts'
import { builtPages } from './built-pages.ts'
import { keyboardWalk } from './keyboard-walk.ts'
import { colours, otherColours } from './page-checks.ts'

for (const { path } of builtPages) {
  test.describe(path, () => {
    test('has no barrier that axe knows, light or dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(path)
      expect.soft(await barriers(page), 'light').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      expect.soft(await barriers(page, 'about colour'), 'dark').toEqual([])
    })

    test('looks the same in a theme that was chosen as in the same theme of the system', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(path)
      const light = await colours(page)
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
      const darkChosen = await colours(page)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await page.evaluate(() => document.documentElement.removeAttribute('data-theme'))
      const dark = await colours(page)
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
      const lightChosen = await colours(page)
      expect.soft(otherColours(darkChosen, dark)).toEqual([])
      expect.soft(otherColours(lightChosen, light)).toEqual([])
      expect(otherColours(dark, light), 'the themes differ').not.toEqual([])
    })

    test('can be walked through by Tab, and shows where the focus is', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(path)
      const { stops, problems } = await keyboardWalk(page)
      expect.soft(problems).toEqual([])
      expect(stops.length).toBeGreaterThan(2)
    })

    test('offers to skip to its text first', async ({ page }) => {
      await page.goto(path)
      await page.keyboard.press('Tab')
      const link = page.locator(':focus')
      await expect(link).toBeInViewport()
      await expect(link).toHaveAttribute('href', /^#./)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const isBehind = await page.evaluate(() => {
        const focus = document.activeElement
        const main = document.querySelector('main')
        const place = main && focus ? main.compareDocumentPosition(focus) : 0
        return (place & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)) !== 0
      })
      expect(isBehind, 'after skipping, Tab goes on in the main part').toBe(true)
    })
  })
}
