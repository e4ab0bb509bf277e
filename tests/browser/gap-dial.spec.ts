import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/why-never-100-percent/'
const dial = (page: Page) => page.locator('gap-dial')
const sentence = (page: Page) => dial(page).locator('[data-part=sentence]')
const lead = (page: Page) => page.getByRole('textbox', { name: 'Lead over each other class' })
const slider = (page: Page) => page.getByRole('slider', { name: 'Lead over each other class' })
const classes = (page: Page) => page.getByRole('textbox', { name: 'Classes, the leader included' })
const button = (page: Page, name: string) => dial(page).getByRole('button', { name, exact: true })
const row = (page: Page, head: string) => dial(page).locator('tbody tr', { hasText: head }).locator('td')
const digits = (page: Page, n: number) => dial(page).locator(`.digits .group > :nth-child(${n})`)

async function open(page: Page, state = ''): Promise<void> {
  await page.goto(address + (state && `#gap-dial=${state}`))
  await lead(page).focus()
  await expect(page.locator('gap-dial[data-ready]')).toBeVisible()
}

test('a typed lead is answered with both truths, digit by digit', async ({ page }) => {
  await open(page)
  await lead(page).fill('37.42994775023705')
  await expect(sentence(page)).toContainText('so the program says 1. The share itself is less than 1')
  expect((await digits(page, 2).allTextContents()).join('')).toBe(
    '0.99999999999999994448884876874224212997687875057351…',
  )
  expect((await digits(page, 3).allTextContents()).join('')).toBe(`1.${'0'.repeat(50)}`)
  await expect(dial(page).locator('.digits .mark')).toHaveText(['0', '1'])
  await lead(page).fill('37.42994775023704')
  await expect(sentence(page)).toContainText('it is below 1 too')
  await expect(dial(page).locator('.digits .mark')).toHaveText(['9', '8'])
})

test('the keyboard alone moves the lead, the classes, and back', async ({ page }) => {
  await open(page)
  await slider(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(lead(page)).toHaveValue('18.1')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(lead(page)).toHaveValue('17.1')
  await page.keyboard.press('End')
  await expect(lead(page)).toHaveValue('800')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '800')
  await expect(sentence(page)).toContainText('begins with 347 nines')
  await page.keyboard.press('Home')
  await expect(lead(page)).toHaveValue('0')
  await page.keyboard.press('ArrowRight')
  await expect(lead(page)).toHaveValue('0.1')
  await page.keyboard.press('Control+z')
  await expect(lead(page)).toHaveValue('0')
  await page.keyboard.press('Control+Shift+z')
  await expect(lead(page)).toHaveValue('0.1')
  await classes(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(sentence(page)).toContainText('Softmax gives it exactly 1')
  await button(page, 'Reset').focus()
  await page.keyboard.press('Enter')
  await expect(lead(page)).toHaveValue('18')
  await expect(classes(page)).toHaveValue('2')
})

test('the bar of the leader follows the hand', async ({ page }) => {
  await open(page)
  const { x, y, width } = (await dial(page).locator('[data-handle=lead]').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
  }
  await page.mouse.move(x + width / 2, y + 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + 40, { steps: 6 })
  await page.mouse.up()
  expect(Number(await lead(page).inputValue())).toBeLessThan(16)
  await button(page, 'Undo').click()
  await expect(lead(page)).toHaveValue('18')
})

for (const [typed, about] of [
  ['abc', '“abc” is not a number'],
  ['', 'The box is empty'],
  ['1e400', '1e400 is too large'],
  ['801', '801 is outside 0 to 800'],
  ['-1', '-1 is outside 0 to 800'],
] as const)
  test(`“${typed}” as a lead keeps the last good one and says what to do`, async ({ page }) => {
    await open(page)
    const before = (await sentence(page).textContent()) ?? ''
    await lead(page).fill(typed)
    await lead(page).blur()
    const problem = dial(page).locator('number-control[data-path=lead] [data-part=problem]')
    await expect(problem).toContainText(about)
    await expect(problem).toContainText('Kept 18.')
    await expect(sentence(page)).toHaveText(before)
  })

test('half a class is refused', async ({ page }) => {
  await open(page)
  await classes(page).fill('2.5')
  await classes(page).blur()
  await expect(dial(page).locator('number-control[data-path=classes] [data-part=problem]')).toContainText(
    '2.5 is not a whole number',
  )
  await expect(classes(page)).toHaveValue('2')
})

test('one nine more is one nine more', async ({ page }) => {
  await open(page)
  for (const nines of [8, 9, 10]) {
    await button(page, 'One nine more').click()
    await expect(sentence(page)).toContainText(`begins with ${nines} nines`)
  }
  await button(page, 'One nine fewer').click()
  await expect(sentence(page)).toContainText('begins with 9 nines')
})

test('a link opens the dial at its lead, exactly, and a hostile one at the start with a note', async ({
  page,
}) => {
  await open(page, 'lead:37.42994775023705;classes:2')
  await expect(lead(page)).toHaveValue('37.42994775023705')
  await page.goto('about:blank')
  await open(page, 'lead:1e400;classes:400')
  await expect(lead(page)).toHaveValue('18')
  await expect(dial(page).locator('[data-part=note]')).toContainText('expected a number from 0 to 800')
  await expect(dial(page).locator('[data-part=note]')).toContainText('from 1 to 10')
})

test('the copied link leads to the same state', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await lead(page).fill('5e-324')
  await button(page, 'Copy link').click()
  await expect(dial(page).locator('[data-part=note]')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).hash).toBe('#gap-dial=lead:5e-324')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(lead(page)).toHaveValue('5e-324')
})

