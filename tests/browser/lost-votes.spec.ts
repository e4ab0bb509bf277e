import { expect, test } from '@playwright/test'

const address = '/lessons/when-the-program-says-1/'

test('the order of the sum decides whether the program says exactly 1', async ({ page }) => {
  await page.goto(address)
  const sentence = page.locator('lost-votes [data-part=sentence]')
  await expect(sentence).toContainText('the program says 1, and right would be 0.9999999999997865')
  await page.locator('lost-votes').getByRole('radio', { name: 'last', exact: true }).check()
  await expect(sentence).toContainText('the program says 0.9999999999997864')
})

test('a sum of equal votes stalls in float16', async ({ page }) => {
  await page.goto(address)
  await page.locator('lost-votes').getByRole('button', { name: '4096 equal votes in float16' }).click()
  await page.locator('lost-votes summary').click()
  await expect(page.locator('lost-votes tbody tr').last()).toHaveText(/4,096\s*2048/)
})

test('a fraction of a class is refused', async ({ page }) => {
  await page.goto(address)
  const box = page.locator('lost-votes').getByRole('textbox', { name: 'Classes' })
  await box.focus()
  await expect(page.locator('lost-votes[data-ready]')).toBeVisible()
  await box.fill('2.5')
  await box.blur()
  await expect(page.locator('lost-votes [data-part=problem]').first()).toContainText('whole')
  await expect(box).toHaveValue('50257')
})
