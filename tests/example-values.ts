import assert from 'node:assert/strict'
import * as core from '../src/core/index.ts'

/*
 * Examples as they stand in docstrings and in README: lines of code, where `expression // → value` is exact and
 * `expression // ≈ value` holds to the digits shown. Lines without a sign come before those after them.
 */

const hasValue = (line: string): boolean => /\/\/ [→≈] /.test(line)

/** The value of a piece of code that may use everything the core exports. */
function outcome(code: string): unknown {
  const value: unknown = new Function(...Object.keys(core), code)(...Object.values(core))
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value
}

const numbersIn = (text: string) => text.match(/-?(?:\d+\.?\d*(?:e[+-]?\d+)?|Infinity)|NaN/g) ?? []

/** Half a unit of the last digit that is shown. */
function halfDigit(shown: string): number {
  const [digits = '', exponent = '0'] = shown.split('e')
  const decimals = digits.split('.')[1]?.length ?? 0
  return 0.5000001 * 10 ** (Number(exponent) - decimals)
}

/** Fails unless a line's code, run after the lines before it, has the value that the line shows. */
export function checkLine(before: readonly string[], line: string): void {
  const [code = '', sign, shown = ''] = line.split(/\s*\/\/ ([→≈]) /)
  const got = outcome(`${before.join('\n')}\nreturn (${code})`)
  if (sign === '→') {
    assert.deepEqual(got, outcome(`return (${shown})`), line)
    return
  }
  const values = [got].flat() as number[]
  const expected = numbersIn(shown)
  assert.equal(values.length, expected.length, line)
  expected.forEach((text, i) => {
    const distance = Math.abs((values[i] as number) - Number(text))
    assert.ok(distance <= halfDigit(text), `${line}\nvalue ${i} is ${values[i]}`)
  })
}

/** Checks all lines of an example; fails if none of them shows a value. */
export function checkExample(lines: readonly string[]): void {
  assert.ok(lines.some(hasValue), 'an example shows a value')
  lines.forEach((line, i) => {
    if (hasValue(line))
      checkLine(
        lines.slice(0, i).filter(earlier => !hasValue(earlier)),
        line,
      )
  })
}
