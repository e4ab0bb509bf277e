import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/when-the-program-says-1/'
const widget = (page: Page) => page.locator('format-bench')
const sentence = (page: Page) => widget(page).locator('[data-part=sentence]')
const box = (page: Page, name: string) =>
  widget(page).getByRole('textbox', { name: `Logit of ${name}`, exact: true })
const button = (page: Page, name: string) => widget(page).getByRole('button', { name, exact: true })
const card = (page: Page, format: string) => widget(page).locator(`[data-format=${format}]`)
const verdicts = (page: Page, format: string) => card(page, format).locator('.verdict')

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(address + hash)
  await box(page, 'B').focus()
  await expect(page.locator('format-bench[data-ready]')).toBeVisible()
}

test('13, 31, 5 is exactly 1 in float32, and exactly 0, 1, 0 in float16', async ({ page }) => {
  await open(page)
  await expect(verdicts(page, 'float64')).toHaveText(['=== 1 false', '=== 1 false'])
  for (const format of ['float32', 'float16', 'bfloat16', 'e4m3', 'e5m2'])
    await expect(verdicts(page, format)).toHaveText(['=== 1 true', '=== 1 true'])
  await expect(card(page, 'float64').locator('.vector')).toHaveText([
    '[1.523e-8, 0.9999999847649114, 5.109e-12]',
    '[1.523e-8, 0.9999999847649115, 5.109e-12]',
  ])
  await expect(card(page, 'float16').locator('.vector')).toHaveText(['[0, 1, 0]', '[0, 1, 0]'])
})

test('0, 100, 0 is exactly 1 everywhere, and 0, 25, 0 only prints like 1 in float64', async ({ page }) => {
  await open(page)
  await button(page, '0, 100, 0').click()
  await expect(sentence(page)).toContainText(
    '1 − 7.44 × 10⁻⁴⁴. Rounded once, it is exactly 1 in all six formats',
  )
  await button(page, '0, 25, 0').click()
  await expect(card(page, 'float64').locator('.printed')).toHaveText([
    'prints 1.00000000e+00',
    'prints 1.00000000e+00',
  ])
  await expect(verdicts(page, 'float64')).toHaveText(['=== 1 false', '=== 1 false'])
  await expect(card(page, 'float64').locator('.winner')).toHaveText([
    '0.9999999999722241',
    '0.999999999972224',
  ])
  await expect(button(page, '0, 25, 0')).toHaveAttribute('aria-pressed', 'true')
})

test('a lead of 37 is 1 for ordinary code and not for code that rounds once', async ({ page }) => {
  await open(page, '#format-bench=z:0,37')
  await expect(verdicts(page, 'float64')).toHaveText(['=== 1 false', '=== 1 true'])
})

test('the keyboard alone does it all', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await expect(verdicts(page, 'float64')).toHaveText(['=== 1 true', '=== 1 true'])
  await page.keyboard.press('ArrowDown')
  await expect(box(page, 'B')).toHaveValue('99.5')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+z')
  await expect(box(page, 'B')).toHaveValue('100')
  await page.keyboard.press('Control+Shift+z')
  await expect(box(page, 'B')).toHaveValue('99.5')
  await button(page, 'Reset').focus()
  await page.keyboard.press('Enter')
  await expect(box(page, 'B')).toHaveValue('31')
})

test('what a format stores instead of a logit stands on its card', async ({ page }) => {
  await open(page)
  await expect(card(page, 'e4m3').locator('.stored')).toHaveText('stores 31 as 32')
  await box(page, 'B').fill('1000')
  await expect(card(page, 'e4m3').locator('.stored')).toHaveText('stores 1000 as NaN')
  await expect(verdicts(page, 'e4m3')).toHaveText(['=== 1 false', '=== 1 false'])
  await expect(sentence(page)).toContainText('1000 is too large for fp8 E4M3.')
})

for (const [typed, about] of [
  ['abc', '“abc” is not a number'],
  ['', 'The box is empty'],
  ['1e400', '1e400 is too large'],
] as const)
  test(`“${typed}” keeps the last good logit and says what to do`, async ({ page }) => {
    await open(page)
    const before = await sentence(page).textContent()
    await box(page, 'B').fill(typed)
    await box(page, 'B').blur()
    const problem = widget(page).locator('number-control:not([hidden]) [data-part=problem]').nth(1)
    await expect(problem).toContainText(about)
    await expect(box(page, 'B')).toHaveValue('31')
    await expect(sentence(page)).toHaveText(before ?? '')
  })

test('classes are added up to six and removed down to two', async ({ page }) => {
  await open(page)
  for (let i = 0; i < 3; i++) await button(page, 'Add a class').click()
  await expect(card(page, 'float64').locator('.vector').first().locator('b')).toHaveCount(6)
  for (let i = 0; i < 4; i++) await button(page, 'Remove a class').click()
  await expect(card(page, 'float64').locator('.vector').first().locator('b')).toHaveCount(2)
  await expect(button(page, 'Remove a class')).toHaveAttribute('aria-disabled', 'true')
})

test('the copied link leads to the same logits, and a hostile one to the first ones', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await box(page, 'C').fill('5e-324')
  await button(page, 'Copy link').click()
  await expect(widget(page).locator('[data-part=note]')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goto('about:blank')
  await page.goto(link)
  await expect(box(page, 'C')).toHaveValue('5e-324')
  await page.goto(`${address}#format-bench=z:<img src=x onerror=alert(1)>,1`)
  await page.reload()
  await expect(widget(page).locator('[data-part=note]')).toContainText('expected a number')
  await expect(box(page, 'B')).toHaveValue('31')
})

test('at 360 px nothing of a card is cut', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await open(page, '#format-bench=z:13,31,5,0.1,0.2,0.3')
  const cut = await widget(page)
    .locator('.format-cards *')
    .evaluateAll(parts => parts.filter(part => part.getBoundingClientRect().right > innerWidth).length)
  expect(cut).toBe(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('cards, sentence and table are there, and no control that does nothing', async ({ page }) => {
    await page.goto(address)
    await expect(widget(page).locator('.card')).toHaveCount(6)
    await expect(verdicts(page, 'float32')).toHaveText(['=== 1 true', '=== 1 true'])
    await widget(page).locator('summary').click()
    await expect(widget(page).getByRole('row', { name: /^float64, B/ })).toContainText('3feffffff7d21af9')
    await expect(widget(page).locator('.controls')).toBeHidden()
  })
})
