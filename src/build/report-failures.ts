import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

/**
 * A reporter for `node --test` that is silent about what passes: each failed test with its place and its reason.
 * A suite that fails only because of a test in it is not told of again.
 */
export default async function* reportFailures(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const said = new Map<string, string>()
  for await (const { type, data } of events) {
    if (type === 'test:stderr') said.set(data.file, (said.get(data.file) ?? '') + data.message)
    if (type !== 'test:fail') continue
    const { error } = data.details
    if ('failureType' in error && error.failureType === 'subtestsFailed') continue
    const place = data.file ? `${relative('', data.file)}:${data.line ?? 1}` : ''
    // a file that can't even be loaded has no reason but what its process said before it ended
    const cause: unknown = error.cause ?? error
    const why = cause === 'test failed' ? (said.get(data.file ?? '') ?? '') : reason(cause)
    yield `\n✗ ${data.name}\n  ${place}\n${indented(why)}\n`
  }
}

/** An assertion is told by its message (which holds the difference), anything else with its stack. */
function reason(cause: unknown): string {
  return cause instanceof Error && cause.name === 'AssertionError'
    ? cause.message
    : inspect(cause, { colors: false })
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
