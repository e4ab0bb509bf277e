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

const bit = (page: Page, name: RegExp) => view(page).getByRole('button', { name })
const button = (page: Page, name: string) => view(page).getByRole('button', { name, exact: true })
const box = (page: Page) => view(page).getByRole('textbox', { name: 'Number to store' })
const reading = (page: Page, name: string) =>
  view(page).locator('dt').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]')

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(address + hash)
  await box(page).focus()
  await expect(page.locator('bit-view[data-ready]')).toBeVisible()
}

test('a press flips a bit, and value, hexadecimal and powers of two follow', async ({ page }) => {
  await open(page, '#bit-view=x:1')
  await expect(reading(page, 'in hexadecimal')).toHaveText('0x3ff0000000000000')
  const first = bit(page, /^fraction bit 1 of 52, worth 2 to the power of −1/)
  await expect(first).toHaveAttribute('aria-pressed', 'false')
  await first.click()
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await expect(box(page)).toHaveValue('1.5')
  await expect(reading(page, 'exactly')).toHaveText('1.5')
  await expect(reading(page, 'built from')).toHaveText(/^\+1\.10*₂ × 2⁰$/)
  await bit(page, /^exponent bit 11 of 11/).click()
  await expect(box(page)).toHaveValue('0.75')
  await bit(page, /^sign bit/).click()
  await expect(box(page)).toHaveValue('-0.75')
  await button(page, 'Undo').click()
  await expect(box(page)).toHaveValue('0.75')
  await button(page, 'Reset').click()
  await expect(box(page)).toHaveValue('0.9999999999999999')
})

test('0.1 is stored with all its digits', async ({ page }) => {
  await open(page, '#bit-view=x:0.1')
  await view(page).locator('summary').click()
  await expect(view(page).getByRole('row', { name: /^all digits/ })).toContainText(
    '0.1000000000000000055511151231257827021181583404541015625',
  )
})

test('the step above 1 is twice the step below', async ({ page }) => {
  await open(page, '#bit-view=x:1')
  await expect(reading(page, 'next value below')).toHaveText('0.9999999999999999')
  await expect(reading(page, 'next value above')).toHaveText('1.0000000000000002')
  await expect(sentence(page)).toContainText('The next value above is 2.22 × 10⁻¹⁶ away.')
  await button(page, 'Next value below').click()
  await expect(sentence(page)).toContainText('The next value above is 1.11 × 10⁻¹⁶ away.')
})

test('subnormal numbers, infinities, zeros and NaN are named', async ({ page }) => {
  await open(page, '#bit-view=format:float16;x:1')
  await button(page, 'the smallest').click()
  await expect(sentence(page)).toContainText('a subnormal number: 5.960464477539063e-8')
  await button(page, 'Next value below').click()
  await expect(sentence(page)).toContainText('zero: 0')
  await button(page, 'the largest').click()
  await button(page, 'Next value above').click()
  await expect(sentence(page)).toContainText('infinity: Infinity')
  await bit(page, /^fraction bit 10 of 10/).click()
  await expect(sentence(page)).toContainText('not a number (NaN)')
  await expect(bit(page, /^fraction bit 10 of 10/)).toHaveAttribute('aria-pressed', 'true')
  await button(page, '−0').click()
  await expect(sentence(page)).toContainText('zero: -0')
  await view(page).getByRole('radio', { name: 'fp8 E4M3' }).check()
  await button(page, 'the largest').click()
  await expect(sentence(page)).toContainText('a normal number: 448')
  await button(page, 'Next value above').click()
  await expect(sentence(page)).toContainText('not a number (NaN)')
})

test('arrow keys walk through the bits in both directions, and Tab leaves them', async ({ page }) => {
  await open(page)
  await view(page).locator('.bit-rows button').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(bit(page, /^exponent bit 1 of 11/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(bit(page, /^fraction bit 1 of 52/)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(bit(page, /^exponent bit 1 of 11/)).toBeFocused()
  await page.keyboard.press('End')
  await expect(bit(page, /^fraction bit 52 of 52/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(bit(page, /^fraction bit 52 of 52/)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(view(page).locator('.bit-rows button:focus')).toHaveCount(0)
})

test('a text that is no number keeps the last good one', async ({ page }) => {
  await open(page)
  for (const typed of ['abc', '', '1e400']) {
    await box(page).fill(typed)
    await box(page).blur()
    await expect(view(page).locator('[data-part=problem]')).toContainText('Kept 0.9999999999999999.')
    await expect(box(page)).toHaveValue('0.9999999999999999')
  }
})

test('the copied link brings back every bit, also of a NaN, and a hostile one the first bits', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '#bit-view=format:float16;bits:0111110000000001')
  await bit(page, /^sign bit/).click()
  await button(page, 'Copy link').click()
  await expect(view(page).locator('[data-part=note]')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).hash).toBe('#bit-view=format:float16;bits:1111110000000001')
  await page.goto(`${address}#bit-view=bits:<script>;x:1e400`)
  await page.reload()
  await expect(view(page).locator('[data-part=note]')).toContainText('expected up to 64 digits')
  await expect(box(page)).toHaveValue('0.9999999999999999')
})

test('on a phone every bit is in reach and large enough to touch', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await open(page)
  const small = await view(page)
    .locator('.bit-rows button')
    .evaluateAll(bits =>
      bits
        .map(place => place.getBoundingClientRect())
        .filter(box => box.width < 24 || box.height < 24 || box.right > innerWidth),
    )
  expect(small).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the bits and their meaning are there, and none can be pressed', async ({ page }) => {
    await page.goto(address)
    await expect(view(page).locator('.bit-rows button')).toHaveCount(64)
    await expect(bit(page, /^fraction bit 1 of 52/)).toBeDisabled()
    await expect(sentence(page)).toContainText('0.9999999999999999')
    await expect(view(page).locator('.controls')).toBeHidden()
  })
})
