import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ulp } from '../../src/core/index.ts'
import { calls, type Entry, expectedOf } from './battery-calls.ts'

const file = new URL('../fixtures/core/battery.json', import.meta.url)
const entries = JSON.parse(readFileSync(file, 'utf8')) as Entry[]

/** A zero that comes from a product with an exact 0 may have either sign. */
const signOfZeroIsFree = /^(softmaxVjp|softmaxJacobian)$/

function agree(name: string, got: string, expected: string): boolean {
  return got === expected || (signOfZeroIsFree.test(name) && Number(got) === 0 && Number(expected) === 0)
}

/** A sentence on what differs, or undefined if every number has the expected bits. */
function mismatch(name: string, entry: Entry): string | undefined {
  const { results, ...input } = entry
  const expected = expectedOf(name, results[name] as string)
  let got: string[]
  try {
    got = calls[name]?.(entry) ?? []
  } catch (error) {
    got = [String(error)]
  }
  if (got.length !== expected.length) {
    return `${name} ${JSON.stringify(input)}: expected ${expected.length} values, got ${got.join(', ')}`
  }
  const wrong = got.findIndex((value, i) => !agree(name, value, expected[i] as string))
  if (wrong < 0) return undefined
  const [value, wanted] = [got[wrong] as string, expected[wrong] as string]
  const apart = (Number(value) - Number(wanted)) / ulp(Number(wanted), entry.format)
  return `${name} ${JSON.stringify(input)}: value ${wrong} is ${value}, expected ${wanted} (${apart} ulp)`
}

test('the battery has cases for every function, at least 500 in all', () => {
  const names = new Set(entries.flatMap(entry => Object.keys(entry.results)))
  assert.deepEqual([...names].sort(), Object.keys(calls).sort())
  assert.ok(entries.reduce((sum, entry) => sum + Object.keys(entry.results).length, 0) >= 500)
})

for (const name of Object.keys(calls)) {
  const formats = new Set(entries.filter(entry => name in entry.results).map(entry => entry.format))
  for (const format of formats) {
    const cases = entries.filter(entry => name in entry.results && entry.format === format)
    test(`${name}${format ? ` in ${format}` : ''} has the expected bits in ${cases.length} cases`, () => {
      const wrong = cases.map(entry => mismatch(name, entry)).filter(sentence => sentence !== undefined)
      assert.equal(
        wrong.length,
        0,
        `${wrong.length} cases differ, among them\n${wrong.slice(0, 5).join('\n')}`,
      )
    })
  }
}
