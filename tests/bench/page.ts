/**
 * `npm run bench -- page`: what a page weighs, how fast its widgets answer beside a hand-written page with one slider,
 * and how long the site takes to build. Nothing here passes or fails: times are for looking at. Ratios to the
 * hand-written page, measured in turn within the same run, mean the same on any machine.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../../src/build/find-browser.ts'
import { installBrowser } from '../../src/build/install-browser.ts'
import { plainly, Refusal } from '../../src/build/refusal.ts'
import { failureIn, root, runTool } from '../../src/build/run-tool.ts'
import { serveSite } from '../../src/build/site-server.ts'
import { firstVisit } from '../browser/first-visit.ts'
import {
  drag,
  firstAnswer,
  installProbe,
  type Latencies,
  pressArrows,
  slowdown,
  slowed,
} from './hand-to-paint.ts'
import { kilobytes, milliseconds, plainTable, quantile } from './plain-table.ts'

const folder = join(root, '.cache', 'bench-site')
const viewport = { width: 1280, height: 900 }
const rounds = 2
const stepsARound = 40

/** Builds the whole site from nothing, beside the reader's own build. Returns the seconds. */
async function cleanBuild(): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  const start = performance.now()
  const { code, printed } = await runTool('astro', ['build', '--force', '--outDir', folder], { quiet: true })
  if (code !== 0)
    throw new Refusal(`${failureIn(printed)}\n\nThe site could not be built, so nothing is measured.`)
  return (performance.now() - start) / 1000
}

/** A thing that can be moved: on the reference page the slider, in a widget the first bar or the first slider. */
interface Subject {
  name: string
  address: string
  /** The widget's element; the reference page has none. */
  widget: string | undefined
}

interface Result {
  drag: Latencies[]
  arrows: Latencies[]
  first: number[]
}

async function centre(page: Page, selector: string): Promise<{ x: number; y: number } | undefined> {
  const target = page.locator(selector).filter({ visible: true }).first()
  if ((await target.count()) === 0) return undefined
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined
}

/** Where the thumb of the first slider is. A press beside the thumb would move it, and so count as an answer. */
async function thumb(page: Page, selector: string): Promise<{ x: number; y: number } | undefined> {
  const middle = await centre(page, selector)
  if (!middle) return undefined
  return page
    .locator(selector)
    .filter({ visible: true })
    .first()
    .evaluate((slider: HTMLInputElement) => {
      const { left, width, top, height } = slider.getBoundingClientRect()
      const [least, most] = [Number(slider.min || 0), Number(slider.max || 100)]
      const share = (slider.valueAsNumber - least) / (most - least)
      return { x: left + 8 + share * (width - 16), y: top + height / 2 }
    })
}

async function measure(browser: Browser, { address, widget }: Subject): Promise<Result> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await installProbe(page)
  const session = await slowed(page)
  const within = widget ? `${widget} ` : ''
  const result: Result = { drag: [], arrows: [], first: [] }

  await page.goto(address, { waitUntil: 'load' })
  const slider = await thumb(page, `${within}input[type=range]`)
  if (slider && widget) result.first.push(await firstAnswer(page, widget, slider))

  await page.goto(`${address}?again`, { waitUntil: 'load' })
  await page.mouse.move(5, 5)
  await page.waitForLoadState('networkidle')
  const bar = widget ? await centre(page, `${within}[data-handle]`) : undefined
  const start = bar ?? (await thumb(page, `${within}input[type=range]`))
  if (start) {
    await drag(page, session, start, bar ? 'upright' : 'sideways', 10) // warms up
    const fresh =
      (bar && (await centre(page, `${within}[data-handle]`))) ??
      (await thumb(page, `${within}input[type=range]`))
    if (fresh) result.drag.push(await drag(page, session, fresh, bar ? 'upright' : 'sideways', stepsARound))
  }
  if (slider) {
    await page.locator(`${within}input[type=range]`).filter({ visible: true }).first().focus()
    result.arrows.push(await pressArrows(page, session, stepsARound))
  }
  await context.close()
  return result
}

/** The widgets of a page, by the names of their elements. */
async function widgetsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  return page
    .locator('figure.widget > *')
    .evaluateAll(elements => elements.map(({ localName }) => localName).filter(name => name.includes('-')))
}

