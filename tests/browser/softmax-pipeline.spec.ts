import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/overflow-underflow-nan/'
const widget = (page: Page) => page.locator('softmax-pipeline')
const sentence = (page: Page) => widget(page).locator('[data-part=sentence]')
const box = (page: Page, name: string) =>
  widget(page).getByRole('textbox', { name: `Logit of ${name}`, exact: true })
const button = (page: Page, name: string) => widget(page).getByRole('button', { name, exact: true })
const words = (page: Page, panel: string) =>
  widget(page).locator(`[data-panel=${panel}] .cell[data-kind=nan] .word`)

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(address + hash)
  await box(page, 'A').focus()
  await expect(page.locator('softmax-pipeline[data-ready]')).toBeVisible()
}

test('the formula dies before your eyes, and comes back to life', async ({ page }) => {
  await open(page)
  await expect(words(page, 'naive')).toHaveText(['✕ ∞ ÷ ∞', '✕ ∞ ÷ ∞', '✕ ∞ ÷ ∞'])
  for (const name of ['A', 'B', 'C']) await box(page, name).fill('1')
  await expect(words(page, 'naive')).toHaveCount(0)
  await expect(sentence(page)).toContainText('Without the shift, float64 gives [0.3333, 0.3333, 0.3333].')
  await button(page, '−1000, −1001, −1002').click()
  await expect(words(page, 'naive')).toHaveText(['✕ 0 ÷ 0', '✕ 0 ÷ 0', '✕ 0 ÷ 0'])
  await expect(sentence(page)).toContainText('With it, float64 gives [0.6652, 0.2447, 0.09003].')
})

test('every ready-made row shows what the targets say', async ({ page }) => {
  await open(page)
  for (const [name, naive, shifted] of [
    ['1000, 1001, 1002', '[NaN, NaN, NaN]', '[0.09003, 0.2447, 0.6652]'],
    ['−1000, −1001, −1002', '[NaN, NaN, NaN]', '[0.6652, 0.2447, 0.09003]'],
    ['0, 100, 0 in float32', '[0, NaN, 0]', '[3.784e-44, 1, 3.784e-44]'],
  ] as const) {
    await button(page, name).click()
    await expect(button(page, name)).toHaveAttribute('aria-pressed', 'true')
    await expect(sentence(page)).toContainText(`gives ${naive}`)
    await expect(sentence(page)).toContainText(`gives ${shifted}`)
  }
  for (const name of ['all −∞', 'one ∞', 'a NaN']) {
    await button(page, name).click()
    await expect(words(page, 'shifted').last()).toContainText('✕ from NaN')
  }
})

test('inf, -inf and nan can be typed, and nonsense is refused with what to do', async ({ page }) => {
  await open(page)
  await box(page, 'A').fill('-inf')
  await expect(widget(page).locator('[data-panel=naive] .number').first()).toHaveText('-Infinity')
  await box(page, 'A').fill('nan')
  await box(page, 'A').press('Tab')
  await expect(box(page, 'A')).toHaveValue(/^nan$/i)
  await expect(sentence(page)).toContainText('it begins with NaN, the logit of A')
  for (const [typed, about] of [
    ['abc', '“abc” is not a number. Type one such as 31, -2.5 or 1e-8, or inf, -inf, nan.'],
    ['', 'The box is empty'],
    ['1e400', '1e400 is too large'],
  ] as const) {
    await box(page, 'B').fill(typed)
    await box(page, 'B').blur()
    await expect(widget(page).locator('[data-part=problem]').nth(1)).toContainText(about)
    await expect(box(page, 'B')).toHaveValue('1001')
  }
})

test('the keyboard alone does it all', async ({ page }) => {
  await open(page)
  const slider = widget(page).getByRole('slider', { name: 'Logit of A' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(box(page, 'A')).toHaveValue('1001')
  await expect(slider).toHaveAttribute('aria-valuetext', '1001')
  await widget(page).getByRole('radio', { name: 'float64' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(sentence(page)).toContainText('float32 gives')
  await page.keyboard.press('Control+z')
  await expect(sentence(page)).toContainText('float64 gives')
  await page.keyboard.press('Control+Shift+z')
  await expect(sentence(page)).toContainText('float32 gives')
  await button(page, 'Reset').focus()
  await page.keyboard.press('Enter')
  await expect(box(page, 'A')).toHaveValue('1000')
  await expect(sentence(page)).toContainText('float64 gives')
})

test('E4M3 has no infinity, and can be told to stop at its largest number', async ({ page }) => {
  await open(page, '#softmax-pipeline=z:5,7,0;format:e4m3')
  await expect(
    widget(page).locator('[data-panel=naive] .word').filter({ hasText: '▲ overflow' }),
  ).toHaveCount(1)
  await widget(page).getByRole('radio', { name: 'is cut to the largest number' }).check()
  await expect(widget(page).locator('.cell[data-kind=largest]').first()).toContainText('448')
  await expect(sentence(page)).toContainText('numbers were cut to the largest one')
})

test('classes are added up to four and removed down to two', async ({ page }) => {
  await open(page)
  await button(page, 'Add a class').click()
  await expect(widget(page).locator('[data-panel=naive] .column')).toHaveText(['A', 'B', 'C', 'D'])
  await button(page, 'Remove a class').click()
  await button(page, 'Remove a class').click()
  await expect(widget(page).locator('[data-panel=shifted] .column')).toHaveText(['A', 'B'])
  await expect(widget(page).locator('tbody tr')).toHaveCount(2)
})

test('a copied link leads to the same state, infinities and all', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '#softmax-pipeline=z:-Infinity,5e-324,-0;format:float16')
  await button(page, 'Copy link').click()
  await expect(widget(page).locator('[data-part=note]')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).hash).toBe('#softmax-pipeline=z:-Infinity,5e-324,-0;format:float16')
  await page.goto('about:blank')
  await page.goto(link)
  for (const [name, value] of [
    ['A', '-Infinity'],
    ['B', '5e-324'],
    ['C', '-0'],
  ] as const)
    await expect(box(page, name)).toHaveValue(value)
})

test('a hostile link gives the start values and a note', async ({ page }) => {
  for (const [hash, about] of [
    [`z:${'1,'.repeat(399)}1`, 'expected 2 to 4 numbers, got 400'],
    ['z:1e400,1', 'expected a number'],
    ['format:float8', 'expected float64 or float32'],
  ] as const) {
    await page.goto(`${address}#softmax-pipeline=${hash}`)
    await page.reload()
    await expect(widget(page).locator('[data-part=note]')).toContainText(about)
    await expect(box(page, 'A')).toHaveValue('1000')
  }
})
