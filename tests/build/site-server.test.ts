import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Refusal } from '../../src/build/refusal.ts'
import { type SiteServer, serveSite } from '../../src/build/site-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'softmax-site-'))
let server: SiteServer

before(async () => {
  mkdirSync(join(folder, '_astro'))
  mkdirSync(join(folder, 'lessons', 'one'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>')
  writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>')
  writeFileSync(join(folder, 'lessons', 'one', 'index.html'), '<h1>One</h1>')
  writeFileSync(join(folder, '_astro', 'style.a1b2.css'), 'p {}')
  writeFileSync(join(folder, '_astro', 'widget.c3d4.js'), 'f()')
  writeFileSync(join(folder, '_astro', 'text.e5f6.woff2'), 'font')
  writeFileSync(join(folder, 'mark.svg'), '<svg/>')
  server = await serveSite(folder, { port: 0 })
})

after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number | undefined
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Sends a path as it is written, which `fetch` would tidy up first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((finish, fail) => {
    request({ host: '127.0.0.1', port: server.port, path, method, headers }, response => {
      let body = ''
      response.on('data', (piece: Buffer) => {
        body += piece
      })
      response.on('end', () => finish({ status: response.statusCode, headers: response.headers, body }))
    })
      .on('error', fail)
      .end()
  })
}

/** Takes a port of 127.0.0.1 by really listening on it. */
async function takePort(): Promise<{ port: number; release: () => void }> {
  const other = createServer()
  await new Promise<void>(finish => other.listen(0, '127.0.0.1', finish))
  return { port: (other.address() as AddressInfo).port, release: () => other.close() }
}

test('each kind of file has its type, and no browser may guess another', async () => {
  const types = {
    '/': 'text/html;charset=utf-8',
    '/lessons/one/': 'text/html;charset=utf-8',
    '/_astro/style.a1b2.css': 'text/css',
    '/_astro/widget.c3d4.js': 'text/javascript',
    '/_astro/text.e5f6.woff2': 'font/woff2',
    '/mark.svg': 'image/svg+xml',
  }
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await ask(path)
    assert.equal(status, 200, path)
    assert.equal(headers['content-type'], type)
    assert.equal(headers['x-content-type-options'], 'nosniff')
  }
})

test('hashed files are kept for ever, everything else is asked for anew', async () => {
  assert.match(String((await ask('/_astro/style.a1b2.css')).headers['cache-control']), /immutable/)
  for (const path of ['/', '/lessons/one/', '/mark.svg', '/nowhere/']) {
    assert.equal((await ask(path)).headers['cache-control'], 'no-cache', path)
  }
})

test('an unchanged page is not sent twice', async () => {
  const { headers } = await ask('/')
  assert.equal((await ask('/', 'GET', { 'if-none-match': String(headers.etag) })).status, 304)
})

test('what is missing gets the 404 page with status 404', async () => {
  const { status, headers, body } = await ask('/nowhere/')
  assert.equal(status, 404)
  assert.equal(headers['content-type'], 'text/html;charset=utf-8')
  assert.equal(body, '<h1>Not here</h1>')
})

test('a page without its last slash is sent on, with its query', async () => {
  const { status, headers } = await ask('/lessons/one?print')
  assert.equal(status, 301)
  assert.equal(headers.location, '/lessons/one/?print')
})

test('no address leads out of the folder or to another host', async () => {
  const outside = [
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%E0%A4%A',
    '/%00',
  ]
  for (const path of outside) assert.equal((await ask(path)).status, 404, path)
  const { headers } = await ask('//lessons/one')
  assert.equal(headers.location, '/lessons/one/')
})

test('nothing but GET and HEAD is answered', async () => {
  const { status, headers } = await ask('/', 'POST')
  assert.equal(status, 405)
  assert.equal(headers.allow, 'GET, HEAD')
  assert.deepEqual([(await ask('/', 'HEAD')).status, (await ask('/', 'HEAD')).body], [200, ''])
})

test('a new build is served without a restart', async () => {
  writeFileSync(join(folder, 'new.html'), '<h1>New</h1>')
  assert.equal((await ask('/new.html')).body, '<h1>New</h1>')
  rmSync(join(folder, 'new.html'))
  assert.equal((await ask('/new.html')).status, 404)
})

test('a taken port is told of, and the next free one is taken', async () => {
  const { port, release } = await takePort()
  const passedOver: number[] = []
  const next = await serveSite(folder, { port, onTaken: taken => passedOver.push(taken) })
  assert.equal(passedOver[0], port)
  assert.ok(next.port > port)
  assert.equal(next.address, `http://localhost:${next.port}/`)
  assert.equal((await fetch(next.address)).status, 200)
  await next.close()
  release()
})

test('with no free port up to the last one the sentence offers another', async () => {
  const last = createServer()
  await new Promise<void>(finish => last.listen(65535, '127.0.0.1', finish))
  await assert.rejects(serveSite(folder, { port: 65535 }), (error: unknown) => {
    assert.ok(error instanceof Refusal)
    assert.match(error.message, /^No free port from 65535 on\..*--port 8080/)
    return true
  })
  last.close()
})

test('an address that this machine lacks is refused with a sentence', async () => {
  await assert.rejects(serveSite(folder, { port: 0, host: '192.0.2.1' }), Refusal)
})
