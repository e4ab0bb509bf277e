import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { missingPlatforms, platformOf } from '../../src/build/missing-platforms.ts'

test('the lockfile names the packages for every platform, so that `npm ci` accepts it everywhere', () => {
  const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'))
  assert.deepEqual(missingPlatforms(lockfile), {}, 'npm install dropped some: run `npm run lockfile`')
})

test('a package for one platform says so in its name', () => {
  assert.deepEqual(platformOf('@biomejs/cli-linux-x64-musl'), { cpu: ['x64'], libc: ['musl'], os: ['linux'] })
  assert.deepEqual(platformOf('@biomejs/cli-linux-arm64'), { cpu: ['arm64'], libc: ['glibc'], os: ['linux'] })
  assert.deepEqual(platformOf('@esbuild/darwin-arm64'), { cpu: ['arm64'], os: ['darwin'] })
  assert.deepEqual(platformOf('@rolldown/binding-win32-x64-msvc'), { cpu: ['x64'], os: ['win32'] })
  assert.deepEqual(platformOf('@astrojs/compiler-binding-wasm32-wasi'), { cpu: ['wasm32'] })
  assert.equal(platformOf('fsevents'), undefined)
})

test('a dropped package is entered with the version that its main package names', () => {
  const main = {
    version: '2.0.0',
    dev: true,
    optionalDependencies: { 'cli-darwin-arm64': '2.0.0', 'cli-linux-x64': '2.0.0', fsevents: '~2.3.2' },
  }
  const packages = { 'node_modules/cli': main, 'node_modules/cli-linux-x64': { version: '2.0.0' } }
  assert.deepEqual(missingPlatforms({ packages }), {
    'node_modules/cli-darwin-arm64': {
      version: '2.0.0',
      cpu: ['arm64'],
      os: ['darwin'],
      dev: true,
      optional: true,
    },
  })
})
