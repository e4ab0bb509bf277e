import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/when-the-program-says-1/'
const line = (page: Page) => page.locator('hundred-percent-line')
const sentence = (page: Page) => line(page).locator('[data-part=sentence]')
const button = (page: Page, name: string) => line(page).getByRole('button', { name, exact: true })

test('the line is found by keyboard, by trying the middle again and again', async ({ page }) => {
  await page.goto(address)
  await line(page).getByRole('radio', { name: 'fp8 E5M2' }).check()
  await button(page, 'Try the middle').focus()
  await expect(page.locator('hundred-percent-line[data-ready]')).toBeVisible()
  for (let i = 0; i < 7; i++) await page.keyboard.press('Enter')
  await expect(sentence(page)).toContainText(
    'Found, with 7 tries: in fp8 E5M2, ordinary code says 1 from a lead of 2 on',
  )
  await expect(button(page, 'Try the middle')).toHaveAttribute('aria-disabled', 'true')
  await button(page, 'Undo').click()
  await expect(sentence(page)).toContainText('The line lies between')
})

test('a lead of the reader is tried, and a bad one refused', async ({ page }) => {
  await page.goto(address)
  const box = line(page).getByRole('textbox', { name: 'Lead to try' })
  await box.focus()
  await expect(page.locator('hundred-percent-line[data-ready]')).toBeVisible()
  await box.fill('101')
  await box.blur()
  await expect(line(page).locator('[data-part=problem]')).toContainText('outside 0 to 100')
  await box.fill('16.7')
  await button(page, 'Try this lead').click()
  await expect(sentence(page)).toContainText('A lead of 16.700000762939453 gives 1, exactly.')
})

test('the answer is shown only when it is asked for, after a try', async ({ page }) => {
  await page.goto(address)
  await expect(line(page)).not.toContainText('16.63553')
  await button(page, 'Try this lead').click()
  await button(page, 'Show the answer').click()
  await expect(sentence(page)).toContainText('The answer: 16.63553237915039.')
})
