import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/arg-max-and-soft-arg-max/'
const sentence = (page: Page) => page.locator('arg-max-explorer [data-part=sentence]')
const box = (page: Page, name: string) => page.getByRole('textbox', { name: `Logit of ${name}`, exact: true })
const problem = (page: Page) =>
  page.locator('arg-max-explorer number-control:not([hidden]) [data-part=problem]')
const button = (page: Page, name: string) =>
  page.locator('arg-max-explorer').getByRole('button', { name, exact: true })

test('a bar follows the hand, and its number with it', async ({ page }) => {
  await page.goto(address)
  const bar = page.locator('arg-max-explorer [data-handle="z.0"]')
  const { x, y, width } = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0 }
  await page.mouse.move(x + width / 2, y + 2)
  await expect(page.locator('arg-max-explorer[data-ready]')).toBeVisible()
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y - 200, { steps: 8 })
  await page.mouse.up()
  await expect(box(page, 'A')).toHaveValue('40')
  await expect(sentence(page)).toContainText('Arg max says A')
  await button(page, 'Undo').click()
  await expect(box(page, 'A')).toHaveValue('13')
  await button(page, 'Redo').click()
  await expect(box(page, 'A')).toHaveValue('40')
})

test('the keyboard alone does it all', async ({ page }) => {
  await page.goto(address)
  const slider = page.getByRole('slider', { name: 'Logit of A' })
  await slider.focus()
  await expect(page.locator('arg-max-explorer[data-ready]')).toBeVisible()
  await slider.press('ArrowRight')
  await expect(box(page, 'A')).toHaveValue('13.5')
  await expect(slider).toHaveAttribute('aria-valuetext', '13.5')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('31.25')
  await page.keyboard.press('Enter')
  await expect(sentence(page)).toContainText('Arg max says A')
  await page.keyboard.press('ArrowDown')
  await expect(box(page, 'A')).toHaveValue('30.75')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+z')
  await expect(box(page, 'A')).toHaveValue('31.25')
  await page.keyboard.press('Control+Shift+z')
  await expect(box(page, 'A')).toHaveValue('30.75')
  await button(page, 'Reset').focus()
  await page.keyboard.press('Enter')
  await expect(box(page, 'A')).toHaveValue('13')
})

for (const [typed, about] of [
  ['abc', '“abc” is not a number'],
  ['', 'The box is empty'],
  ['1e400', '1e400 is too large'],
  ['1,5', 'write 1.5'],
] as const)
  test(`“${typed}” in a box keeps the last good number and says what to do`, async ({ page }) => {
    await page.goto(address)
    await box(page, 'B').focus()
    await expect(page.locator('arg-max-explorer[data-ready]')).toBeVisible()
    const before = await sentence(page).textContent()
    await box(page, 'B').fill(typed)
    await box(page, 'B').blur()
    await expect(problem(page).nth(1)).toContainText(about)
    await expect(problem(page).nth(1)).toContainText('Kept 31.')
    await expect(box(page, 'B')).toHaveValue('31')
    await expect(sentence(page)).toHaveText(before ?? '')
  })

test('a link opens the page with its numbers, exactly', async ({ page }) => {
  await page.goto(`${address}#arg-max-explorer=z:-0,5e-324,1e-44;axis:log`)
  await expect(box(page, 'A')).toHaveValue('-0')
  await expect(box(page, 'B')).toHaveValue('5e-324')
  await expect(box(page, 'C')).toHaveValue('1e-44')
  await expect(page.getByRole('radio', { name: 'log', exact: true })).toBeChecked()
})

test('a hostile or old link gives the start values and a note', async ({ page }) => {
  for (const [hash, about] of [
    [`z:${'1,'.repeat(399)}1`, 'expected 2 to 6 numbers, got 400'],
    ['z:1e400,1', 'expected a number'],
    ['axis:<img src=x onerror=alert(1)>', 'expected linear or log or logit'],
    ['size:9', '“size” is not part of this figure'],
  ] as const) {
    await page.goto(`${address}#arg-max-explorer=${hash}`)
    await page.reload()
    await expect(page.locator('arg-max-explorer [data-part=note]')).toContainText(about)
    await expect(box(page, 'B')).toHaveValue('31')
  }
})

