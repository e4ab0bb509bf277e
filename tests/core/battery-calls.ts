import * as core from '../../src/core/index.ts'

/** One input of the battery and what several functions give for it; see tests/fixtures/core/generate.py. */
export interface Entry {
  why: string
  format?: core.Format
  temperature?: string
  x: string
  target?: number
  targets?: string
  g?: string
  digits?: number
  options?: core.SoftmaxStepwiseOptions
  results: Record<string, Expected>
}

type Expected = string | string[] | Record<string, string>

const numbers = (text: string) => (text ? text.split(' ').map(Number) : [])
const shown = (value: number) => (Object.is(value, -0) ? '-0' : String(value))
const row = (values: ArrayLike<number>) => Array.from(values, shown)

/** What each result in the battery is compared with: numbers as strings that tell -0 from 0. */
export const calls: Record<string, (entry: Entry) => string[]> = {
  softmax: entry => row(core.softmax(numbers(entry.x), softmaxOptions(entry))),
  complement: entry => row(core.complement(numbers(entry.x), softmaxOptions(entry))),
  logSoftmax: entry => row(core.logSoftmax(numbers(entry.x), softmaxOptions(entry))),
  logSumExp: entry => [shown(core.logSumExp(numbers(entry.x), softmaxOptions(entry)))],
  crossEntropy: entry => [
    shown(core.crossEntropy(numbers(entry.x), entry.target as number, softmaxOptions(entry))),
  ],
  crossEntropyOfShares: entry => [
    shown(core.crossEntropy(numbers(entry.x), numbers(entry.targets as string), softmaxOptions(entry))),
  ],
  softmaxVjp: entry =>
    row(core.softmaxVjp(numbers(entry.x), numbers(entry.g as string), softmaxOptions(entry))),
  softmaxJacobian: entry => row(core.softmaxJacobian(numbers(entry.x), softmaxOptions(entry))),
  sparsemax: entry => row(core.sparsemax(numbers(entry.x), { format: entry.format })),
  exp: entry => [shown(core.exp(Number(entry.x), { format: entry.format }))],
  sigmoid: entry => [shown(core.sigmoid(Number(entry.x), { format: entry.format }))],
  logSigmoid: entry => [shown(core.logSigmoid(Number(entry.x), { format: entry.format }))],
  softplus: entry => [shown(core.softplus(Number(entry.x), { format: entry.format }))],
  roundTo: entry => [shown(core.roundTo(Number(entry.x), entry.format as core.Format))],
  roundToSaturating: entry => [
    shown(core.roundTo(Number(entry.x), entry.format as core.Format, { overflow: 'saturating' })),
  ],
  nextUp: entry => [shown(core.nextUp(Number(entry.x), entry.format))],
  nextDown: entry => [shown(core.nextDown(Number(entry.x), entry.format))],
  ulp: entry => [shown(core.ulp(Number(entry.x), entry.format))],
  softmaxStepwise(entry) {
    const { d, e, sums, sum, p } = core.softmaxStepwise(numbers(entry.x), {
      format: entry.format,
      ...entry.options,
    })
    return [d, e, sums, [sum], p].flatMap(row)
  },
  thresholds(entry) {
    const found = core.thresholds(entry.format as core.Format)
    return Object.keys(entry.results.thresholds as object).map(key =>
      shown(found[key as keyof core.Thresholds]),
    )
  },
  exactDecimal: entry => [core.exactDecimal(Number(entry.x))],
  honestPercent: entry => [core.honestPercent(Number(entry.x))],
  softmaxDecimal: entry => core.softmaxDecimal(numbers(entry.x), decimalOptions(entry)),
  complementDecimal: entry => core.complementDecimal(numbers(entry.x), decimalOptions(entry)),
}

function softmaxOptions({ format, temperature }: Entry): core.SoftmaxOptions {
  return { format, temperature: Number(temperature) }
}

function decimalOptions({ digits, temperature }: Entry): core.SoftmaxDecimalOptions {
  return { significantDigits: digits, temperature: Number(temperature) }
}

/** The expected strings of a result in the order of `calls`. Functions of numbers, as opposed to digits, are read as numbers. */
export function expectedOf(name: string, expected: Expected): string[] {
  if (/Decimal|Percent/.test(name)) return typeof expected === 'string' ? [expected] : (expected as string[])
  const parts = typeof expected === 'string' ? [expected] : Object.values(expected)
  return parts.flatMap(numbers).map(shown)
}
