import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserPlaces } from '../../src/build/find-browser.ts'
import { browserSources, installBrowser } from '../../src/build/install-browser.ts'
import { Refusal } from '../../src/build/refusal.ts'

test('on Linux a browser is looked for along the path and in the usual folders', () => {
  const places = browserPlaces('linux', { PATH: '/home/a/bin:/usr/bin' }, '/home/a')
  assert.equal(places[0], '/home/a/bin/chromium')
  for (const place of ['/usr/bin/google-chrome', '/snap/bin/chromium', '/opt/google/chrome/chrome']) {
    assert.ok(places.includes(place), place)
  }
})

test('on macOS it is looked for among all applications and those of the reader', () => {
  const places = browserPlaces('darwin', {}, '/Users/a')
  assert.ok(places.includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'))
  assert.ok(places.includes('/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'))
})

test('on Windows it is looked for in the folders that the system names', () => {
  const places = browserPlaces(
    'win32',
    { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
    'C:\\Users\\a',
  )
  assert.ok(places.includes('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'))
  assert.ok(places.includes('C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'))
  assert.ok(places.includes('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'))
})

test('a browser that CHROME_PATH names comes first everywhere', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    assert.equal(browserPlaces(platform, { CHROME_PATH: '/a/chrome' }, '/home/a')[0], '/a/chrome')
  }
})

test('only root on a machine with apt is offered its packages', () => {
  const names = (isRoot: boolean, hasApt: boolean) => browserSources(isRoot, hasApt).map(({ name }) => name)
  assert.deepEqual(names(true, true), [
    'playwright install chromium',
    'apt-get install chromium',
    'playwright install-deps chromium',
  ])
  assert.deepEqual(names(false, true), ['playwright install chromium'])
  assert.deepEqual(names(true, false), ['playwright install chromium'])
})

/** A source that can't be reached, or one after which a browser is found. */
function source(name: string, asked: string[], code: number) {
  return {
    name,
    run: async () => {
      asked.push(name)
      return { code, printed: code === 0 ? '' : 'Downloading\ngetaddrinfo ENOTFOUND\n' }
    },
  }
}

test('the sources are tried in turn until a browser starts', async () => {
  const asked: string[] = []
  const found = await installBrowser(
    async () => (asked.includes('second') ? '/usr/bin/chromium' : undefined),
    [source('first', asked, 1), source('second', asked, 0), source('third', asked, 0)],
  )
  assert.equal(found, '/usr/bin/chromium')
  assert.deepEqual(asked, ['first', 'second'])
})

test('when no source gives a browser, a sentence says what to do', async () => {
  const asked: string[] = []
  await assert.rejects(
    installBrowser(async () => undefined, [source('first', asked, 1), source('second', asked, 0)]),
    (error: unknown) => error instanceof Refusal && /CHROME_PATH/.test(error.message),
  )
  assert.deepEqual(asked, ['first', 'second'])
})