const all = (parts: Latencies[]) => parts.flatMap(({ toPaint }) => toPaint)
const mean = (values: number[]) => values.reduce((one, other) => one + other, 0) / values.length

function handTable(subjects: Subject[], results: Map<string, Result>): string {
  const reference = all(results.get(subjects[0]?.name ?? '')?.drag ?? [])
  const rows = subjects.map(({ name }) => {
    const { drag, arrows, first } = results.get(name) ?? { drag: [], arrows: [], first: [] }
    const ratio = (q: number) => (quantile(all(drag), q) / quantile(reference, q)).toFixed(2)
    return [
      name,
      milliseconds(quantile(all(drag), 0.5)),
      milliseconds(quantile(all(drag), 0.95)),
      ratio(0.5),
      ratio(0.95),
      milliseconds(mean(drag.map(({ workPerStep }) => workPerStep))),
      milliseconds(quantile(all(arrows), 0.5)),
      milliseconds(quantile(all(arrows), 0.95)),
      milliseconds(quantile(first, 0.5)),
    ]
  })
  return plainTable(
    ['', 'drag p50', 'p95', 'ratio p50', 'p95', 'work a step', 'arrow p50', 'p95', 'first answer'],
    rows,
  )
}

async function weights(browser: Browser, pages: { name: string; address: string }[]): Promise<string> {
  const rows: string[][] = []
  for (const { name, address } of pages) {
    const { kinds } = await firstVisit(browser, address, viewport)
    const cell = (kind: keyof typeof kinds) =>
      `${kilobytes(kinds[kind].gzip)} / ${kilobytes(kinds[kind].brotli)}`
    rows.push([name, cell('page'), cell('style'), cell('script'), cell('font'), cell('whole')])
  }
  const byHand = readFileSync(join(import.meta.dirname, 'one-slider.html'))
  rows.push(['(one slider by hand)', '', '', '', '', `– / ${kilobytes(brotliCompressSync(byHand).length)}`])
  return plainTable(['gzip / brotli', 'HTML', 'CSS', 'JavaScript', 'fonts', 'all'], rows)
}

await plainly(async () => {
  const executablePath = (await findBrowser()) ?? (await installBrowser(findBrowser))
  const seconds = await cleanBuild()
  cpSync(join(import.meta.dirname, 'one-slider.html'), join(folder, 'one-slider', 'index.html'))
  const server = await serveSite(folder, { port: 0 })
  const browser = await chromium.launch({ executablePath, args: browserArguments })
  const paths = ['', 'lessons/', ...lessonsIn()]
  const pages = paths.map(path => ({ name: `/${path}`, address: server.address + path }))

  console.log(`\nBuild from nothing: ${seconds.toFixed(1)} s\n`)
  console.log(`${await weights(browser, pages)}\n`)

  const looking = await browser.newPage({ viewport })
  const subjects: Subject[] = [
    { name: 'one slider by hand', address: `${server.address}one-slider/`, widget: undefined },
  ]
  for (const { address } of pages)
    for (const widget of await widgetsOf(looking, address))
      if (!subjects.some(subject => subject.widget === widget))
        subjects.push({ name: widget, address, widget })
  await looking.close()

  const results = new Map<string, Result>()
  for (let round = 0; round < rounds; round++)
    for (const subject of subjects) {
      const now = await measure(browser, subject)
      const before = results.get(subject.name) ?? { drag: [], arrows: [], first: [] }
      results.set(subject.name, {
        drag: [...before.drag, ...now.drag],
        arrows: [...before.arrows, ...now.arrows],
        first: [...before.first, ...now.first],
      })
    }
  console.log(`From the hand to the paint, processor slowed ${slowdown}×; ratios to the page by hand\n`)
  console.log(handTable(subjects, results))
  await browser.close()
  await server.close()
  return undefined
})

/** The addresses of the built lessons. */
function lessonsIn(): string[] {
  const map = readFileSync(join(folder, 'lessons', 'index.html'), 'utf8')
  return [...new Set([...map.matchAll(/href="\/(lessons\/[^"/]+\/)"/g)].map(([, path = '']) => path))]
}
