import { expect, test } from '@playwright/test'
import { builtPages, documentOf, outline } from './built-pages.ts'
import { brokenLinks } from './links.ts'
import { doubledIds, headingFaults } from './markup-checks.ts'

/* What can be read off the built files, before any browser draws them. */

for (const page of builtPages) {
  test(`${page.path} has one title, says what it is about, and in which language`, () => {
    const document = documentOf(page)
    expect.soft(document.documentElement.getAttribute('lang')).toMatch(/^[a-z]{2}$/)
    expect.soft(document.querySelectorAll('h1'), 'one h1').toHaveLength(1)
    expect.soft(document.title.trim(), 'a title').not.toBe('')
    const description = document.querySelector('meta[name=description]')?.getAttribute('content') ?? ''
    expect.soft(description.length, 'a description of 20 to 200 letters').toBeGreaterThanOrEqual(20)
    expect.soft(description.length, 'a description of 20 to 200 letters').toBeLessThanOrEqual(200)
  })

  test(`${page.path} has headings in order and each id once`, () => {
    const document = documentOf(page)
    expect.soft(headingFaults(document)).toEqual([])
    expect.soft(doubledIds(document)).toEqual([])
  })

  test(`${page.path} has no link that leads nowhere`, () => {
    expect(brokenLinks(page)).toEqual([])
  })
}

test('no two pages share a title', () => {
  const titles = builtPages.map(page => documentOf(page).title)
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
})

test('every link to another site can be trusted not to be http', () => {
  for (const page of builtPages) {
    const links = Array.from(documentOf(page).querySelectorAll('a[href^="http:"]'), outline)
    expect.soft(links, page.path).toEqual([])
  }
})
