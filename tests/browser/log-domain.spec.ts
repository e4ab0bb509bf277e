import { expect, type Page, test } from '@playwright/test'

const address = '/lessons/overflow-underflow-nan/'
const sentence = (page: Page, widget: string) => page.locator(`${widget} [data-part=sentence]`)

/** Goes to a control of a widget, and waits until its code is there. */
async function wake(page: Page, widget: string): Promise<void> {
  await page.locator(`${widget} input[type=text]`).first().focus()
  await expect(page.locator(`${widget}[data-ready]`)).toBeVisible()
}

test('the detour loses the logarithms, and log-softmax has them', async ({ page }) => {
  await page.goto(address)
  await wake(page, 'log-domain')
  await expect(sentence(page, 'log-domain')).toContainText(
    'log: [-Infinity, 0, -Infinity], and a loss of Infinity',
  )
  await page.locator('log-domain').getByRole('button', { name: '0, 100, 0 and B is right' }).click()
  await expect(sentence(page, 'log-domain')).toContainText('a loss of -0 if B is right')
  await expect(sentence(page, 'log-domain')).toContainText('and a loss of 7.44e-44.')
  await page.locator('log-domain summary').click()
  await expect(page.locator('log-domain tfoot td')).toHaveText([
    'B is right',
    '',
    '-0',
    '7.440151952041672e-44',
  ])
})

test('the right class is chosen by keyboard, and undo leads back', async ({ page }) => {
  await page.goto(address)
  await wake(page, 'log-domain')
  await page.locator('log-domain').getByRole('radio', { name: 'A', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(sentence(page, 'log-domain')).toContainText('if B is right')
  await page.keyboard.press('Control+z')
  await expect(sentence(page, 'log-domain')).toContainText('if A is right')
})

test('b moves log-sum-exp and leaves softmax', async ({ page }) => {
  await page.goto(address)
  await wake(page, 'shift-law')
  const box = page.locator('shift-law').getByRole('textbox', { name: 'b, added to every logit' })
  await box.fill('5')
  await expect(sentence(page, 'shift-law')).toContainText('Softmax gives [0.09003, 0.2447, 0.6652]')
  await expect(sentence(page, 'shift-law')).toContainText('it moved by 5.')
  await box.fill('abc')
  await box.blur()
  await expect(page.locator('shift-law [data-part=problem]').first()).toContainText('Kept 5.')
})

test('masks are set by checkbox, down to the empty row', async ({ page }) => {
  await page.goto(address)
  await wake(page, 'masked-row')
  const row = page.locator('masked-row')
  await row.getByRole('checkbox', { name: 'A' }).press('Space')
  await expect(sentence(page, 'masked-row')).toContainText(
    'A and B masked: exactly 0. Softmax gives [0, 0, 1]',
  )
  await row.getByRole('checkbox', { name: 'C' }).check()
  await expect(sentence(page, 'masked-row')).toContainText('Softmax gives [NaN, NaN, NaN].')
  await row.getByRole('radio', { name: 'equal shares' }).check()
  await expect(sentence(page, 'masked-row')).toContainText('Softmax gives [0.3333, 0.3333, 0.3333].')
  await row.getByRole('button', { name: 'Undo' }).click()
  await row.getByRole('button', { name: 'Undo' }).click()
  await expect(row.getByRole('checkbox', { name: 'C' })).not.toBeChecked()
})
