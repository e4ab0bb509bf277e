/**
 * `npm test`: every check and test, in order, with a summary at the end. `npm test -- unit` runs one step alone;
 * further words go to its runner: `npm test -- unit tests/core/exp.test.ts`, `npm test -- browser site-links`.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite, isSiteFresh, openForWriting } from './build-site.ts'
import { findBrowser } from './find-browser.ts'
import { installBrowser } from './install-browser.ts'
import { plainly, Refusal } from './refusal.ts'
import type { Totals } from './report-totals.ts'
import { root, runProgram, runTool } from './run-tool.ts'
import { runStep, type Step, type StepResult, summary } from './step.ts'

const results = join(root, '.cache')

const steps: Step[] = [
  {
    name: 'lint',
    title: 'format and lint',
    run: async options => (await runTool('biome', ['check', ...options])).code === 0,
  },
  {
    name: 'types',
    title: 'types',
    run: async options => (await runTool('astro', ['check', ...options])).code === 0,
  },
  { name: 'unit', title: 'unit tests', run: unitTests },
  {
    name: 'build',
    title: 'build',
    run: async () => {
      await buildSite()
      return true
    },
  },
  { name: 'browser', title: 'browser tests', run: browserTests },
]

/** Several steps under one word. */
const groups: Record<string, string[]> = { checks: ['lint', 'types'] }

async function unitTests(options: string[]): Promise<Totals> {
  const file = join(results, 'unit-totals.json')
  rmSync(file, { force: true })
  const { code } = await runProgram(process.execPath, [
    '--test',
    '--test-concurrency=2',
    // A test that waits for what never comes is a failure, and not a run without end.
    '--test-timeout=180000',
    `--test-reporter=${reporter('report-failures.ts')}`,
    '--test-reporter-destination=stdout',
    `--test-reporter=${reporter('report-totals.ts')}`,
    `--test-reporter-destination=${file}`,
    ...(options.length > 0 ? options : ['tests/**/*.test.ts']),
  ])
  return checkedTotals(JSON.parse(readFileSync(file, 'utf8')), code)
}

function reporter(name: string): string {
  return new URL(name, import.meta.url).href
}

async function browserTests(options: string[]): Promise<Totals> {
  if (!isSiteFresh()) await buildSite()
  const browser = (await findBrowser()) ?? (await installBrowser(findBrowser))
  const file = join(results, 'browser-results.json')
  rmSync(file, { force: true })
  const { code } = await runTool(
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', ...options],
    {
      environment: { CHROME_PATH: browser },
    },
  )
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  return checkedTotals(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    code,
  )
}

/** The totals, unless they contradict the runner's exit code: then something broke outside any test. */
function checkedTotals(totals: Totals, code: number): Totals {
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

await plainly(async () => {
  const [word, ...options] = process.argv.slice(2)
  const chosen =
    word === undefined ? steps : steps.filter(step => (groups[word] ?? [word]).includes(step.name))
  if (chosen.length === 0) {
    const names = [...steps.map(step => step.name), ...Object.keys(groups)].join(', ')
    throw new Refusal(`There is no step "${word}". The steps are ${names}.`)
  }
  openForWriting(root)
  const done: StepResult[] = []
  for (const step of chosen) {
    const blocked =
      step.name === 'browser' && done.some(({ step, passed }) => step.name === 'build' && !passed)
    done.push(await runStep(blocked ? { ...step, run: withoutSite } : step, options))
  }
  console.log(summary(done))
  return done.every(result => result.passed) ? 0 : 1
})

async function withoutSite(): Promise<never> {
  throw new Refusal('Not run, because the site could not be built.')
}
