import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isSiteFresh } from '../../src/build/build-site.ts'
import { failureIn } from '../../src/build/run-tool.ts'
import { readOnlyFolder, runUnprivileged, skipWithoutPermissions } from './unprivileged.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const built = new Date('2026-01-01T12:00:00Z')
const before = new Date('2026-01-01T11:00:00Z')
const later = new Date('2026-01-01T13:00:00Z')

/** A project with one lesson, built an hour after it was written. */
function builtProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-fresh-'))
  folders.push(folder)
  for (const name of ['.cache', 'dist', 'content/lessons']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'content', 'lessons', '01-votes.mdx'), '# Votes')
  writeFileSync(join(folder, 'dist', 'index.html'), '')
  writeFileSync(join(folder, '.cache', 'site-built'), '')
  for (const name of ['content/lessons/01-votes.mdx', 'content/lessons', 'content']) {
    utimesSync(join(folder, name), before, before)
  }
  utimesSync(join(folder, '.cache', 'site-built'), built, built)
  return folder
}

test('a site whose sources are older than its build is fresh', () => {
  assert.equal(isSiteFresh(builtProject()), true)
})

test('a changed lesson, a deleted one or a new configuration make it stale', () => {
  const changed = builtProject()
  utimesSync(join(changed, 'content/lessons/01-votes.mdx'), later, later)
  assert.equal(isSiteFresh(changed), false)

  const deleted = builtProject()
  rmSync(join(deleted, 'content/lessons/01-votes.mdx'))
  assert.equal(isSiteFresh(deleted), false)

  const configured = builtProject()
  writeFileSync(join(configured, 'astro.config.mjs'), '')
  assert.equal(isSiteFresh(configured), false)
})

test('a build that broke off leaves no fresh site', () => {
  const folder = builtProject()
  rmSync(join(folder, '.cache', 'site-built'))
  assert.equal(isSiteFresh(folder), false)
})

test('a site whose pages were removed is not fresh', () => {
  const folder = builtProject()
  rmSync(join(folder, 'dist'), { recursive: true })
  assert.equal(isSiteFresh(folder), false)
})

test('a folder that may not be written to is refused with its name', { skip: skipWithoutPermissions }, () => {
  const folder = readOnlyFolder()
  folders.push(folder)
  const module = new URL('../../src/build/build-site.ts', import.meta.url).href
  const { stdout } = runUnprivileged(
    `import { openForWriting } from ${JSON.stringify(module)}`,
    `try { openForWriting(${JSON.stringify(folder)}) } catch (error) { console.log(error.message) }`,
  )
  assert.match(stdout, /^The site can't be built, because \S+\.cache can't be written to \(EACCES\)/)
})

test('of a failed build the reason and the place are told, without what went well and without the stack', () => {
  const reason = [
    '10:00:02 [ERROR] [InvalidContentEntryDataError] lessons → 01-votes data does not match collection schema.',
    '  Location:',
    '    /home/a/softmax/content/lessons/01-votes.mdx:0:0',
  ]
  const stack = [
    '  Stack trace:',
    '    at getEntryDataAndImages (file:///home/a/node_modules/astro/dist/content/utils.js:172:26)',
    '    at async syncData (file:///home/a/node_modules/astro/dist/content/loaders/glob.js:120:28)',
    '    at new Promise (<anonymous>)',
  ]
  const printed = ['10:00:01 [build] Collecting build info...', ...reason, ...stack, ''].join('\n')
  assert.equal(failureIn(printed), reason.join('\n'))
})

test('a failure that names itself in no known way is told whole', () => {
  assert.equal(failureIn('first line\nKilled\n'), 'first line\nKilled')
})
