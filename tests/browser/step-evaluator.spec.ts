import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/by-hand/'
const figure = (page: Page) => page.locator('step-evaluator')
const sentence = (page: Page) => figure(page).locator('[data-part=sentence]')
const box = (page: Page, name: string) => page.getByRole('textbox', { name: `Logit of ${name}`, exact: true })
const button = (page: Page, name: string) => figure(page).getByRole('button', { name, exact: true })
const radio = (page: Page, name: RegExp) => figure(page).getByRole('radio', { name })
const cells = (page: Page, column: number) => figure(page).locator(`tbody td:nth-child(${column + 1})`)
const foot = (page: Page) => figure(page).locator('tfoot td')
/** The names of the parts that are lit, by what they are. */
const lit = (page: Page, what: string) =>
  figure(page)
    .locator(`${what}[data-lit]`)
    .evaluateAll(parts => parts.map(part => part.getAttribute('data-link')))

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(address + hash)
  await page.locator('h1').hover()
  await expect(page.locator('step-evaluator[data-ready]')).toBeVisible()
}

test('the steps are walked through by button, and each fills its column', async ({ page }) => {
  await open(page)
  await expect(cells(page, 2)).toHaveText(['not yet', 'not yet', 'not yet'])
  await expect(button(page, 'Back')).toHaveAttribute('aria-disabled', 'true')
  await button(page, 'Next step').click()
  await expect(cells(page, 2)).toHaveText(['-18', '0', '-26'])
  await button(page, 'Next step').click()
  await expect(cells(page, 3)).toHaveText(['1.522997974471263e-8', '1', '5.109089028063325e-12'])
  await expect(foot(page).nth(2)).toHaveText('not yet')
  await button(page, 'Next step').click()
  await expect(foot(page).nth(2)).toHaveText('1.0000000152350887')
  await expect(cells(page, 4)).toHaveText(['not yet', 'not yet', 'not yet'])
  await button(page, 'Next step').click()
  await expect(cells(page, 4)).toHaveText([
    '1.5229979512682538e-8',
    '0.9999999847649115',
    '5.109088950225902e-12',
  ])
  await expect(sentence(page)).toContainText('A has 2980.96 times the probability of C')
  await expect(button(page, 'Next step')).toHaveAttribute('aria-disabled', 'true')
  await button(page, 'Next step').press('Enter')
  await button(page, 'Undo').click()
  await expect(radio(page, /^3 Add up/)).toBeChecked()
  await button(page, 'Back').click()
  await expect(cells(page, 3)).toHaveText(['1.522997974471263e-8', '1', '5.109089028063325e-12'])
  await expect(foot(page).nth(2)).toHaveText('not yet')
})

test('the keyboard alone goes through the steps and from symbol to symbol', async ({ page }) => {
  await page.goto(address)
  await radio(page, /^0 The logits/).focus()
  await expect(page.locator('step-evaluator[data-ready]')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(radio(page, /^1 Subtract the largest/)).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(sentence(page)).toContainText('Take e to the power of each')
  await expect(figure(page).locator('[data-part=status]')).toContainText('Take e to the power of each')
  await button(page, 'Next step').focus()
  await page.keyboard.press('Enter')
  await expect(radio(page, /^3 Add up/)).toBeChecked()
  await expect(button(page, 'Next step')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(figure(page).getByRole('button', { name: 's, the sum of the powers' })).toBeFocused()
  expect(await lit(page, 'td')).toEqual(['s'])
  expect(await lit(page, 'rect')).toEqual(['s'])
  await page.keyboard.press('ArrowRight')
  await expect(
    figure(page).getByRole('button', { name: '1.523 × 10⁻⁸, the power for A', exact: true }),
  ).toBeFocused()
  expect(await lit(page, 'td')).toEqual(['e.0'])
  expect(await lit(page, '[data-panel=step] rect')).toEqual(['e.0'])
  await page.keyboard.press('End')
  expect(await lit(page, 'td')).toEqual(['s'])
  await page.keyboard.press('Escape')
  expect(await lit(page, '*')).toEqual([])
  await page.keyboard.press('Tab')
  await expect(figure(page).locator('[data-panel=equations] button:focus')).toHaveCount(0)
})

test('a bar, a number in the table and a symbol light each other up', async ({ page }) => {
  await open(page, '#step-evaluator=step:2')
  const picture = figure(page).locator('[data-panel=step]')
  await expect(picture.locator('.bar rect')).toHaveCount(3)
  await picture.locator('.bar rect').nth(1).hover()
  expect(await lit(page, 'td')).toEqual(['e.1'])
  expect(await lit(page, '[data-panel=equations] button')).toEqual(['e.1'])
  await cells(page, 1).nth(1).hover()
  expect(await lit(page, '[data-panel=logits] rect')).toEqual(['z.1 m'])
  expect(await lit(page, 'td')).toEqual(['z.1 m'])
  await figure(page).locator('.formula [data-link=d]').first().hover()
  expect(await lit(page, 'td')).toEqual(['d.0', 'd.1', 'd.2'])
  expect(await lit(page, '[data-panel=step] rect')).toEqual(['e.0', 'e.1', 'e.2'])
  await page.locator('h1').hover()
  expect(await lit(page, '*')).toEqual([])
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })
  test('a tap lights up a number, and a tap elsewhere puts the light out', async ({ page }) => {
    await page.goto(`${address}#step-evaluator=step:1`)
    await expect(cells(page, 2)).toHaveText(['-18', '0', '-26'])
    await cells(page, 2).first().tap()
    expect(await lit(page, 'td')).toEqual(['d.0'])
    await expect(figure(page).locator('[data-panel=equations] button[data-lit]')).toHaveText(['dA', '−18'])
    await sentence(page).tap()
    expect(await lit(page, '*')).toEqual([])
  })
})

