import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { log } from '../../src/core/index.ts'

const file = new URL('../fixtures/log-domain/expected.json', import.meta.url)
const { log: expected } = JSON.parse(readFileSync(file, 'utf8')) as { log: [string, string][] }

test('log is the nearest double', () => {
  for (const [x, value] of expected) assert.equal(log(Number(x)), Number(value), `log(${x})`)
})

test('log knows its special values', () => {
  for (const [x, value] of [
    [0, -Infinity],
    [-0, -Infinity],
    [1, 0],
    [Infinity, Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
  ] as const)
    assert.ok(Object.is(log(x), value), `log(${x})`)
})

test('log refuses what is no number', () => {
  assert.throws(() => log('2' as unknown as number), /log: expected .*number/)
})
