import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/when-the-program-says-1/'
const view = (page: Page) => page.locator('bit-view')
const sentence = (page: Page) => view(page).locator('[data-part=sentence]')

test('bits are flipped with the keyboard alone', async ({ page }) => {
  await page.goto(address)
  await view(page).getByRole('radio', { name: 'fp8 E4M3' }).check()
  await view(page).getByRole('textbox', { name: 'Number to store' }).fill('1')
  await expect(sentence(page)).toContainText('a normal number: 1.')
  await view(page).locator('.bit-rows button').first().focus()
  await page.keyboard.press('Enter')
  await expect(sentence(page)).toContainText('a normal number: -1.')
  await page.keyboard.press('End')
  await expect(view(page).getByRole('button', { name: /^fraction bit 3 of 3/ })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(sentence(page)).toContainText('a normal number: -1.125.')
  await page.keyboard.press('Control+z')
  await expect(sentence(page)).toContainText('a normal number: -1.')
})

test('infinities and NaN can be typed, and next values walked to', async ({ page }) => {
  await page.goto(address)
  const box = view(page).getByRole('textbox', { name: 'Number to store' })
  await box.focus()
  await expect(page.locator('bit-view[data-ready]')).toBeVisible()
  await box.fill('inf')
  await expect(sentence(page)).toContainText('infinity: Infinity')
  await box.fill('nan')
  await expect(sentence(page)).toContainText('not a number')
  await box.fill('1')
  await view(page).getByRole('button', { name: 'Next value above' }).click()
  await expect(sentence(page)).toContainText('1.0000000000000002')
})
