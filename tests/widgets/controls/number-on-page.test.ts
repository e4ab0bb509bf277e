import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberOnPage } from '../../../src/widgets/controls/number-on-page.ts'

test('controls are counted from 1 on each page', () => {
  const [page, other] = [{}, {}]
  assert.deepEqual(
    [numberOnPage(page), numberOnPage(page), numberOnPage(other), numberOnPage(page)],
    [1, 2, 1, 3],
  )
})
