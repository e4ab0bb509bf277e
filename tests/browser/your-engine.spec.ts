import { expect, test } from '@playwright/test'

test('the page tells of the program that built it, then of the browser it is in', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'the name that is expected is this browser’s')
  await page.goto('/lessons/when-the-program-says-1/')
  const sentence = page.locator('your-engine [data-part=sentence]')
  await expect(sentence).toContainText('Node.js')
  await page.mouse.move(200, 200)
  await expect(sentence).toContainText(/^Chrome \d+ ran Math\.exp on 10,000 inputs/)
  const differing = await page.evaluate(() => Math.exp(-18))
  await page.locator('your-engine').getByRole('textbox', { name: 'Your own x' }).fill('-18')
  await expect(page.locator('your-engine .readout')).toContainText(String(differing))
})
