import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'

/** A small project with the real programs and packages: one page and a core of one line, which are built at once. */
const folder = mkdtempSync(join(tmpdir(), 'softmax-start-'))
const root = resolve(import.meta.dirname, '..', '..')
for (const name of ['package.json', 'package-lock.json', 'tsconfig.json'])
  cpSync(join(root, name), join(folder, name))
cpSync(join(root, 'src', 'build'), join(folder, 'src', 'build'), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
mkdirSync(join(folder, 'src', 'pages'))
mkdirSync(join(folder, 'src', 'core'))
writeFileSync(join(folder, 'src', 'core', 'index.ts'), 'export const one = 1\n')
const page = join(folder, 'src', 'pages', 'index.astro')
writeFileSync(page, '<h1>{1 + 1} pages</h1>')

const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Program {
  child: ChildProcess
  /** Everything printed until the program ends or prints `awaited`. */
  printed: Promise<string>
  ended: Promise<number | null>
}

function begin(program: string, options: string[], awaited?: RegExp): Program {
  const child = spawn(process.execPath, [join(folder, 'src', 'build', 'begin.cjs'), program, ...options])
  children.push(child)
  const ended = new Promise<number | null>(finish => child.on('close', finish))
  const printed = new Promise<string>(finish => {
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => {
        text += piece
        if (awaited?.test(text)) finish(text)
      })
    }
    child.on('close', () => finish(text))
  })
  return { child, printed, ended }
}

const address = /http:\/\/localhost:\d+\/\n/

test('start builds the site, serves it, and prints its address last', async () => {
  const { child, printed, ended } = begin('src/build/start.ts', ['--port', '0'], address)
  const text = await printed
  assert.match(text, /^Building the site …\nBuilt in [\d.]+ s\.\n/)
  const last = text.trimEnd().split('\n').at(-1)?.trim() ?? ''
  assert.match(await (await fetch(last)).text(), /<h1>2 pages<\/h1>/)
  child.kill('SIGTERM')
  assert.equal(await ended, 0)
})

test('a second start finds the site built and opens it at once', async () => {
  const { child, printed } = begin('src/build/start.ts', ['--port', '0'], address)
  assert.doesNotMatch(await printed, /Building/)
  child.kill('SIGTERM')
})

test('what npm started ends when npm does', {
  skip: process.platform === 'win32' && 'needs a POSIX shell',
}, async () => {
  const entry = join(folder, 'src', 'build', 'begin.cjs')
  const shell = `"${process.execPath}" "${entry}" src/build/start.ts --port 0; true` // as npm has it: a shell that waits
  const child = spawn('sh', ['-c', shell], { env: { ...process.env, npm_lifecycle_event: 'start' } })
  children.push(child)
  const found = await new Promise<string>(finish => {
    child.stdout.on('data', (piece: Buffer) => {
      const text = String(piece).match(address)?.[0].trim()
      if (text) finish(text)
    })
    child.on('close', () => finish('no address was printed'))
  })
  assert.equal((await fetch(found)).status, 200)
  child.kill('SIGTERM')
  const isClosed = async () => {
    for (let tries = 0; tries < 30; tries++) {
      await new Promise(resume => setTimeout(resume, 100))
      if (
        await fetch(found).then(
          () => false,
          () => true,
        )
      )
        return true
    }
    return false
  }
  assert.equal(await isClosed(), true)
})

test('a page that cannot be built is named, without a stack trace, and nothing is served', async () => {
  writeFileSync(page, '<h1>{missing.pages} pages</h1>')
  const { printed, ended } = begin('src/build/start.ts', ['--port', '0'])
  const text = await printed
  assert.equal(await ended, 1)
  assert.match(text, /missing is not defined/)
  assert.match(text, /error rendering \/:/)
  assert.match(
    text,
    /The site could not be built: the lines above name the page or the file, and the reason\./,
  )
  assert.doesNotMatch(text, /Rearranging|Stack trace/)
  assert.doesNotMatch(text, /^\s+at .*:\d+:\d+\)?$/m)
  assert.doesNotMatch(text, address)
})

test('a wrong option ends at once with a sentence', async () => {
  const { printed, ended } = begin('src/build/start.ts', ['--port', 'eighty'])
  assert.equal(
    await printed,
    '--port must be a whole number from 0 to 65535 (0 takes any free port); it is "eighty". ' +
      'Try `npm start -- --port 8080`.\n',
  )
  assert.equal(await ended, 1)
})
