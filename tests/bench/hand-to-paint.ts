import type { CDPSession, Page } from '@playwright/test'

/*
 * How long the page takes to answer a hand.
 *
 * Input is dispatched through the DevTools protocol (Input.dispatchMouseEvent and dispatchKeyEvent, which Playwright's
 * mouse and keyboard call), so that it takes a real input's way: from the browser's process into the renderer, held
 * until the next frame where the browser holds it, hit-tested, dispatched. The clock starts at the event's own
 * timeStamp, which is when the browser took the input in. The picture that answers is drawn at the end of the next
 * animation frame and shown when the frame after that begins; there the clock stops. A page that needs no time at all
 * thus costs up to two frames. The Event Timing API would tell the same, but leaves out pointermove and rounds to 8 ms.
 */

export interface Latencies {
  /** Milliseconds from each input to its paint. */
  toPaint: number[]
  /** Milliseconds of main-thread work a step: scripts, style, layout and paint together. */
  workPerStep: number
}

/** How much slower the processor is made. */
export const slowdown = 4

/** A point of the page's viewport. */
interface Point {
  x: number
  y: number
}

type Probe = { watch: (type: string) => void; samples: () => number[] }
declare const probe: Probe

/** Puts the probe into every document that the page will open. */
export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let type = ''
    let samples: number[] = []
    const painted = (start: number) =>
      requestAnimationFrame(() => requestAnimationFrame(() => samples.push(performance.now() - start)))
    for (const each of ['pointermove', 'keydown'])
      addEventListener(each, event => event.type === type && painted(event.timeStamp), { capture: true })
    Object.assign(globalThis, {
      probe: {
        watch: (name: string) => {
          type = name
          samples = []
        },
        samples: () => samples,
      },
    })
  })
}

export async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await session.send('Performance.enable')
  return session
}

/** Milliseconds of work that the page's main thread has done so far. */
async function mainThreadWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Steps that come one at a time: each has been painted before the next begins, at no fixed place within a frame. */
async function measured(
  page: Page,
  session: CDPSession,
  type: 'pointermove' | 'keydown',
  steps: (() => Promise<void>)[],
): Promise<Latencies> {
  await page.evaluate(name => probe.watch(name), type)
  const before = await mainThreadWork(session)
  for (const [i, step] of steps.entries()) {
    await step()
    await page.waitForTimeout(40 + ((i * 7) % 16))
  }
  const workPerStep = ((await mainThreadWork(session)) - before) / steps.length
  return { toPaint: await page.evaluate(() => probe.samples()), workPerStep }
}

/** Takes what lies at `start` and moves it up and down, or to the sides, in steps of 3 px. */
export async function drag(
  page: Page,
  session: CDPSession,
  start: Point,
  way: 'sideways' | 'upright',
  count: number,
): Promise<Latencies> {
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  const places = Array.from({ length: count }, (_, i) => {
    const away = 3 * (10 - Math.abs((i % 20) - 10)) + 3
    return way === 'sideways' ? { x: start.x + away, y: start.y } : { x: start.x, y: start.y + away }
  })
  const latencies = await measured(
    page,
    session,
    'pointermove',
    places.map(
      ({ x, y }) =>
        () =>
          page.mouse.move(x, y),
    ),
  )
  await page.mouse.up()
  return latencies
}

/** Presses the right and the left arrow in turn; what shall hear them has to have the focus. */
export function pressArrows(page: Page, session: CDPSession, count: number): Promise<Latencies> {
  const keys = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'))
  return measured(
    page,
    session,
    'keydown',
    keys.map(key => () => page.keyboard.press(key)),
  )
}

/**
 * Milliseconds from the first input that a page gets to the first changed picture or sentence of the widget: the hand
 * comes, takes the slider and keeps on moving while the widget's code arrives. NaN when it never answers.
 */
export async function firstAnswer(page: Page, widget: string, start: Point): Promise<number> {
  await page.evaluate(selector => {
    const times: { start?: number; end?: number } = {}
    addEventListener(
      'pointermove',
      event => {
        times.start ??= event.timeStamp
      },
      { capture: true },
    )
    const observer = new MutationObserver(changes => {
      const shown = changes.some(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement
        return element?.closest('[data-picture], [data-part=sentence], svg')
      })
      if (!shown || times.end !== undefined) return
      const shownAt = () => {
        times.end ??= performance.now()
      }
      requestAnimationFrame(() => requestAnimationFrame(shownAt))
    })
    const target = document.querySelector(selector)
    if (target)
      observer.observe(target, { subtree: true, childList: true, attributes: true, characterData: true })
    Object.assign(globalThis, { times })
  }, widget)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  let answer = Number.NaN
  for (let i = 1; i <= 120 && Number.isNaN(answer); i++) {
    await page.mouse.move(start.x + (i % 40), start.y)
    answer = await page.evaluate(() => {
      const { times } = globalThis as unknown as { times: { start?: number; end?: number } }
      return (times.end ?? Number.NaN) - (times.start ?? Number.NaN)
    })
  }
  await page.mouse.up()
  return answer
}
