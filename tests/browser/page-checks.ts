import type { Page } from '@playwright/test'

/*
 * Checks that hold for any page. Each looks at an open page and returns what is wrong, in words that name the element;
 * an empty list means that all is well. site-checks.spec.ts shows each of them a page that breaks it.
 */

/** What sticks out to the right at the page's present width, so that the reader would have to scroll sideways. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room && document.body.scrollWidth <= room) return []
    const sticksOut = (element: Element) => element.getBoundingClientRect().right > room + 0.5
    const isClipped = (element: Element): boolean => {
      for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
        if (getComputedStyle(each).overflowX !== 'visible' && !sticksOut(each)) return true
      return false
    }
    const culprits = Array.from(document.body.querySelectorAll('*')).filter(
      element =>
        sticksOut(element) && !isClipped(element) && !sticksOut(element.parentElement ?? document.body),
    )
    return culprits.length > 0
      ? culprits
          .slice(-3)
          .map(e => `${e.localName}.${e.getAttribute('class') ?? ''} is wider than ${room} px`)
      : [`the page is ${document.documentElement.scrollWidth} px wide at ${room} px`]
  })
}

/** What would stay in place over each printed sheet. */
export function overlays(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.body.querySelectorAll<HTMLElement>('*'))
      .filter(
        element =>
          getComputedStyle(element).position === 'fixed' &&
          element.checkVisibility({ visibilityProperty: true }),
      )
      .map(element => `${element.localName}.${element.className} is fixed`),
  )
}

/** Figures without a picture, and custom elements that are empty until a script fills them. */
export function emptyShells(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) =>
      `${element.localName}#${element.id}.${element.getAttribute('class') ?? ''}`
    const isDrawn = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 1 && height > 1
    }
    const figures = Array.from(document.querySelectorAll('figure'))
      .filter(figure => !Array.from(figure.querySelectorAll('svg, img, table, math, pre')).some(isDrawn))
      .map(figure => `${name(figure)} has no picture`)
    const shells = Array.from(document.querySelectorAll('*'))
      .filter(element => element.localName.includes('-') && !element.closest('svg, math'))
      .filter(element => !element.textContent?.trim() && !element.querySelector('svg, img, table'))
      .map(element => `${name(element)} is empty`)
    return [...figures, ...shells]
  })
}

/** Motion that runs although the reader asked for less. */
export function motion(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null
        return `${target?.localName}.${target?.getAttribute('class') ?? ''} moves`
      }),
  )
}

/** The colours of everything that is drawn on the page, one text an element: two themes are the same when these are. */
export function colours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const properties = [
      'color',
      'background-color',
      'border-top-color',
      'border-bottom-color',
      'fill',
      'stroke',
      'accent-color',
    ]
    return Array.from(document.querySelectorAll('body, body *'))
      .filter(element => element.checkVisibility() && !element.closest('select > *'))
      .map(element => {
        const style = getComputedStyle(element)
        const values = properties.map(property => `${property} ${style.getPropertyValue(property)}`)
        return `${element.localName}.${element.getAttribute('class') ?? ''}: ${values.join(', ')}`
      })
  })
}

/** What has other colours in one theme than in another, from the `colours` of both. */
export function otherColours(one: string[], other: string[]): string[] {
  return one.flatMap((line, i) => (line === other[i] ? [] : [`${line} / ${other[i]}`]))
}
