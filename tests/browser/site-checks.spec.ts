import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { serveSite } from '../../src/build/site-server.ts'
import { barriers } from './barriers.ts'
import { firstVisit } from './first-visit.ts'
import { keyboardWalk } from './keyboard-walk.ts'
import { idOf, target } from './links.ts'
import { doubledIds, headingFaults } from './markup-checks.ts'
import { colours, emptyShells, motion, otherColours, overlays, sideways } from './page-checks.ts'

/* Every check that the other files apply to all pages is shown a page that breaks it: a check must be able to fail. */

const parsed = (html: string) =>
  parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document

test('what is too wide is found, and what scrolls by itself is not', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 })
  await page.setContent('<p class="wide" style="width: 400px">a</p>')
  expect(await sideways(page)).toEqual(['p.wide is wider than 320 px'])
  await page.setContent('<div style="overflow-x: auto"><p style="width: 400px">a</p></div>')
  expect(await sideways(page)).toEqual([])
})

test('an overlay on paper is found, and one that print hides is not', async ({ page }) => {
  await page.setContent('<div class="bar" style="position: fixed">a</div>')
  await page.emulateMedia({ media: 'print' })
  expect(await overlays(page)).toEqual(['div.bar is fixed'])
  await page.setContent(
    '<style>@media print { .bar { display: none } } .bar { position: fixed }</style><p class="bar">a',
  )
  expect(await overlays(page)).toEqual([])
})

test('a figure without a picture and an empty element are found', async ({ page }) => {
  await page.setContent(
    '<figure id="f"><figcaption>a</figcaption></figure><arg-max id="e"><div></div></arg-max>',
  )
  expect(await emptyShells(page)).toEqual(['figure#f. has no picture', 'arg-max#e. is empty'])
  await page.setContent('<figure><arg-max><svg width="9" height="9"></svg></arg-max></figure>')
  expect(await emptyShells(page)).toEqual([])
})

test('motion is found', async ({ page }) => {
  const rule = '@keyframes turn { to { rotate: 1turn } } .wheel { animation: turn 1s infinite }'
  await page.setContent(`<style>${rule}</style><p class="wheel">a</p>`)
  expect(await motion(page)).toEqual(['p.wheel moves'])
})

test('a colour that only one theme has is found', async ({ page }) => {
  await page.setContent('<style>[data-theme] b { color: red }</style><p>a <b>b</b></p>')
  const plain = await colours(page)
  expect(otherColours(plain, await colours(page))).toEqual([])
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  expect(otherColours(plain, await colours(page))).toEqual([
    expect.stringMatching(/^b\.: color rgb\(0, 0, 0\)/),
  ])
})

test('low contrast and a missing label are found', async ({ page }) => {
  await page.setContent(
    '<main><h1>a</h1><p style="color: #bbb; background: white">pale words</p><input></main>',
  )
  const found = await barriers(page)
  expect(found.filter(line => line.startsWith('color-contrast'))).toHaveLength(1)
  expect(found.filter(line => line.startsWith('label'))).toHaveLength(1)
})

test('a focus that is not seen, or lies under a sticky header, is found', async ({ page }) => {
  await page.setContent(`
    <style>
      .none { outline: none }
      header { position: sticky; top: 0; height: 150px; background: white }
      .under { position: absolute; top: 20px; left: 20px; z-index: -1 }
    </style>
    <header></header>
    <a class="under" href="#a">under</a>
    <a class="none" href="#b">unseen</a>
    <a href="#c">seen</a>`)
  const { stops, problems } = await keyboardWalk(page)
  expect(stops).toHaveLength(3)
  expect(problems).toEqual([
    'a “unseen” does not show that it has the focus',
    'a “under” lies under a fixed part of the page when it has the focus',
  ])
})

test('a trap for the keyboard is found', async ({ page }) => {
  await page.setContent('<button id="0">a</button>')
  await page.evaluate(() =>
    addEventListener('keydown', event => {
      const next = Object.assign(document.createElement('button'), { textContent: 'b' })
      document.body.append(next)
      next.focus()
      event.preventDefault()
    }),
  )
  expect((await keyboardWalk(page, 10)).problems).toEqual(['Tab does not reach the end in 10 steps'])
})

test('skipped headings and doubled ids are found', () => {
  expect(headingFaults(parsed('<h1>a</h1><h3>b</h3><h2>c</h2><h3>d</h3>'))).toEqual(['<h3> b follows h1'])
  expect(headingFaults(parsed('<h2>a</h2>'))).toEqual(['<h2> a follows h0'])
  expect(doubledIds(parsed('<p id="a"></p><p id="b"></p><p id="a"></p>'))).toEqual(['a'])
})

test('a link is followed to its page and its anchor', () => {
  expect(target('../two/#k%C3%A4se', '/lessons/one/')).toEqual({ path: '/lessons/two/', anchor: 'käse' })
  expect(target('https://example.org/', '/')).toBeUndefined()
  expect(target('mailto:a@example.org', '/')).toBeUndefined()
  expect(idOf('arg-max-explorer=z:0,100,0')).toBe('figure-arg-max-explorer')
  expect(idOf('key-points')).toBe('key-points')
})

test('a first visit sees every byte, error, foreign request and movement', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-visit-'))
  const noise = Array.from({ length: 3000 }, (_, i) => (i * i * 7919).toString(36)).join('')
  writeFileSync(
    join(folder, 'index.html'),
    `<html><head><style>p { margin: 0 }</style></head><body><p id="late"></p><p>text</p>
     <script src="/big.js"></script><script>console.error('inline ran')</script>
     <script type="application/json">"${noise}"</script><img src="/missing.png"><img src="http://127.0.0.1:9/a.png">
     </body></html>`,
  )
  writeFileSync(
    join(folder, 'big.js'),
    `globalThis.noise = '${noise}'
     setTimeout(() => { document.getElementById('late').style.height = '200px' }, 200)`,
  )
  const server = await serveSite(folder, { port: 0 })
  const visit = await firstVisit(browser, server.address, { width: 800, height: 600 })
  await server.close()
  rmSync(folder, { recursive: true })
  expect(visit.foreign).toEqual(['http://127.0.0.1:9/a.png'])
  expect(visit.errors).toContain('inline ran')
  expect(visit.errors).toContain(`404 ${server.address}missing.png`)
  expect(visit.kinds.script.gzip, 'the file and the inline script, without the data').toBeGreaterThan(5_000)
  expect(visit.kinds.whole.gzip).toBeGreaterThan(visit.kinds.script.gzip)
  expect(visit.kinds.style.gzip).toBeGreaterThan(0)
  expect(visit.shifts).toContainEqual(expect.stringMatching(/^0\.\d+: p\./))
})
