import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '../../src/components/docstrings.ts'
import { optionFields } from '../../src/components/option-fields.ts'

const named = (meaning: string, parameter: string) => {
  const [call, ...types] = entries({
    'src/core/index.ts': "export { call, type CallOptions, type RoundOptions } from './call.ts'\n",
    'src/core/call.ts': `/** What is done on the way. */
export interface CallOptions extends RoundOptions {
  /** How warm. */
  temperature?: number
  mode?: string
}
/** How to round. */
export interface RoundOptions {
  format?: string
}
/**
 * Nothing.
 *
 * Error bound: none.
 * @param options ${meaning}
 * @returns 0
 * @example
 * call() // → 0
 */
export function call(${parameter}): number {
  return 0
}
`,
  })
  assert.ok(call)
  return optionFields(call, types).map(({ signature }) => signature)
}

test('a function shows the fields of its options, those of a wider type included', () => {
  const all = ['temperature?: number', 'mode?: string', 'format?: string']
  assert.deepEqual(named('how to compute', 'options?: CallOptions'), all)
  assert.deepEqual(named('how to compute', '{ mode }: CallOptions = {}'), all)
})

test('of options that functions share, only those that the docstring names', () => {
  assert.deepEqual(named('temperature, format; see CallOptions', 'options?: CallOptions'), [
    'temperature?: number',
    'format?: string',
  ])
})

test('a function without options, or with a type that the core keeps to itself, shows none', () => {
  assert.deepEqual(named('a number', 'options: number'), [])
  assert.deepEqual(named('format', 'options?: FormatOption'), [])
})
