import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readOnlyFolder, runUnprivileged, skipWithoutPermissions } from './unprivileged.ts'

const module = join(import.meta.dirname, '..', '..', 'src', 'build', 'install.cjs')
const root = join(import.meta.dirname, '..', '..')

type Lockfile = { packages: Record<string, { version?: string; optional?: boolean }> }
const { install, matchesLockfile, needsInstall, npmCall } = createRequire(import.meta.url)(module) as {
  install(root: string, environment?: Record<string, string>): string
  matchesLockfile(locked: Lockfile, installed: Lockfile): boolean
  needsInstall(root: string): boolean
  npmCall(environment: Record<string, string>): { command: string; leading: string[]; shell: boolean }
}

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A project with one dependency, none of it installed. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-install-'))
  folders.push(folder)
  const dependencies = { 'left-out': '1.0.0' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'p', version: '1.0.0', dependencies }))
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({
      name: 'p',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: {
        '': { name: 'p', version: '1.0.0', dependencies },
        'node_modules/left-out': {
          version: '1.0.0',
          resolved: 'http://127.0.0.1:9/left-out/-/left-out-1.0.0.tgz',
        },
      },
    }),
  )
  return folder
}

test('node_modules matches the lockfile when every package is there in its version', () => {
  const locked = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } }
  assert.equal(matchesLockfile(locked, { packages: { 'node_modules/a': { version: '1.0.0' } } }), true)
  assert.equal(matchesLockfile(locked, { packages: { 'node_modules/a': { version: '1.0.1' } } }), false)
  assert.equal(matchesLockfile(locked, { packages: {} }), false)
})

test('a package for another platform may be absent, but not in a wrong version', () => {
  const locked = { packages: { 'node_modules/a': { version: '1.0.0', optional: true } } }
  assert.equal(matchesLockfile(locked, { packages: {} }), true)
  assert.equal(matchesLockfile(locked, { packages: { 'node_modules/a': { version: '0.9.0' } } }), false)
})

test('a package that the lockfile no longer names calls for an installation', () => {
  assert.equal(
    matchesLockfile({ packages: {} }, { packages: { 'node_modules/old': { version: '1.0.0' } } }),
    false,
  )
})

test('this project needs no installation, a copy without node_modules does', () => {
  assert.equal(needsInstall(root), false)
  assert.equal(needsInstall(project()), true)
})

test('a node_modules whose installation was broken off is installed anew', () => {
  const folder = project()
  mkdirSync(join(folder, 'node_modules'))
  assert.equal(needsInstall(folder), true)
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{ "packages": {')
  assert.equal(needsInstall(folder), true)
})

test('a changed lockfile is noticed', () => {
  const folder = project()
  mkdirSync(join(folder, 'node_modules'))
  cpSync(join(folder, 'package-lock.json'), join(folder, 'node_modules', '.package-lock.json'))
  mkdirSync(join(folder, 'node_modules', 'node', 'bin'), { recursive: true })
  for (const name of ['node', 'node.exe'])
    writeFileSync(join(folder, 'node_modules', 'node', 'bin', name), '')
  assert.equal(needsInstall(folder), false)
  const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  writeFileSync(join(folder, 'package-lock.json'), lockfile.replaceAll('1.0.0', '2.0.0'))
  assert.equal(needsInstall(folder), true)
})

test('npm is called as it was called itself, and from the path under any other package manager', () => {
  const program = join(mkdtempSync(join(tmpdir(), 'softmax-npm-')), 'npm-cli.js')
  folders.push(join(program, '..'))
  writeFileSync(program, '')
  const own = npmCall({ npm_execpath: program, npm_node_execpath: process.execPath })
  assert.deepEqual(own, { command: process.execPath, leading: [program], shell: false })
  assert.equal(npmCall({ npm_execpath: '/somewhere/yarn.js' }).command, 'npm')
  assert.equal(npmCall({}).command, 'npm')
})

test('without npm the sentence says where to get it', () => {
  assert.match(install(project(), { PATH: '' }), /^npm was not found.*https:\/\/nodejs\.org/)
})

test('without a network the sentence says so, after seconds', () => {
  const folder = project()
  const sentence = install(folder, {
    ...process.env,
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: join(folder, 'cache'),
  })
  assert.match(sentence, /^The npm registry can't be reached \(ECONNREFUSED\)\./)
})

test('a lockfile that contradicts package.json is told apart', () => {
  const folder = project()
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'p', dependencies: { other: '1.0.0' } }))
  assert.match(install(folder), /^package\.json and package-lock\.json don't agree/)
})

test('a folder that may not be written to is refused before npm starts', {
  skip: skipWithoutPermissions,
}, () => {
  const folder = readOnlyFolder()
  folders.push(folder)
  const { stdout, stderr } = runUnprivileged(
    `import { createRequire } from 'node:module'
     const { install } = createRequire(${JSON.stringify(import.meta.url)})(${JSON.stringify(module)})`,
    `console.log(install(${JSON.stringify(folder)}))`,
  )
  assert.equal(stderr, '')
  assert.match(stdout, /^The folder \S+ can't be written to \(EACCES\)/)
})
