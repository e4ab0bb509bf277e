import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/why-never-100-percent/'
const training = (page: Page) => page.locator('endless-training')
const sentence = (page: Page) => training(page).locator('[data-part=sentence]')
const steps = (page: Page) => page.getByRole('textbox', { name: 'Steps of training' })
const slider = (page: Page) => page.getByRole('slider', { name: 'Steps of training' })
const button = (page: Page, name: string) => training(page).getByRole('button', { name, exact: true })
const speed = (page: Page) => training(page).getByRole('combobox', { name: 'Speed' })

async function open(page: Page, state = ''): Promise<void> {
  await page.goto(address + (state && `#endless-training=${state}`))
  await steps(page).focus()
  await expect(page.locator('endless-training[data-ready]')).toBeVisible()
}

test('it plays by itself, pauses, and one undo leads back', async ({ page }) => {
  await open(page)
  await speed(page).selectOption('10000')
  await button(page, 'Play').click()
  await expect.poll(async () => Number(await steps(page).inputValue())).toBeGreaterThan(3000)
  await button(page, 'Pause').click()
  const paused = await steps(page).inputValue()
  await expect(button(page, 'Play')).toBeVisible()
  await page.waitForTimeout(150)
  await expect(steps(page)).toHaveValue(paused)
  await expect(sentence(page)).toContainText('100 % is not reached')
  await button(page, 'Undo').click()
  await expect(steps(page)).toHaveValue('1000')
})

test('whatever else is touched stops the playing', async ({ page }) => {
  await open(page)
  await button(page, 'Play').click()
  await expect.poll(async () => Number(await steps(page).inputValue())).toBeGreaterThan(1000)
  await button(page, 'One step').click()
  await expect(button(page, 'Play')).toBeVisible()
})

test('by keyboard alone: step, tenfold, scrub, and back', async ({ page }) => {
  await open(page)
  await button(page, 'One step').focus()
  await page.keyboard.press('Enter')
  await expect(steps(page)).toHaveValue('1001')
  await button(page, 'Ten times the steps').focus()
  await page.keyboard.press('Enter')
  await expect(steps(page)).toHaveValue('10010')
  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(steps(page)).toHaveValue('10009')
  await page.keyboard.press('Home')
  await expect(sentence(page)).toContainText('Before the first step')
  await page.keyboard.press('Control+z')
  await expect(steps(page)).toHaveValue('10009')
})

test('a link opens at its step, which is computed without holding up the page', async ({ page }) => {
  await open(page, 'step:1001000')
  await expect(sentence(page)).toContainText('After 1,001,000 steps the smallest lead is 12.96', {
    timeout: 20_000,
  })
  await expect(sentence(page)).toContainText('99.99971\u00a0%')
  await expect(training(page).locator('[data-part=status]')).toContainText('After 1,001,000 steps')
  await button(page, 'Start over').click()
  await expect(sentence(page)).toContainText('Before the first step')
})

test('with label smoothing the lead settles', async ({ page }) => {
  await open(page, 'step:20000')
  await page.getByRole('textbox', { name: 'Label smoothing' }).fill('0.1')
  await expect(sentence(page)).toContainText(
    'Smoothing asks for 93.3\u00a0% and not for 100 %, which is a lead of 3.332: there it has settled.',
  )
  await expect(training(page).locator('[data-panel=leads]')).toContainText('settles at 3.33')
})

for (const [typed, about] of [
  ['abc', '“abc” is not a number'],
  ['', 'The box is empty'],
  ['1e400', '1e400 is too large'],
  ['2.5', '2.5 is not a whole number'],
  ['3000000', 'outside 0 to 2000000'],
] as const)
  test(`“${typed}” as a step keeps the last good one and says what to do`, async ({ page }) => {
    await open(page)
    await steps(page).fill(typed)
    await steps(page).blur()
    const problem = training(page).locator('number-control[data-path=step] [data-part=problem]')
    await expect(problem).toContainText(about)
    await expect(steps(page)).toHaveValue('1000')
  })

test('a hostile link gives the start values and a note', async ({ page }) => {
  await open(page, 'step:1e9;smoothing:2;rate:NaN;speed:<b>')
  await expect(steps(page)).toHaveValue('1000')
  const note = training(page).locator('[data-part=note]')
  for (const part of ['step: expected', 'smoothing: expected', 'rate: expected', 'speed: expected'])
    await expect(note).toContainText(part)
})

test('the copied link leads to the same run', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await steps(page).fill('250')
  await button(page, 'Other pictures').click()
  await button(page, 'Copy link').click()
  await expect(training(page).locator('[data-part=note]')).toContainText('Link copied')
  const said = (await sentence(page).textContent()) ?? ''
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).hash).toBe('#endless-training=step:250;seed:2')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(sentence(page)).toHaveText(said)
})

test('the text says the numbers of the run', async ({ page }) => {
  await page.goto(address)
  for (const [id, parts] of [
    ['million', ['99.70\u00a0%', '99.99971\u00a0%']],
    ['ten-times', ['0.002953', '0.0002']],
  ] as const) {
    const step = page.locator(`#predict-${id}`)
    await step.getByRole('button', { name: 'Skip, without a guess' }).click()
    for (const part of parts) await expect(step).toContainText(part)
  }
  for (const number of ['12.96', '2.464 × 10⁻⁶', '8.729', '17,000 years', '3.332', '93.3\u00a0%'])
    await expect(page.locator('article')).toContainText(number)
})

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  test('nothing plays, and steps are made by button', async ({ page }) => {
    await open(page)
    await expect(training(page).locator('[data-part=play]')).toBeHidden()
    await expect(speed(page)).toBeHidden()
    await button(page, 'Ten times the steps').click()
    await expect(sentence(page)).toContainText('After 10,000 steps')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the run stands at its thousandth step, in pictures, words and numbers', async ({ page }) => {
    await page.goto(address)
    await expect(training(page).locator('svg')).toHaveCount(3)
    await expect(sentence(page)).toContainText('After 1,000 steps the smallest lead is 6.08')
    await training(page).locator('summary').click()
    await expect(training(page).locator('tbody tr')).toHaveCount(5)
  })
})
