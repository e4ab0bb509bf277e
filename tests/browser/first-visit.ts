import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Browser, Response } from '@playwright/test'

/** Bytes after compression; fonts and pictures are compressed already, and count as they are. */
export interface Bytes {
  gzip: number
  brotli: number
}

export type Kind = 'page' | 'script' | 'style' | 'font' | 'picture' | 'other'

/** What a first visit to a page brings in before the reader has touched anything. */
export interface FirstVisit {
  /** Addresses on other hosts that were asked for anything. */
  foreign: string[]
  /** Errors in the console or thrown by a script, and answers that were errors. */
  errors: string[]
  /**
   * Bytes by what they are. Scripts and styles are counted with those inside the page; `whole` is what comes over the
   * line: the page and every file.
   */
  kinds: Record<Kind | 'whole', Bytes>
  /** Each thing that moved after it was first painted, with how much it counts. */
  shifts: string[]
}

/** Compressed as a web host does it ahead of time. */
function bytesOf(body: Buffer, kind: Kind): Bytes {
  if (kind === 'font' || kind === 'picture') return { gzip: body.length, brotli: body.length }
  return {
    gzip: gzipSync(body, { level: 9 }).length,
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  }
}

/** What the browser asked for something as, in our words. */
const kindOf: Record<string, Kind> = {
  document: 'page',
  script: 'script',
  stylesheet: 'style',
  font: 'font',
  image: 'picture',
}

function noBytes(): FirstVisit['kinds'] {
  const none = () => ({ gzip: 0, brotli: 0 })
  return {
    page: none(),
    script: none(),
    style: none(),
    font: none(),
    picture: none(),
    other: none(),
    whole: none(),
  }
}

function add(total: Bytes, part: Bytes): void {
  total.gzip += part.gzip
  total.brotli += part.brotli
}

/** How long each font is held back: long enough for the text to be painted in its stand-in first. */
const fontDelay = 300

/**
 * Opens a page as a new reader does, with slow fonts, and waits until nothing more comes. No pointer moves, no key is
 * pressed: what arrives, arrives before the first touch.
 */
export async function firstVisit(
  browser: Browser,
  address: string,
  viewport: { width: number; height: number },
): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const visit: FirstVisit = { foreign: [], errors: [], kinds: noBytes(), shifts: [] }
  const own = new URL(address).origin
  const responses: Response[] = []

  page.on('request', request => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== own) visit.foreign.push(request.url())
  })
  page.on('response', response => responses.push(response))
  page.on('requestfailed', request => visit.errors.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('console', message => {
    if (message.type() === 'error') visit.errors.push(message.text())
  })
  page.on('pageerror', error => visit.errors.push(error.message))
  await page.route('**/*.woff2', async route => {
    await new Promise(resume => setTimeout(resume, fontDelay))
    await route.continue()
  })
  await page.addInitScript(recordShifts)

  await page.goto(address, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)))

  for (const response of responses) {
    if (response.status() >= 400) visit.errors.push(`${response.status()} ${response.url()}`)
    const body = await response.body().catch(() => Buffer.alloc(0))
    const kind = kindOf[response.request().resourceType()] ?? 'other'
    const bytes = bytesOf(body, kind)
    add(visit.kinds[kind], bytes)
    add(visit.kinds.whole, bytes)
  }
  const scripts = await page.locator('script:not([src])').evaluateAll(executableTexts)
  const styles = await page.locator('style').allTextContents()
  for (const text of scripts) add(visit.kinds.script, bytesOf(Buffer.from(text), 'script'))
  for (const text of styles) add(visit.kinds.style, bytesOf(Buffer.from(text), 'style'))
  visit.shifts = await page.evaluate(() => (globalThis as { shifts?: string[] }).shifts ?? [])
  await context.close()
  return visit
}

/** The texts of inline scripts that are run, and not merely data. */
function executableTexts(scripts: Element[]): string[] {
  return scripts
    .filter(script => ['', 'module', 'text/javascript'].includes(script.getAttribute('type') ?? ''))
    .map(script => script.textContent ?? '')
}

/** Runs in the page, before it loads: notes every layout shift with the elements that moved. */
function recordShifts(): void {
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] }
  const shifts: string[] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver(list => {
    for (const shift of list.getEntries() as Shift[]) {
      const moved = shift.sources.map(({ node }) =>
        node instanceof Element
          ? `${node.localName}.${node.className}`
          : node?.textContent?.trim().slice(0, 40),
      )
      if (!shift.hadRecentInput) shifts.push(`${shift.value.toFixed(5)}: ${moved.join(', ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