test('a logit follows the hand, and every later number with it', async ({ page }) => {
  await open(page, '#step-evaluator=step:4')
  const bar = figure(page).locator('[data-handle="z.0"]')
  await bar.scrollIntoViewIfNeeded()
  const { x, y, width } = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0 }
  await page.mouse.move(x + width / 2, y + 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y - 200, { steps: 6 })
  await page.mouse.up()
  await expect(box(page, 'A')).toHaveValue('40')
  await expect(cells(page, 2)).toHaveText(['0', '-9', '-35'])
  await button(page, 'Undo').click()
  await expect(box(page, 'A')).toHaveValue('13')
  await button(page, 'Redo').click()
  await expect(cells(page, 2)).toHaveText(['0', '-9', '-35'])
  await button(page, 'Reset').click()
  await expect(radio(page, /^0 The logits/)).toBeChecked()
  await expect(box(page, 'A')).toHaveValue('13')
})

for (const [typed, about] of [
  ['abc', '“abc” is not a number'],
  ['', 'The box is empty'],
  ['1e400', '1e400 is too large'],
] as const)
  test(`“${typed}” in a box keeps the last good number and says what to do`, async ({ page }) => {
    await open(page, '#step-evaluator=step:4')
    const before = await sentence(page).textContent()
    await box(page, 'C').fill(typed)
    await box(page, 'C').blur()
    const problem = figure(page).locator('number-control:not([hidden]) [data-part=problem]').nth(2)
    await expect(problem).toContainText(about)
    await expect(problem).toContainText('Kept 5.')
    await expect(sentence(page)).toHaveText(before ?? '')
  })

test('a link opens the page with its numbers and its step, exactly', async ({ page }) => {
  await open(page, '#step-evaluator=z:-0,5e-324,1e-44,700;step:3')
  await expect(cells(page, 1)).toHaveText(['-0', '5e-324', '1e-44', '700'])
  await expect(radio(page, /^3 Add up/)).toBeChecked()
  await expect(cells(page, 3).first()).toHaveText('9.85967654375977e-305')
})

test('a hostile or old link gives the start values and a note', async ({ page }) => {
  for (const [hash, about] of [
    [`z:${'1,'.repeat(399)}1`, 'expected 2 to 6 numbers, got 400'],
    ['step:9', 'expected a number from 0 to 4'],
    ['step:1.5', 'expected a whole number from 0 to 4'],
    ['step:<img src=x onerror=alert(1)>', 'expected a number'],
  ] as const) {
    await page.goto(`${address}#step-evaluator=${hash}`)
    await page.reload()
    await expect(figure(page).locator('[data-part=note]')).toContainText(about)
    await expect(radio(page, /^0 The logits/)).toBeChecked()
    await expect(box(page, 'B')).toHaveValue('31')
  }
})

test('the copied link leads to the same state', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await button(page, '1, 2, 3').click()
  await radio(page, /^4 Divide/).check()
  await button(page, 'Copy link').click()
  await expect(figure(page).locator('[data-part=note]')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).hash).toBe('#step-evaluator=z:1,2,3;step:4')
})

test('ready-made logits keep the step, and classes come and go', async ({ page }) => {
  await open(page, '#step-evaluator=step:3')
  await button(page, 'a tie: 5, 5').click()
  await expect(foot(page).nth(2)).toHaveText('2')
  await expect(foot(page).nth(3)).toHaveText('not yet')
  await expect(button(page, 'Remove a class')).toHaveAttribute('aria-disabled', 'true')
  for (let i = 0; i < 4; i++) await button(page, 'Add a class').click()
  await expect(button(page, 'Add a class')).toHaveAttribute('aria-disabled', 'true')
  await expect(figure(page).locator('tbody tr')).toHaveCount(6)
  await expect(figure(page).locator('[data-panel=step] .bar rect')).toHaveCount(7)
  await expect(page.getByRole('slider', { name: /^Logit of/ })).toHaveCount(6)
})

test('a link in the text sets the figure', async ({ page }) => {
  await page.goto(address)
  const link = page.getByRole('link', { name: 'from 31 to 0' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(cells(page, 1)).toHaveText(['13', '0', '5'])
  await expect(sentence(page)).toContainText('A has 2980.96 times the probability of C')
})

test('the numbers of the lesson are those that it is about', async ({ page }) => {
  await page.goto(address)
  const skip = page.locator('predict-step form:not([hidden]) [data-action=skip]')
  for (let left = await skip.count(); left > 0; left--) await skip.first().click()
  const text = (await page.locator('article').textContent()) ?? ''
  for (const number of [
    '2980.96',
    '1.0000000152350887',
    '1.000000000235',
    '1.5235088524e-8',
    '1.5235088602e-8',
    '1.5235088601632763525e-8',
    '0.9999999847649115',
    '0.9999999847649114',
    '5.109088950225902e-12',
    '5.109088950225901e-12',
    '0.6931471805599453',
    '0.9999999999999999',
  ])
    expect.soft(text, number).toContain(number)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('all steps are drawn and told, and what would need a script is away', async ({ page }) => {
    await page.goto(address)
    await expect(figure(page).locator('svg')).toHaveCount(3)
    const all = page.locator('.widget.all')
    await expect(all.locator('svg')).toHaveCount(4)
    await expect(all).toContainText('1.0000000152350887')
    await expect(all).toContainText('A has 2980.96 times the probability of C')
    await expect(button(page, 'Next step')).toBeHidden()
    await expect(radio(page, /^1 Subtract/)).toBeHidden()
    const answer = page.locator('#predict-ratio details')
    await answer.locator('summary').click()
    await expect(answer).toContainText('2980.96')
  })
})
