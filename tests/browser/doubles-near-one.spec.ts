import { expect, type Locator, type Page, test } from '@playwright/test'

const address = '/lessons/when-the-program-says-1/'
const widget = (page: Page) => page.locator('doubles-near-one')
const line = (page: Page) => widget(page).locator('[data-picture]')
const sentence = (page: Page) => widget(page).locator('[data-part=sentence]')
const zoom = (page: Page) => widget(page).getByRole('textbox', { name: 'Zoom, in powers of two' })
const lead = (page: Page) => widget(page).getByRole('textbox', { name: 'Lead of one of two classes' })
const button = (page: Page, name: string) => widget(page).getByRole('button', { name, exact: true })

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(address + hash)
  await line(page).scrollIntoViewIfNeeded()
  await page.mouse.move(2, 2)
  await expect(page.locator('doubles-near-one[data-ready]')).toBeVisible()
}

async function boxOf(place: Locator) {
  const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  return { x, y, width, height, middle: x + width / 2, centre: y + height / 2 }
}

test('a lead of 37.5 is stored as exactly 1, since the exact value lies in the stretch of 1', async ({
  page,
}) => {
  await open(page)
  await expect(line(page)).toContainText('stored: 1')
  await expect(line(page)).toContainText('1 ulp = 2⁻⁵³')
  await expect(line(page)).toContainText('1 ulp = 2⁻⁵²')
  await expect(sentence(page)).toContainText(
    'The exact probability is 1 − 5.176 × 10⁻¹⁷. In float64 the two nearest numbers are 1 − 1.11 × 10⁻¹⁶ and 1; half-way lies 1 − 5.551 × 10⁻¹⁷. The upper one is nearer, so the program says exactly 1.',
  )
  const stretch = await boxOf(line(page).locator('.stretch.exact'))
  const exact = await boxOf(line(page).locator('.mark.exact'))
  expect(exact.x).toBeGreaterThan(stretch.x)
  expect(exact.x).toBeLessThan(stretch.x + stretch.width)
  await lead(page).fill('37')
  await expect(sentence(page)).toContainText('It is stored, and it is below 1. Ordinary code adds first')
  await expect(sentence(page)).toContainText('exactly 1: too early')
})

test('the step below 1 is half the step above', async ({ page }) => {
  await open(page)
  const [below, above] = await line(page)
    .locator('.gap')
    .evaluateAll(gaps => gaps.map(gap => gap.clientWidth))
  expect((above ?? 0) / (below ?? 1)).toBeCloseTo(2, 1)
})

test('buttons and keys lead from single numbers out to the whole line, and back', async ({ page }) => {
  await open(page)
  await button(page, 'From 0 to 1').click()
  await expect(zoom(page)).toHaveValue('0')
  await expect(line(page)).toContainText('0.75')
  await expect(line(page)).toContainText('too many to draw')
  await expect(button(page, 'Farther')).toHaveAttribute('aria-disabled', 'true')
  await line(page).focus()
  await page.keyboard.press('+')
  await expect(zoom(page)).toHaveValue('1')
  await page.keyboard.press('+')
  await expect(zoom(page)).toHaveValue('2')
  await page.keyboard.press('-')
  await expect(zoom(page)).toHaveValue('1')
  const before = await boxOf(line(page).locator('.mark.one'))
  await page.keyboard.press('ArrowLeft')
  await expect
    .poll(async () => (await boxOf(line(page).locator('.mark.one'))).x)
    .toBeGreaterThan(before.x + 20)
  await page.keyboard.press('Home')
  await expect(zoom(page)).toHaveValue('0')
  await button(page, 'Around 1').click()
  await expect(zoom(page)).toHaveValue('51')
  await expect(line(page)).toContainText('1 − 2⁻⁵³')
  await button(page, 'Undo').click()
  await expect(zoom(page)).toHaveValue('0')
})

test('the neighbours of a probability far from 1 are found', async ({ page }) => {
  await open(page, '#doubles-near-one=lead:18')
  await expect(line(page)).toContainText('← exact p')
  await button(page, 'Neighbours of p').click()
  await expect(line(page)).toContainText('stored − 2⁻⁵²')
  await expect(line(page)).toContainText('1 →')
})

test('the wheel scrolls the page unless Ctrl is held or the line has the focus', async ({ page }) => {
  await open(page)
  await line(page).hover()
  const before = await page.evaluate(() => scrollY)
  await page.mouse.wheel(0, 100)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
  await expect(zoom(page)).toHaveValue('51')
  await line(page).hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 160)
  await page.keyboard.up('Control')
  await expect(zoom(page)).toHaveValue('50')
  await line(page).focus()
  await line(page).hover()
  const scrolled = await page.evaluate(() => scrollY)
  await page.mouse.wheel(0, 160)
  await expect(zoom(page)).toHaveValue('49')
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  // Turns in quick succession are one step to undo.
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'false')
})

