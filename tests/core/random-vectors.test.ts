import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  complement,
  type Format,
  formats,
  logSoftmax,
  logSumExp,
  roundTo,
  softmax,
} from '../../src/core/index.ts'
import { dice, kindNames, randomVector } from './random-vectors.ts'
import { slowRow } from './slow-exact.ts'

/** Compares all functions of a row, for `count` vectors of each kind. */
function compare(count: number, seed: number, format: Format, temperatureOf: (roll: () => number) => number) {
  for (const kind of kindNames) {
    const roll = dice(seed + kindNames.indexOf(kind))
    for (let i = 0; i < count; i++) {
      const x = randomVector(roll, kind).map(value => roundTo(value, format))
      // An offset may lie beyond a small format.
      if (!x.every(value => value < Number.POSITIVE_INFINITY) || Math.max(...x) === Number.NEGATIVE_INFINITY)
        continue
      const temperature = temperatureOf(roll)
      const options = { format, temperature }
      const expected = slowRow(x, temperature, format)
      const said = `${kind} [${x}] at temperature ${temperature} in ${format}`
      assert.deepEqual(Array.from(softmax(x, options)), expected.softmax, said)
      assert.deepEqual(Array.from(complement(x, options)), expected.complement, said)
      assert.deepEqual(Array.from(logSoftmax(x, options)), expected.logSoftmax, said)
      assert.deepEqual(logSumExp(x, options), expected.logSumExp, said)
    }
  }
}

test('a hundred thousand random vectors have the bits of a slow exact computation', () => {
  compare(12500, 1, 'float64', () => 1)
})

test('so they have at random temperatures', () => {
  compare(1000, 2, 'float64', roll => 2 ** (20 * roll() - 10))
})

for (const format of Object.keys(formats) as Format[]) {
  if (format === 'float64') continue
  test(`so they have in ${format}, rounded once`, () => {
    compare(400, 3, format, () => 1)
    compare(100, 4, format, roll => roundTo(0.1 + 5 * roll(), format))
  })
}
