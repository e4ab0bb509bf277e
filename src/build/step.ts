import type { Totals } from './report-totals.ts'

/** A step of `npm test`. */
export interface Step {
  /** The word by which it is run alone: `npm test -- unit`. */
  name: string
  title: string
  /** Throws, or returns false or failed tests, when something is wrong. Steps that count tests return their totals. */
  run: (options: string[]) => Promise<boolean | Totals>
}

export interface StepResult {
  step: Step
  passed: boolean
  seconds: number
  totals: Totals | undefined
}

/** Runs a step; an error that it throws is printed and makes it fail. */
export async function runStep(step: Step, options: string[]): Promise<StepResult> {
  console.log(`\n— ${step.title}`)
  const start = performance.now()
  const end = (passed: boolean, totals?: Totals): StepResult => ({
    step,
    passed,
    totals,
    seconds: (performance.now() - start) / 1000,
  })
  try {
    const result = await step.run(options)
    return typeof result === 'boolean' ? end(result) : end(result.failed === 0, result)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return end(false)
  }
}

/**
 * The summary of a run: a line a step, and as its last line the totals of all tests. A step that failed without a
 * failed test (a type error, a build that broke off) counts as one failure, so that the last line never says
 * "0 failed" of a run that went wrong.
 */
export function summary(results: StepResult[]): string {
  const titleWidth = Math.max(...results.map(({ step }) => step.title.length))
  const lines = results.map(({ step, passed, seconds, totals }) =>
    [
      `  ${step.title.padEnd(titleWidth)}`,
      passed ? 'passed' : 'FAILED',
      `${seconds.toFixed(1).padStart(6)} s`,
      totals ? totalsLine(totals) : '',
      passed ? '' : `alone: npm test -- ${step.name}`,
    ]
      .filter(part => part !== '')
      .join('   '),
  )
  return ['', ...lines, '', totalsLine(sum(results))].join('\n')
}

function sum(results: StepResult[]): Totals {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, totals } of results) {
    total.passed += totals?.passed ?? 0
    total.failed += Math.max(totals?.failed ?? 0, passed ? 0 : 1)
    total.skipped += totals?.skipped ?? 0
  }
  return total
}

function totalsLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
