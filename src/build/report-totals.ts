import type { TestEvent } from 'node:test/reporters'

/** How many tests a runner ran. */
export interface Totals {
  passed: number
  failed: number
  skipped: number
}

/** A reporter for `node --test` whose only output is the totals of the whole run, as JSON. */
export default async function* reportTotals(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type !== 'test:summary' || data.file !== undefined) continue
    const { tests, passed, skipped, todo } = data.counts
    const totals: Totals = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo }
    yield JSON.stringify(totals)
  }
}
