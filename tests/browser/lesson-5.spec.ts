import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/when-the-program-says-1/'

/** Opens every prediction of the lesson. */
async function openPredictions(page: Page): Promise<void> {
  await page.mouse.move(5, 5)
  for (const skip of await page.locator('[data-action=skip]').all()) await skip.click()
}

test('each number that the lesson is about stands in its text', async ({ page }) => {
  await page.goto(address)
  await openPredictions(page)
  for (const fact of [
    // 1 is the nearest double.
    'A program answers [3.72e-44, 1, 3.72e-44], and the middle number really is 1.',
    'The two others keep 3.72 × 10⁻⁴⁴ each, so the share of B is 1 minus 7.44 × 10⁻⁴⁴.',
    'Just below 1 the next number is 0.9999999999999999.',
    'The exact share lacks 5.18 × 10⁻¹⁷ of being 1.',
    'Half-way between them is 5.55 × 10⁻¹⁷ below 1.',
    // Printing is not equality.
    'Ordinary code gives 0.999999999972224 for the second, and the nearest double to the true share is 0.9999999999722241.',
    'The test that counts is p === 1',
    // It depends on the number format.
    'The share lacks 1.524 × 10⁻⁸ of being 1. Half a step below 1 is 2.98 × 10⁻⁸ in float32.',
    'so the answer is exactly [0, 1, 0].',
    // The step.
    'in float64 there are always 4.503599627370496 × 10¹⁵ of them',
    'From 1 to 2 an ulp is 2.22 × 10⁻¹⁶.',
    'so an ulp is half as long: 1.11 × 10⁻¹⁶.',
    'prints 0.9999999847649115 for B. The nearest double to the true share is 0.9999999847649114, one ulp below.',
    'With 5.109088950225902e-12 for C it is the same.',
    // The 100 % line.
    'from a lead of 36.73680056967711 on',
    'says 1 from 37.42994775023705 on',
    'The two leads lie 0.6931 apart',
    // Lost votes.
    'grow to 2.135 × 10⁻¹³ together',
    'all together get 2.',
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

test('what the text says of a figure, the figure shows when its link is followed', async ({ page }) => {
  await page.goto(address)
  await openPredictions(page)
  const sentence = (widget: string) => page.locator(`${widget} [data-part=sentence]`)
  const follow = async (widget: string, name: string, about: string | RegExp) => {
    const link = page.locator(
      `a[data-state-link][href^="#${widget}="], a[data-state-link][href*="${widget}="]`,
    )
    await link.filter({ hasText: name }).first().click()
    await expect.soft(sentence(widget)).toContainText(about)
    await expect.soft(page.locator(`${widget} [data-part=note]`)).toHaveText('')
  }
  await follow('format-bench', '0, 100 and 0', 'exactly 1 in all six formats')
  await follow('format-bench', '0, 25, 0', 'it prints as 1.00000000e+00, but it is 0.9999999999722241')
  await follow('doubles-near-one', 'a lead of 37', 'and it is below 1')
  await follow('doubles-near-one', 'fp8 E4M3', 'so the program says exactly 1')
  await follow('bit-view', 'exactly 1', 'a normal number: 1.')
  await follow('bit-view', 'the smallest of float16', 'a subnormal number: 5.960464477539063e-8')
  await follow('bit-view', 'infinity', 'these bits are infinity')
  await follow('bit-view', 'two zeros', 'zero: -0')
})

test('no link of the text asks a figure for a state that it has to repair', async ({ page }) => {
  await page.goto(address)
  await openPredictions(page)
  const links = await page.locator('a[data-state-link]').all()
  expect(links.length).toBeGreaterThan(12)
  for (const link of links) {
    await link.click()
    const notes = await page.locator('.widget [data-part=note]').allTextContents()
    expect(notes.join(''), (await link.getAttribute('href')) ?? '').toBe('')
  }
})

test('the usual wrong answer is met with its reason', async ({ page }) => {
  await page.goto(address)
  const step = page.locator('#predict-printed-one')
  await expect(step).not.toContainText('Only the first.')
  await step.getByRole('radio', { name: 'yes, that is what it says' }).check()
  await step.getByRole('button', { name: 'Show what happens' }).click()
  await expect(step).toContainText(
    'Your guess: yes, that is what it says. It turns out otherwise: only the first.',
  )
  await expect(step).toContainText('If you said yes, you read eight digits as if they were all.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('figures, answers and the table of leads are all there', async ({ page }) => {
    await page.goto(address)
    for (const widget of ['format-bench', 'doubles-near-one', 'bit-view'])
      await expect(page.locator(`${widget} [data-part=sentence]`)).toContainText(/\d/)
    const answer = page.locator('#predict-who-is-first details')
    await answer.locator('summary').click()
    await expect(answer.getByRole('row', { name: 'float16 7.625 8.3203125' })).toBeVisible()
  })
})
