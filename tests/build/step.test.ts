import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runStep, type Step, type StepResult, summary } from '../../src/build/step.ts'

const step = (name: string, run: Step['run']): Step => ({ name, title: `${name} step`, run })

async function results(...steps: Step[]): Promise<StepResult[]> {
  const done: StepResult[] = []
  for (const each of steps) done.push(await runStep(each, []))
  return done
}

const lastLine = (text: string) => text.split('\n').at(-1)

test('the last line holds the totals of all tests and nothing else', async () => {
  const done = await results(
    step('lint', async () => true),
    step('unit', async () => ({ passed: 310, failed: 0, skipped: 0 })),
    step('browser', async () => ({ passed: 120, failed: 2, skipped: 1 })),
  )
  assert.equal(lastLine(summary(done)), '430 passed, 2 failed, 1 skipped')
  assert.deepEqual(
    done.map(({ passed }) => passed),
    [true, true, false],
  )
})

test('a step that breaks off without a failed test still counts as a failure', async () => {
  const done = await results(
    step('types', async () => false),
    step('build', async () => {
      throw new Error('no page')
    }),
    step('unit', async () => ({ passed: 5, failed: 0, skipped: 0 })),
  )
  assert.equal(lastLine(summary(done)), '5 passed, 2 failed')
})

test('each failed step says how it is run alone', async () => {
  const text = summary(
    await results(
      step('types', async () => false),
      step('unit', async () => true),
    ),
  )
  assert.match(text, /types step {3}FAILED .*alone: npm test -- types/)
  assert.doesNotMatch(text, /npm test -- unit/)
})

test('the reporters count what node --test ran and tell of what failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-report-'))
  writeFileSync(
    join(folder, 'a.test.mjs'),
    `import assert from 'node:assert/strict'
     import { describe, test } from 'node:test'
     test('holds', () => {})
     describe('a suite', () => { test('breaks', () => assert.equal(1, 2)) })
     test('waits', { skip: 'for a reason' }, () => {})`,
  )
  writeFileSync(join(folder, 'b.test.mjs'), 'import "./nowhere.mjs"')
  const reporter = (name: string) => new URL(`../../src/build/${name}`, import.meta.url).href
  const environment: NodeJS.ProcessEnv = { ...process.env }
  delete environment.NODE_TEST_CONTEXT // else the inner run would report to the outer one
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--test',
      `--test-reporter=${reporter('report-failures.ts')}`,
      '--test-reporter-destination=stdout',
      `--test-reporter=${reporter('report-totals.ts')}`,
      `--test-reporter-destination=${join(folder, 'totals.json')}`,
      join(folder, 'a.test.mjs'),
      join(folder, 'b.test.mjs'),
    ],
    { encoding: 'utf8', env: environment },
  )
  assert.equal(status, 1)
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'totals.json'), 'utf8')), {
    passed: 1,
    failed: 2,
    skipped: 1,
  })
  assert.match(stdout, /\n✗ breaks\n {2}\S*a\.test\.mjs:4\n/)
  assert.match(stdout, /✗ \S*b\.test\.mjs\n[^✗]*Cannot find module '\S*nowhere\.mjs'/)
  assert.equal(stdout.match(/✗/g)?.length, 2)
  rmSync(folder, { recursive: true })
})
