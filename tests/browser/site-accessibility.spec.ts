import { expect, test } from '@playwright/test'
import { barriers } from './barriers.ts'
import { visitedPages } from './built-pages.ts'
import { keyboardWalk } from './keyboard-walk.ts'
import { colours, otherColours } from './page-checks.ts'

for (const { path } of visitedPages) {
  test(`${path} has no barrier that axe knows, and chosen themes are the system's own`, async ({ page }) => {
    const theme = (name: string) =>
      page.evaluate(value => document.documentElement.setAttribute('data-theme', value), name)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    expect.soft(await barriers(page), 'light').toEqual([])
    const light = await colours(page)
    await theme('dark')
    const darkChosen = await colours(page)

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.evaluate(() => document.documentElement.removeAttribute('data-theme'))
    expect.soft(await barriers(page, 'about colour'), 'dark').toEqual([])
    const dark = await colours(page)
    await theme('light')
    const lightChosen = await colours(page)

    expect.soft(otherColours(darkChosen, dark), 'dark as chosen and as the system has it').toEqual([])
    expect.soft(otherColours(lightChosen, light), 'light as chosen and as the system has it').toEqual([])
    expect.soft(otherColours(dark, light), 'the themes differ').not.toEqual([])
  })

  test(`${path} can be used by keyboard: skipped into, walked through, with the focus in sight`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path)
    await page.keyboard.press('Tab')
    const link = page.locator(':focus')
    await expect(link, 'the first stop').toHaveAttribute('href', /^#./)
    await expect(link, 'the first stop').toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const isBehind = await page.evaluate(() => {
      const focus = document.activeElement
      const main = document.querySelector('main')
      const place = main && focus ? main.compareDocumentPosition(focus) : 0
      return (place & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)) !== 0
    })
    expect.soft(isBehind, 'after skipping, Tab goes on in the main part').toBe(true)

    await page.goto(`${path}?from-the-start`)
    const { stops, problems } = await keyboardWalk(page)
    expect.soft(problems).toEqual([])
    expect.soft(stops.length).toBeGreaterThan(2)
  })
}
