import { type Browser, expect, test } from '@playwright/test'
import { visitedPages } from './built-pages.ts'
import { type FirstVisit, firstVisit } from './first-visit.ts'

/**
 * The most bytes that a page may bring in before the first touch: scripts and styles by gzip, the whole by brotli.
 * 1 kB is 1000 bytes.
 */
const budget = { script: 5_000, style: 12_000, whole: 120_000 }

const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }

type Visits = Record<keyof typeof screens, FirstVisit>
const visits = new Map<string, Promise<Visits>>()

/** Each page is opened once on each screen; the tests below look at the same visits from several sides. */
function visited(browser: Browser, baseURL: string | undefined, path: string): Promise<Visits> {
  const address = new URL(path, baseURL).href
  const known = visits.get(path) ?? visitBoth(browser, address)
  visits.set(path, known)
  return known
}

async function visitBoth(browser: Browser, address: string): Promise<Visits> {
  const [desktop, phone] = await Promise.all([
    firstVisit(browser, address, screens.desktop),
    firstVisit(browser, address, screens.phone),
  ])
  return { desktop, phone }
}

for (const { path } of visitedPages) {
  test.describe(path, () => {
    test('asks no other host for anything', async ({ browser, baseURL }) => {
      expect((await visited(browser, baseURL, path)).desktop.foreign).toEqual([])
    })

    test('loads without an error', async ({ browser, baseURL }) => {
      expect((await visited(browser, baseURL, path)).desktop.errors).toEqual([])
    })

    test('needs at most 5 kB of JavaScript before the first touch', async ({ browser, baseURL }) => {
      const { script } = (await visited(browser, baseURL, path)).desktop.kinds
      expect(script.gzip).toBeLessThanOrEqual(budget.script)
    })

    test('has at most 12 kB of styles and weighs at most 120 kB', async ({ browser, baseURL }) => {
      const { style, whole } = (await visited(browser, baseURL, path)).desktop.kinds
      expect.soft(style.gzip).toBeLessThanOrEqual(budget.style)
      expect.soft(whole.brotli).toBeLessThanOrEqual(budget.whole)
    })

    for (const screen of ['desktop', 'phone'] as const) {
      test(`does not move on a ${screen} when slow fonts arrive`, async ({ browser, baseURL }) => {
        expect((await visited(browser, baseURL, path))[screen].shifts).toEqual([])
      })
    }
  })
}
