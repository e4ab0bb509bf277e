import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/overflow-underflow-nan/'
const widget = (page: Page) => page.locator('where-exp-ends')
const sentence = (page: Page) => widget(page).locator('[data-part=sentence]')
const box = (page: Page) => widget(page).getByRole('textbox', { name: 'x', exact: true })

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(address + hash)
  await box(page).focus()
  await expect(page.locator('where-exp-ends[data-ready]')).toBeVisible()
}

test('the point follows the hand over the end of the range', async ({ page }) => {
  await open(page)
  const grip = widget(page).locator('.grip')
  await grip.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await grip.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + 30, y, { steps: 4 })
  await expect(sentence(page)).toContainText('is Infinity: an overflow.')
  await page.mouse.move(x - 1000, y, { steps: 4 })
  await page.mouse.up()
  await expect(sentence(page)).toContainText('is 0: an underflow.')
  await widget(page).getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(box(page)).toHaveValue('700')
})

test('the last double below the limit and the first above it', async ({ page }) => {
  await open(page)
  await box(page).fill('709.782712893384')
  await expect(sentence(page)).toContainText(
    'is 1.798e308: a normal number. The range ends at 709.782712893384 above',
  )
  await box(page).fill('709.7827128933841')
  await expect(sentence(page)).toContainText('is Infinity: an overflow.')
  await box(page).fill('-745.1332191019411')
  await expect(sentence(page)).toContainText('a subnormal number')
  await box(page).fill('-745.1332191019412')
  await expect(sentence(page)).toContainText('is 0: an underflow.')
})

test('the table holds the limits of all six formats', async ({ page }) => {
  await open(page)
  await widget(page).locator('summary').click()
  await expect(widget(page).locator('tbody td:nth-child(5)')).toHaveText([
    '709.782712893384',
    '88.72283172607422',
    '11.0859375',
    '88.5',
    '6',
    '10',
  ])
  await expect(widget(page).locator('tbody td:nth-child(6)')).toHaveText([
    '-745.1332191019411',
    '-103.97207641601562',
    '-17.328125',
    '-92.5',
    '-6.5',
    '-10',
  ])
})

test('the keyboard reaches x and the format', async ({ page }) => {
  await open(page)
  await box(page).press('ArrowUp')
  await expect(box(page)).toHaveValue('700.5')
  await widget(page).getByRole('radio', { name: 'float64' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(sentence(page)).toContainText('In float32, e to the power of 700.5 is Infinity')
  await expect(widget(page).locator('.limit-text')).toHaveText(['-103.97', '88.723'])
})

test('a text that is no number keeps the last good one', async ({ page }) => {
  await open(page)
  for (const typed of ['abc', '', '1e400']) {
    await box(page).fill(typed)
    await box(page).blur()
    await expect(widget(page).locator('[data-part=problem]')).toContainText('Kept 700.')
    await expect(box(page)).toHaveValue('700')
  }
})
