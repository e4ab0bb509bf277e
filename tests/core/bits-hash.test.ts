import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bitsHash } from './bits-hash.ts'

const file = new URL('../fixtures/core/bits-hash.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>

for (const [count, hash] of Object.entries(expected)) {
  test(`all bits of ${count} seeded vectors are those of independent arithmetic`, () => {
    assert.equal(bitsHash(Number(count)), hash)
  })
}
