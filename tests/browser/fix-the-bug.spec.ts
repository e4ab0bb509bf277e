import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/overflow-underflow-nan/'
const rung = (page: Page, n: number) => page.locator('fix-the-bug .rungs > li').nth(n - 1)
const sentence = (page: Page) => page.locator('fix-the-bug [data-part=sentence]')

async function open(page: Page): Promise<void> {
  await page.goto(address)
  await rung(page, 1).getByRole('button', { name: 'NaN' }).focus()
  await expect(page.locator('fix-the-bug[data-ready]')).toBeVisible()
}

test('nothing of a rung is in the page before its prediction', async ({ page }) => {
  await open(page)
  await expect(page.locator('fix-the-bug')).not.toContainText('Right is')
  await expect(page.locator('fix-the-bug tbody')).not.toContainText('NaN')
})

test('the ladder is climbed by keyboard alone', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Enter')
  await expect(rung(page, 1).getByRole('status')).toContainText('You predicted NaN, and so it is.')
  await expect(rung(page, 1).getByRole('status')).toContainText('It gives [NaN, NaN, NaN].')
  for (const [n, choice, told] of [
    [2, 'the right shares', 'It gives [0.333, 0.3333, 0.3337]. Right is [0.09003, 0.2447, 0.6652].'],
    [3, 'NaN', 'You predicted NaN; it is only zeros.'],
    [4, 'the right shares', 'Right is [0.6652, 0.2447, 0.09003].'],
    [5, 'Skip', 'Skipped: it is NaN.'],
  ] as const) {
    await rung(page, n).getByRole('button', { name: choice, exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(rung(page, n).getByRole('status')).toContainText(told)
  }
  await expect(sentence(page)).toContainText('5 of 5 rungs climbed, 1 predicted. What holds on all of them')
  await page.locator('fix-the-bug').getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect(rung(page, 5).getByRole('status')).toHaveText('')
  await expect(sentence(page)).toContainText('4 of 5 rungs climbed')
})

test('a link keeps the predictions', async ({ page }) => {
  await page.goto(`${address}#fix-the-bug=rung1:zeros;rung3:zeros`)
  await expect(rung(page, 1)).toContainText('You predicted only zeros; it is NaN.')
  await expect(rung(page, 3)).toContainText('You predicted only zeros, and so it is.')
  await expect(rung(page, 2).getByRole('status')).toHaveText('')
})