test('the article’s second example: 43 nines beside a stored 1', async ({ page }) => {
  await open(page)
  await button(page, '100 over two others').click()
  await dial(page).locator('summary').click()
  await expect(row(page, 'the same in short')).toHaveText('1')
  await expect(row(page, '1 − p, the double nearest to it')).toHaveText('7.440151952041672e-44')
  await expect(row(page, '1 − the stored p')).toHaveText('0')
  await expect(row(page, 'nines')).toHaveText('43')
  await expect(row(page, 'percent')).toHaveText('(100 − 7.44 × 10⁻⁴²)\u00a0%')
  await expect(row(page, 'odds')).toHaveText('2.68812 × 10⁴³')
})

test('links in the text set the dial, and the lesson says the numbers of the dial', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: 'one class alone' }).click()
  await expect(sentence(page)).toContainText('One class has nobody to share with')
  await page.getByRole('link', { name: 'nine rivals' }).click()
  await expect(sentence(page)).toContainText('The others together keep 0.05717')
  const text = page.locator('article')
  for (const number of [
    '37.42994775023705',
    '0.999999999999999999999999999999999999999999925598…',
    '0.9999999999722241',
    '1.00000000e+00',
    '99.9999985\u00a0%',
    '7.44 × 10⁻⁴⁴',
  ])
    await expect(text).toContainText(number)
})

test('predictions are answered with the numbers of the dial', async ({ page }) => {
  await page.goto(address)
  const step = page.locator('#predict-the-reason')
  await step.getByRole('radio', { name: 'because a network is only an approximation' }).check()
  await step.getByRole('button', { name: 'Show what happens' }).click()
  await expect(step).toContainText('is the usual wrong answer')
  await expect(step).toContainText('1.524 × 10⁻⁸')
  const nine = page.locator('#predict-one-more-nine')
  await nine.getByRole('textbox').fill('2.3')
  await nine.getByRole('button', { name: 'Show what happens' }).click()
  await expect(nine).toContainText('It costs 2.302585,')
  const reached = page.locator('#predict-which-lead')
  await reached.getByRole('button', { name: 'Skip, without a guess' }).click()
  await expect(reached).toContainText(/begins with 43 nines, and at a lead of 800 with 347\./)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('pictures, digits, sentence and numbers of the first lead are there', async ({ page }) => {
    await page.goto(address)
    await expect(dial(page).locator('svg')).toHaveCount(3)
    await expect(sentence(page)).toContainText('which begins with 7 nines')
    await expect(dial(page).locator('.digits')).toContainText('exact')
    await expect(dial(page).locator('.controls').first()).toBeHidden()
  })
})
