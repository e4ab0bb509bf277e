import type { Page } from '@playwright/test'

export interface KeyboardWalk {
  /** What each stop is, in order. */
  stops: string[]
  /** What is wrong at a stop. */
  problems: string[]
}

interface Stop {
  element: HTMLElement
  name: string
  focused: string
  isCovered: boolean
}
type Walker = { stops: Stop[]; arrive: () => boolean; leave: () => KeyboardWalk }

/**
 * Goes through a page by Tab, as far as its end. At each stop the focus has to be seen (something in the look of the
 * element, its label or what surrounds it differs from when it lacks the focus), and no fixed or sticky part of the
 * page may lie over it.
 */
export async function keyboardWalk(page: Page, longest = 400): Promise<KeyboardWalk> {
  await page.evaluate(prepareWalker)
  for (let steps = 0; steps < longest; steps++) {
    await page.keyboard.press('Tab')
    const goesOn = await page.evaluate(() => (globalThis as unknown as { walker: Walker }).walker.arrive())
    if (!goesOn) break
    if (steps === longest - 1)
      return { stops: [], problems: [`Tab does not reach the end in ${longest} steps`] }
  }
  return page.evaluate(() => (globalThis as unknown as { walker: Walker }).walker.leave())
}

/** Runs in the page: what looks at each stop, and in the end compares each with its look at rest. */
function prepareWalker(): void {
  const stops: Stop[] = []
  const known = new Set<Element>()
  const marks = [
    'outline-style',
    'outline-width',
    'outline-color',
    'box-shadow',
    'border-color',
    'background-color',
  ]
  const more = [
    'text-decoration-line',
    'text-decoration-thickness',
    'inset',
    'stroke',
    'stroke-width',
    'clip-path',
  ]

  const look = (element: HTMLElement): string => {
    const labels = element instanceof HTMLInputElement ? Array.from(element.labels ?? []) : []
    const around = [element, element.parentElement, element.parentElement?.parentElement, ...labels]
    const near = [...around, element.nextElementSibling, element.previousElementSibling]
    return near
      .map(each => {
        if (!each) return ''
        const style = getComputedStyle(each)
        if (style.outlineStyle === 'none')
          return [...marks.slice(3), ...more].map(name => style.getPropertyValue(name))
        return [...marks, ...more].map(name => style.getPropertyValue(name))
      })
      .join('|')
  }

  const isCovered = (element: HTMLElement): boolean => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ]
    const isOver = (other: Element | null): boolean => {
      if (!other || other.contains(element) || element.contains(other)) return false
      for (let each: Element | null = other; each && !each.contains(element); each = each.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(each).position)) return true
      return false
    }
    return points.every(([x = 0, y = 0]) => isOver(document.elementFromPoint(x, y)))
  }

  const walker: Walker = {
    stops,
    arrive: () => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body || known.has(element)) return false
      known.add(element)
      const text = element.getAttribute('aria-label') ?? element.textContent ?? ''
      const name = `${element.localName}${element.id && `#${element.id}`} “${text.trim().slice(0, 40)}”`
      stops.push({ element, name, focused: look(element), isCovered: isCovered(element) })
      return true
    },
    leave: () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const unseen = stops.filter(({ element, focused }) => look(element) === focused)
      const covered = stops.filter(stop => stop.isCovered)
      return {
        stops: stops.map(({ name }) => name),
        problems: [
          ...unseen.map(({ name }) => `${name} does not show that it has the focus`),
          ...covered.map(({ name }) => `${name} lies under a fixed part of the page when it has the focus`),
        ],
      }
    },
  }
  Object.assign(globalThis, { walker })
}
