import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/scores-as-weighted-votes/'
const widget = (page: Page) => page.locator('weighted-votes')
const sentence = (page: Page) => page.locator('weighted-votes [data-part=sentence]')
const voter = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
/** The box of a number of the voter that is chosen. */
const box = (page: Page, name: string) =>
  widget(page).getByRole('textbox', { name, exact: true }).filter({ visible: true })
const button = (page: Page, name: string) => widget(page).getByRole('button', { name, exact: true })

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(address + hash)
  await page.mouse.move(5, 5)
  await expect(page.locator('weighted-votes[data-ready]')).toBeVisible()
}

test('a grip follows the hand: what it adds is activation times the new weight', async ({ page }) => {
  await open(page)
  const grip = page.locator('weighted-votes [data-handle="loops.1"]')
  await grip.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await grip.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const plane = await page.locator('.stacked-columns .scale').boundingBox()
  const votes = (plane?.height ?? 0) / 50
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height / 2 + 18 * votes, { steps: 6 })
  await page.mouse.up()
  await expect(box(page, 'Weight for B')).toHaveValue('4')
  await expect(widget(page).locator('[data-text="loops.1"]')).toHaveText('3 × 4 = 12')
  await expect(sentence(page)).toContainText('The scores are A 13, B 13, C 5.')
  await button(page, 'Undo').click()
  await expect(sentence(page)).toContainText('B 31')
  await button(page, 'Redo').click()
  await expect(sentence(page)).toContainText('B 13')
})

test('taking a grip without moving it changes nothing', async ({ page }) => {
  await open(page, '#weighted-votes=loops:1,10.123,-2')
  await page.locator('weighted-votes [data-handle="loops.1"]').click()
  await expect(box(page, 'Weight for B')).toHaveValue('10.123')
})

test('a click on a part of a column chooses its voter', async ({ page }) => {
  await open(page)
  await page.locator('.stacked-columns .column.class-3 [data-segment=open]').click()
  await expect(voter(page, 'open on the right')).toBeChecked()
  await expect(box(page, 'Weight for C')).toHaveValue('10')
})

test('the keyboard alone does it all', async ({ page }) => {
  await page.goto(address)
  await voter(page, 'closed loops').focus()
  await page.keyboard.press('ArrowRight')
  await expect(voter(page, 'straight strokes')).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAccessibleName('Activation')
  await page.keyboard.press('ArrowRight')
  await expect(box(page, 'Activation')).toHaveValue('2.5')
  await expect(sentence(page)).toContainText('A 15.5, B 32.5, C 4.5')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAccessibleName('Weight for A')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('-2.25')
  await page.keyboard.press('Enter')
  await expect(widget(page).locator('[data-text="strokes.0"]')).toHaveText('2.5 × −2.25 = −5.625')
  await page.keyboard.press('ArrowUp')
  await expect(box(page, 'Weight for A')).toHaveValue('-1.75')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+z')
  await expect(box(page, 'Weight for A')).toHaveValue('-2.25')
  await page.keyboard.press('Control+Shift+z')
  await expect(box(page, 'Weight for A')).toHaveValue('-1.75')
  await button(page, 'Reset').focus()
  await page.keyboard.press('Enter')
  await expect(sentence(page)).toContainText('The scores are A 13, B 31, C 5.')
  await expect(voter(page, 'closed loops')).toBeChecked()
})

test('what was chosen and moved before the code was there counts', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>(resume => {
    release = resume
  })
  await page.route(/weighted-votes\.[^/]*\.js$/, async route => {
    await held
    await route.continue()
  })
  await page.goto(address)
  await voter(page, 'straight strokes').focus()
  await page.keyboard.press('Space')
  const slider = page.locator('number-control[data-path="strokes.1"] input[type=range]')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('weighted-votes[data-ready]')).toHaveCount(0)
  release()
  await expect(sentence(page)).toContainText('The scores are A 13, B 32, C 5.')
  await expect(voter(page, 'straight strokes')).toBeChecked()
  await button(page, 'Undo').click()
  await expect(sentence(page)).toContainText('B 31')
})

test('100 votes more for everybody move the shares and not softmax, and can be undone', async ({ page }) => {
  await open(page)
  const softmax = page.locator('weighted-votes [data-panel=softmax] .number')
  const before = await softmax.textContent()
  await button(page, '+100 to every bias').click()
  await button(page, '+100 to every bias').click()
  await expect(sentence(page)).toContainText('The scores are A 213, B 231, C 205.')
  expect(await softmax.textContent()).toBe(before)
  await button(page, 'Undo').click()
  await expect(sentence(page)).toContainText('A 32.4 %, B 37.5 %, C 30.1 %')
  await button(page, 'Undo').click()
  await expect(sentence(page)).toContainText('A 26.5 %, B 63.3 %, C 10.2 %')
})