test('a link in the text sets the figure, also a second time', async ({ page }) => {
  await page.goto(address)
  const link = page.getByRole('link', { name: '30, 31, 5' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(box(page, 'A')).toHaveValue('30')
  await box(page, 'A').fill('7')
  await link.click()
  await expect(box(page, 'A')).toHaveValue('30')
})

test('the copied link leads to the same state', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(address)
  await box(page, 'C').focus()
  await expect(page.locator('arg-max-explorer[data-ready]')).toBeVisible()
  await box(page, 'C').fill('29.5')
  await button(page, 'Copy link').click()
  await expect(page.locator('arg-max-explorer [data-part=note]')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).hash).toBe('#arg-max-explorer=z:13,31,29.5;sweep:2')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(box(page, 'C')).toHaveValue('29.5')
})

test('classes are added up to six and removed down to two', async ({ page }) => {
  await page.goto(address)
  for (let i = 0; i < 3; i++) await button(page, 'Add a class').click()
  await expect(button(page, 'Add a class')).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('slider', { name: /^Logit of/ })).toHaveCount(6)
  await expect(page.locator('arg-max-explorer [data-panel=softmax] .bar rect')).toHaveCount(6)
  for (let i = 0; i < 4; i++) await button(page, 'Remove a class').click()
  await expect(button(page, 'Remove a class')).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('slider', { name: /^Logit of/ })).toHaveCount(2)
})

test('one hundred ahead, the program says 1 and the small shares stay written', async ({ page }) => {
  await page.goto(address)
  await button(page, '0, 100, 0').click()
  await page.locator('arg-max-explorer summary').click()
  const cells = page.locator('arg-max-explorer tbody td:last-child')
  await expect(cells).toHaveText(['3.720075976020836e-44', '1', '3.720075976020836e-44'])
})

test('the full view opens and closes', async ({ page }) => {
  await page.goto(address)
  await button(page, 'Full view').click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('arg-max-explorer')
  await button(page, 'Full view').click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
})

test('a prediction keeps the guess in sight and brings the answer only then', async ({ page }) => {
  await page.goto(address)
  const step = page.locator('#predict-through-a-tie')
  await expect(step).not.toContainText('The one-hot vector stays where it is')
  await step.getByRole('button', { name: 'Show what happens' }).click()
  await expect(step.getByRole('status')).toContainText('Choose one, or skip.')
  await step.getByRole('radio', { name: 'hard jumps, soft glides' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(step).toContainText('Your guess: hard jumps, soft glides. That is what happens.')
  await expect(step).toContainText('The one-hot vector stays where it is')
  await expect(step.getByRole('group', { name: 'What happens' })).toBeFocused()
})

test('a number is asked for where a number is the guess', async ({ page }) => {
  await page.goto(address)
  const step = page.locator('#predict-slope-of-arg-max')
  await step.getByRole('textbox').fill('steep')
  await step.getByRole('button', { name: 'Show what happens' }).click()
  await expect(step.getByRole('status')).toContainText('“steep” is not a number')
  await step.getByRole('textbox').fill('0')
  await page.keyboard.press('Enter')
  await expect(step).toContainText('Your guess: 0.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('text, figures and folded answers are all there', async ({ page }) => {
    await page.goto(address)
    await expect(page.locator('arg-max-explorer svg')).toHaveCount(5)
    await expect(sentence(page)).toContainText('0.9999999847649114')
    await expect(page.locator('arg-max-explorer .controls')).toBeHidden()
    const answer = page.locator('#predict-through-a-tie details')
    await answer.locator('summary').click()
    await expect(answer).toContainText('The one-hot vector stays where it is')
  })
})
