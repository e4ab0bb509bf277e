import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/when-the-program-says-1/'
const sentence = (page: Page, widget: string) => page.locator(`${widget} [data-part=sentence]`)

/** Opens every prediction of the lesson. */
async function openPredictions(page: Page): Promise<void> {
  for (const skip of await page.locator('[data-action=skip]').all()) await skip.click()
}

test('each number that the lesson is about stands in its text', async ({ page }) => {
  await page.goto(address)
  await openPredictions(page)
  for (const fact of [
    'the share of B is 1 minus 7.44 × 10⁻⁴⁴',
    'the next number is 0.9999999999999999',
    'The second is 0.999999999972224',
    // One unit in the last place.
    'prints 0.9999999847649115 for B',
    'The nearest double to the true share is 0.9999999847649114',
    'With 5.109088950225902e-12 for C',
    // The 100 % line.
    'in float64 from a lead of 36.73680056967711 on',
    'says 1 from 37.42994775023705 on',
  ])
    await expect.soft(page.locator('article')).toContainText(fact)
  for (const row of [
    '0, 100, 0 1.00000000e+00',
    '0, 25, 0 1.00000000e+00',
    'float64 36.73680056967711 37.42994775023705',
    'float32 16.63553237915039 17.32868003845215',
    'float16 7.625 8.3203125',
    'bfloat16 5.5625 6.25',
    'fp8 E4M3 2.75 3.5',
    'fp8 E5M2 2 3',
  ])
    await expect.soft(page.getByRole('row', { name: row, exact: true })).toBeVisible()
})

test('the table of thresholds waits for the guess', async ({ page }) => {
  await page.goto(address)
  await expect(page.locator('hundred-percent-line')).toBeVisible()
  await expect(page.getByRole('row', { name: /^float16 7\.625/ })).toHaveCount(0)
})

test('the links in the text set the figures', async ({ page }) => {
  await page.goto(address)
  await openPredictions(page)
  for (const [name, widget, said] of [
    ['these logits', 'format-bench', 'In float64 it prints as 1.00000000e+00, but it is 0.9999999999722241.'],
    ['a lead of 37', 'format-bench', 'Rounded once, it is exactly 1 in float32'],
    ['4096 equal votes', 'lost-votes', 'the program says 0.00048828125'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).last().click()
    await expect(sentence(page, widget)).toContainText(said)
  }
})
