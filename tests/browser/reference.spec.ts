import { expect, test } from '@playwright/test'

test('the reference leads from the index to a function, its types and the next one', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Reference' }).click()
  await page.getByRole('link', { name: 'softmax', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('softmax')
  await expect(page.locator('#special-values + dl')).toContainText('exactly 0 there, a mask of weight 0')
  await expect(page.getByRole('link', { name: /doi\.org\/10\.1093/ })).toHaveAttribute(
    'href',
    /^https:\/\/doi\.org/,
  )
  await page.getByRole('link', { name: 'SoftmaxOptions' }).click()
  await expect(page.locator('#SoftmaxOptions')).toBeInViewport()
  await page.goBack()
  await page.locator('a[rel=next]').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('complement')
})

test('the source of a function is folded on its page', async ({ page }) => {
  await page.goto('/reference/argmax/')
  await expect(page.getByText('src/core/argmax.ts')).toBeVisible()
  await page.locator('summary').click()
  await expect(page.locator('details')).toContainText('export function argmax(')
})