test('ready-made scores show how shares break', async ({ page }) => {
  await open(page)
  await button(page, '2, −1, −1').click()
  await expect(sentence(page)).toContainText('A ∞, B −∞, C −∞. The votes add up to 0')
  await expect(button(page, '2, −1, −1')).toHaveAttribute('aria-pressed', 'true')
  await expect(voter(page, 'bias')).toBeChecked()
  await button(page, '−1, −2, −3').click()
  await expect(sentence(page)).toContainText('A 16.7 %, B 33.3 %, C 50 %')
  await button(page, '23, 31, 5').click()
  await expect(sentence(page)).toContainText('Softmax gives A 0.0335 %')
  await button(page, 'a C').click()
  await expect(sentence(page)).toContainText('C 209 %. A share below 0 % is no probability.')
  await button(page, 'a B with a gap').click()
  await expect(sentence(page)).toContainText('The scores are A 13, B 31, C 5.')
})

for (const [typed, about] of [
  ['abc', '“abc” is not a number'],
  ['', 'The box is empty'],
  ['1e400', 'is too large'],
  ['1e101', 'is outside'],
] as const)
  test(`“${typed}” in a box keeps the last good number and says what to do`, async ({ page }) => {
    await open(page)
    const before = await sentence(page).textContent()
    await box(page, 'Weight for B').fill(typed)
    await box(page, 'Weight for B').blur()
    const problem = page.locator('number-control[data-path="loops.1"] [data-part=problem]')
    await expect(problem).toContainText(about)
    await expect(problem).toContainText('Kept 10.')
    await expect(box(page, 'Weight for B')).toHaveValue('10')
    await expect(sentence(page)).toHaveText(before ?? '')
  })

test('a link opens the page with its numbers, exactly', async ({ page }) => {
  await page.goto(`${address}#weighted-votes=bias:-0,5e-324,1e-44;voter:bias`)
  await expect(box(page, 'Bias of A')).toHaveValue('-0')
  await expect(box(page, 'Bias of B')).toHaveValue('5e-324')
  await expect(box(page, 'Bias of C')).toHaveValue('1e-44')
})

test('a hostile or old link gives the start values and a note', async ({ page }) => {
  for (const [hash, about] of [
    [`loops:${'1,'.repeat(399)}1`, 'expected 3 numbers, got 400'],
    ['activation:1e400,1,1', 'expected a number'],
    ['voter:<img src=x onerror=alert(1)>', 'expected loops or strokes or open or bias'],
    ['z:13,31,5', '“z” is not part of this figure'],
  ] as const) {
    await page.goto(`${address}#weighted-votes=${hash}`)
    await page.reload()
    await expect(page.locator('weighted-votes [data-part=note]')).toContainText(about)
    await expect(sentence(page)).toContainText('The scores are A 13, B 31, C 5.')
  }
})

test('the copied link leads to the same state', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await box(page, 'Weight for C').fill('0.1')
  await button(page, 'Copy link').click()
  await expect(page.locator('weighted-votes [data-part=note]')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).hash).toBe('#weighted-votes=loops:1,10,0.1')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(box(page, 'Weight for C')).toHaveValue('0.1')
})

test('a link in the text sets the figure', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: 'an empty sheet' }).press('Enter')
  await expect(sentence(page)).toContainText('The scores are A 3, B −1, C 3.')
})

test('the full view is larger, and still shows the columns', async ({ page }) => {
  await open(page)
  const plane = page.locator('.stacked-columns .scale')
  const before = (await plane.boundingBox())?.height ?? 0
  await button(page, 'Full view').click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('weighted-votes')
  expect((await plane.boundingBox())?.height ?? 0).toBeGreaterThan(before)
})

test('the text of a column stays within it on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await open(page)
  const wide = await page
    .locator('.stacked-columns .segment')
    .evaluateAll(parts =>
      parts.filter(part => part.scrollWidth > part.clientWidth).map(part => part.textContent),
    )
  expect(wide).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('pictures, sentence, table and folded answers are all there', async ({ page }) => {
    await page.goto(address)
    await expect(page.locator('.stacked-columns .segment')).toHaveCount(12)
    await expect(page.locator('.written-sums p')).toHaveCount(3)
    await expect(widget(page).locator('svg.bars')).toHaveCount(2)
    await expect(sentence(page)).toContainText('B 99.9999985 %')
    await expect(page.locator('weighted-votes table')).toContainText('0.9999999847649114')
    const answer = page.locator('#predict-plus-hundred details')
    await answer.locator('summary').click()
    await expect(answer).toContainText('Softmax doesn’t move at all')
  })
})