test('the wheel keeps the place under the pointer', async ({ page }) => {
  await open(page)
  const value = line(page).locator('.mark.value').nth(1)
  const before = await boxOf(value)
  await page.mouse.move(before.x, (await boxOf(line(page))).centre)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 80)
  await page.keyboard.up('Control')
  await expect(zoom(page)).toHaveValue('50.5')
  const places = await line(page)
    .locator('.mark.value')
    .evaluateAll(values => values.map(place => place.getBoundingClientRect().x))
  expect(Math.min(...places.map(x => Math.abs(x - before.x)))).toBeLessThan(2)
})

test('a hand drags the line, and one undo takes the whole movement back', async ({ page }) => {
  await open(page)
  const { middle, centre } = await boxOf(line(page))
  const before = await boxOf(line(page).locator('.mark.one'))
  await page.mouse.move(middle, centre)
  await page.mouse.down()
  await page.mouse.move(middle + 60, centre, { steps: 6 })
  await page.mouse.up()
  const after = await boxOf(line(page).locator('.mark.one'))
  expect(after.x - before.x).toBeGreaterThan(58)
  expect(after.x - before.x).toBeLessThan(62)
  await button(page, 'Undo').click()
  expect((await boxOf(line(page).locator('.mark.one'))).x).toBeCloseTo(before.x, 0)
})

test('two fingers stretch the line', async ({ page }) => {
  await open(page)
  const { x, width, centre } = await boxOf(line(page))
  const touch = (type: string, pointerId: number, part: number) =>
    line(page).dispatchEvent(type, {
      pointerId,
      pointerType: 'touch',
      button: type === 'pointermove' ? -1 : 0,
      clientX: x + part * width,
      clientY: centre,
      bubbles: true,
    })
  await page.evaluate(() => {
    // Pointers that a test makes up can't be captured.
    Element.prototype.setPointerCapture = () => undefined
  })
  await touch('pointerdown', 11, 0.4)
  await touch('pointerdown', 12, 0.6)
  await touch('pointermove', 11, 0.3)
  await touch('pointermove', 12, 0.7)
  await touch('pointerup', 11, 0.3)
  await touch('pointerup', 12, 0.7)
  await expect(zoom(page)).toHaveValue(/^5(1\.9|2)/)
})

test('a movement is smooth, and at once for those who asked for less motion', async ({ page }) => {
  await open(page)
  const seen = (wait: number) =>
    page.evaluate(async time => {
      const values = new Set<string>()
      const box = document.querySelector<HTMLInputElement>(
        'doubles-near-one number-control[data-path=zoom] [type=text]',
      )
      document.querySelector<HTMLElement>('doubles-near-one [data-do=whole]')?.click()
      const end = performance.now() + time
      while (performance.now() < end) {
        values.add(box?.value ?? '')
        await new Promise(requestAnimationFrame)
      }
      return Array.from(values, Number)
    }, wait)
  const smooth = await seen(600)
  expect(smooth.length).toBeGreaterThan(4)
  expect(smooth).toEqual(smooth.toSorted((a, b) => b - a))
  await button(page, 'Undo').click()
  await expect(zoom(page)).toHaveValue('51')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await seen(300)).toEqual([0])
})

test('another format keeps the depth in its own steps', async ({ page }) => {
  await open(page)
  await widget(page).getByRole('radio', { name: 'float16', exact: true }).check()
  await expect(zoom(page)).toHaveValue('9')
  await expect(line(page)).toContainText('1 ulp = 2⁻¹¹')
})

test('a link opens the line at its place, and a hostile one at the start', async ({ page }) => {
  await open(page, '#doubles-near-one=format:e4m3;lead:2.5;zoom:2;pan:-0.4')
  await expect(sentence(page)).toContainText(
    'In fp8 E4M3 the two nearest numbers are 1 − 0.125 and 1 − 0.0625',
  )
  await page.goto(`${address}#doubles-near-one=zoom:1e400;lead:<b>`)
  await page.reload()
  await expect(widget(page).locator('[data-part=note]')).toContainText('expected a number from 0 to 56')
  await expect(lead(page)).toHaveValue('37.5')
})

test('a text that is no number keeps the last good one', async ({ page }) => {
  await open(page)
  for (const typed of ['abc', '', '1e400', '-1']) {
    await lead(page).fill(typed)
    await lead(page).blur()
    await expect(widget(page).locator('[data-part=problem]').first()).toContainText('Kept 37.5.')
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the line around 1, its sentence and its table are there', async ({ page }) => {
    await page.goto(address)
    await expect(line(page).locator('.mark.value')).toHaveCount(4)
    await expect(sentence(page)).toContainText('so the program says exactly 1')
    await widget(page).locator('summary').click()
    await expect(widget(page).getByRole('row', { name: /^exact p/ })).toContainText('0.99999999999999994824')
  })
})
