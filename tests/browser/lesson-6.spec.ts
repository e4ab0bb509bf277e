import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/overflow-underflow-nan/'
const sentence = (page: Page, widget: string) => page.locator(`${widget} [data-part=sentence]`)

/** Opens every prediction of the lesson. */
async function openPredictions(page: Page): Promise<void> {
  for (const skip of await page.locator('[data-action=skip]').all()) await skip.click()
}

test('each number that the lesson is about stands in its text', async ({ page }) => {
  await page.goto(address)
  await openPredictions(page)
  for (const fact of [
    'From 11.09 on. The largest float16 is 65504.',
    // The formula as it stands, and what is right.
    'not a number: [NaN, NaN, NaN]',
    'The true shares are [0.090, 0.245, 0.665]',
    'NaN, three times: [NaN, NaN, NaN]',
    'the gaps are the same: [0.665, 0.245, 0.090]',
    'It gives [0, NaN, 0].',
    'float32 gives [3.784e-44, 1, 3.784e-44]',
    // Dividing is harmless, overflow is not.
    'gets [0.5, 0.5]. Exactly.',
    'the shares are [0, 0]',
    // Log-sum-exp.
    'it goes from 2.40761 to 7.40761',
    'that gives 1002.408, where the plain formula gives Infinity',
    // The logarithm.
    'A little more: 7.44 × 10⁻⁴⁴.',
    'prints −0, a zero with a minus sign',
  ])
    await expect.soft(page.locator('article')).toContainText(fact)
  for (const row of [
    // Where exp ends.
    'float64 709.78 −745.13',
    'float32 88.72 −103.97',
    'float16 11.09 −17.33',
    // The logarithm.
    'logarithm of softmax [−∞, 0, −∞]',
    'log-softmax [−800, 0, −800]',
  ])
    await expect.soft(page.getByRole('row', { name: row, exact: true })).toBeVisible()
})

test('the answers of the libraries stand in the page, with their versions', async ({ page }) => {
  await page.goto(address)
  const table = page.locator('.library-answers table')
  for (const library of ['NumPy', 'SciPy', 'PyTorch', 'TensorFlow.js'])
    await expect(table.getByRole('columnheader', { name: new RegExp(`^${library} \\d`) })).toBeVisible()
  const infinite = table.getByRole('row', { name: /^\[0, ∞, 0\]/ }).getByRole('cell')
  await expect(infinite).toHaveText([
    '[0, NaN, 0]',
    '[NaN, NaN, NaN]',
    '[NaN, NaN, NaN]',
    '[NaN, NaN, NaN]',
    '[0, 1, 0]',
  ])
})

test('the links in the text set the figures', async ({ page }) => {
  await page.goto(address)
  await openPredictions(page)
  for (const [name, widget, said] of [
    ['700 and 700', 'softmax-pipeline', 'Without the shift, float64 gives [0.5, 0.5].'],
    ['two logits of 709 and a half', 'softmax-pipeline', 'the sum overflows'],
    ['the way it takes', 'softmax-pipeline', 'float32 gives [0, NaN, 0]: exp overflows for B'],
    ['−740', 'where-exp-ends', 'a subnormal number'],
    ['cut to the largest number', 'where-exp-ends', 'is 448: an overflow, cut to the largest number'],
    ['detour through the share', 'log-domain', 'a loss of -0 if B is right'],
    ['zeros', 'masked-row', 'Everything is masked: no logit is left. Softmax gives [0, 0, 0].'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(sentence(page, widget)).toContainText(said)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('all figures, numbers, questions and solutions are there', async ({ page }) => {
    await page.goto(address)
    await expect(page.locator('softmax-pipeline svg.flow')).toHaveCount(2)
    await expect(page.locator('softmax-pipeline .cell[data-kind=nan]').first()).toContainText('✕ ∞ ÷ ∞')
    await expect(sentence(page, 'log-domain')).toContainText('[-800, -0, -800]')
    const third = page.locator('fix-the-bug .rungs > li').nth(2)
    await expect(third.getByRole('button')).toHaveCount(0)
    await third.locator('summary').click()
    await expect(third.locator('details')).toContainText(
      'It gives [0, 0, 0]. Right is [0.09003, 0.2447, 0.6652].',
    )
  })
})
