import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as core from '../../src/core/index.ts'
import { bitsHash, exactHash } from './bits-hash.ts'

const file = new URL('../fixtures/core/bits-hash.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as { exact: string; fast: string }

test('the results for 20,000 vectors have the bits that a slow exact computation gave', () => {
  assert.equal(bitsHash(), `exact ${expected.exact} fast ${expected.fast}`)
})

test('the hash notices a single bit', () => {
  const almost = { ...core, exp: (x: number) => (x === 0 ? 1 + 2 ** -52 : core.exp(x)) }
  assert.equal(exactHash(core, 200), exactHash({ ...core }, 200))
  assert.notEqual(exactHash(almost, 200), exactHash(core, 200))
})
