import { expect, test } from '@playwright/test'

test('the reference leads from the index to a function, its types and the next one', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Reference' }).click()
  await page.getByRole('link', { name: 'softmax', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('softmax')
  await expect(page.locator('#special-values + dl')).toContainText('exactly 0 there, a mask of weight 0')
  await expect(page.getByRole('link', { name: /doi\.org\/10\.1093/ })).toHaveAttribute(
    'href',
    /^https:\/\/doi\.org/,
  )
  await page.getByRole('link', { name: 'SoftmaxOptions' }).click()
  await expect(page.locator('#SoftmaxOptions')).toBeInViewport()
  await page.goBack()
  await page.locator('a[rel=next]').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('complement')
})

test('the source of a function is folded on its page', async ({ page }) => {
  await page.goto('/reference/argmax/')
  await expect(page.getByText('src/core/argmax.ts')).toBeVisible()
  await page.locator('summary').click()
  await expect(page.locator('details')).toContainText('export function argmax(')
})

test('the index leads to every function, class and type', async ({ page }) => {
  await page.goto('/reference/')
  const links = page.locator('main dt a')
  const shown = await links.allInnerTexts()
  for (const name of ['OnlineLogSumExp', 'formats', 'sparsemax', 'naiveSoftmax', 'Thresholds'])
    expect(shown).toContain(name)
  for (const href of await links.evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href))) {
    const answer = await page.request.get(href)
    expect(answer.status(), href).toBe(200)
    const anchor = new URL(href).hash.slice(1)
    if (anchor) expect(await answer.text(), href).toContain(`id="${anchor}"`)
  }
})

test('the methods of a class are listed, and a pointer to other special values is a sentence', async ({
  page,
}) => {
  await page.goto('/reference/onlinelogsumexp/')
  await expect(page.locator('#members + dl dt')).toHaveText([
    'push(x: number): this',
    'merge(other: OnlineLogSumExp): this',
    'value(): number',
  ])
  await page.goto('/reference/nextdown/')
  await expect(page.locator('#special-values + p')).toContainText('Those of nextUp with the sign changed')
})

test('a page of the reference fits each width: long lines go on below, nothing is cut', async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 740 })
    for (const path of ['', 'softmax/', 'onlinelogsumexp/', 'options-and-results/']) {
      await page.goto(`/reference/${path}`)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider, `${path} at ${width}`).toBeLessThanOrEqual(0)
      const cut = await page
        .locator('main pre:visible')
        .evaluateAll(all => all.filter(code => code.scrollWidth > code.clientWidth).length)
      expect(cut, `lines cut on ${path} at ${width}`).toBe(0)
    }
  }
})

test('a function lists the options that its docstring names, and the lessons that compute with it', async ({
  page,
}) => {
  const fields = page.locator('#options + dl dt')
  await page.goto('/reference/softmax/')
  await expect(fields).toHaveText([/^temperature/, /^format/, /^mode/, /^emptyRow/, /^infinities/])
  await page.goto('/reference/softmaxvjp/')
  await expect(fields).toHaveText([/^temperature/, /^format/, /^emptyRow/, /^infinities/])
  await page.goto('/reference/argmax/')
  await expect(fields).toHaveCount(0)
  await page.getByRole('link', { name: 'lesson 2, Arg max and soft arg max' }).click()
  await expect(page).toHaveURL(/\/lessons\/arg-max-and-soft-arg-max\/$/)
})

test('paper shows long lines whole, and neither the folded source nor the way on', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 })
  await page.emulateMedia({ media: 'print' })
  await page.goto('/reference/softmax/')
  const cut = await page
    .locator('main pre:visible')
    .evaluateAll(all => all.filter(code => code.scrollWidth > code.clientWidth).length)
  expect(cut).toBe(0)
  await expect(page.locator('.way')).toBeHidden()
  await expect(page.locator('details')).toBeHidden()
})
