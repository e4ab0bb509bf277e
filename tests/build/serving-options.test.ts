import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../src/build/refusal.ts'
import { servingOptions } from '../../src/build/serving-options.ts'

test('without a word it is port 4321 of this machine alone', () => {
  assert.deepEqual(servingOptions([], {}), { port: 4321, host: undefined })
})

test('PORT and HOST are heeded, and what is written behind the command counts more', () => {
  assert.deepEqual(servingOptions([], { PORT: '8080', HOST: '0.0.0.0' }), { port: 8080, host: '0.0.0.0' })
  assert.equal(servingOptions(['--port', '9000'], { PORT: '8080' }).port, 9000)
  assert.equal(servingOptions(['--port=9000'], {}).port, 9000)
  assert.equal(servingOptions(['--host', '::', '--port', '1'], {}).host, '::')
  assert.equal(servingOptions(['--host'], {}).host, '0.0.0.0')
})

test('what is no port is refused with the value that came', () => {
  for (const text of ['abc', '-1', '65536', '80.5', '1e3', ' 80']) {
    assert.throws(
      () => servingOptions(['--port', text], {}),
      (error: unknown) => error instanceof Refusal && error.message.includes(`it is "${text}"`),
    )
  }
  assert.throws(() => servingOptions(['--port'], {}), Refusal)
  assert.throws(() => servingOptions([], { PORT: 'http' }), /^Error: PORT must be a whole number/)
})

test('an unknown option is refused with the known ones', () => {
  assert.throws(() => servingOptions(['--prot', '80'], {}), /Unknown option --prot\. Known are --port/)
})
