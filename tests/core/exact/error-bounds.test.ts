import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expReduced, logInterval, scaledInteger } from '../../../src/core/decimal/big-exp.ts'
import { exponentialError, exponentials } from '../../../src/core/exact/exponentials.ts'
import { logOnePlus } from '../../../src/core/exact/log-one-plus.ts'
import { readRow } from '../../../src/core/exact/read-row.ts'
import { dice } from '../random-vectors.ts'

const one = scaledInteger(1)

/** How far a double-double is from f · 2^power (f in units of 2^-200), as a share of that. */
function distance(high: number, low: number, f: bigint, power: bigint): number {
  const shift = 1074n - 200n + power
  const exact = shift >= 0n ? f << shift : f >> -shift
  const found = scaledInteger(high) + scaledInteger(low)
  return Math.abs(Number(((found - exact) << 120n) / exact)) / 2 ** 120
}

test('the exponential of a double-double is within its error bound', () => {
  const roll = dice(7)
  const row = readRow('test', [0], undefined)
  const { high, low } = row
  const ranges = [1e-12, 1e-4, 0.5, 40, 600]
  for (let i = 0; i < 20000; i++) {
    const x = -(ranges[i % ranges.length] as number) * (roll() + roll() * 2 ** -32)
    const tail = (roll() - 0.5) * 2 ** -53 * x
    high[0] = x
    low[0] = tail
    exponentials(row, 0, 1)
    const [[f], power] = expReduced(scaledInteger(x) + scaledInteger(tail), one, 200)
    assert.ok(distance(high[0], low[0], f, power) < exponentialError, `e^${x}`)
  }
})

test('a lifted exponential is 2^600 times as large, and as accurate where it would be subnormal', () => {
  const row = readRow('test', [0], undefined)
  const { high, low } = row
  for (let x = -600; x > -746; x -= 0.37) {
    high[0] = x
    low[0] = 0
    exponentials(row, 0, 1, 600)
    const [[f], power] = expReduced(scaledInteger(x), one, 200)
    assert.ok(distance(high[0], low[0], f, power + 600n) < exponentialError, `e^${x}`)
  }
})

test('the logarithm of 1 + a double-double is within its error bound', () => {
  const roll = dice(8)
  for (let i = 0; i < 10000; i++) {
    const s = 2 ** (-60 + 80 * roll()) * (1 + roll())
    const tail = (roll() - 0.5) * 2 ** -53 * s
    const [high, low] = logOnePlus([s, tail])
    const bits = 1074
    const argument = one + scaledInteger(s) + scaledInteger(tail)
    const [exact] = logInterval([argument, argument], bits)
    const found = scaledInteger(high) + scaledInteger(low)
    const error = Math.abs(Number(found - exact)) / 2 ** 1000 / 2 ** 74
    assert.ok(error <= (high > 2 ** -11 ? 2 ** -79 : high * 2 ** -73), `ln(1 + ${s})`)
  }
})
