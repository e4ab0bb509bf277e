import { integerWeights, productInterval } from '../exact/integer-weights.ts'
import { largestOf, readRow, rowResult } from '../exact/read-row.ts'
import { fault } from '../exact/settings.ts'
import { expReduced, type Interval, quotientInterval, scaledInteger, shareInterval } from './big-exp.ts'

/** How many digits, and of which softmax. */
export interface SoftmaxDecimalOptions {
  /** From 1 to 10,000 (default 20). */
  significantDigits?: number | undefined
  /** Divides the logits: a number above 0 (default 1). */
  temperature?: number | undefined
}

/**
 * The first `count` digits of share · 10^power, cut, for a share in an interval of multiples of 10^-scale.
 * Empty if the ends disagree.
 */
function cut([lo, hi]: Interval, scale: number, power: bigint, count: number): string {
  const first = String(lo)
  const digits = (lo < hi ? first : first.replace(/0+$/, '')).slice(0, count)
  // The ends of an inexact interval don't belong to it: what lies just under hi begins like hi - 1.
  const last = String(lo < hi ? hi - 1n : lo)
  if (last.length !== first.length || !last.startsWith(digits)) return ''
  const exponent = power + BigInt(first.length - 1 - scale)
  return exponent < -6n
    ? `${digits.replace(/^.(?=.)/, '$&.')}e${exponent}`
    : `0.${'0'.repeat(Number(-exponent) - 1)}${digits}`
}

/** The decimal share of each element in the whole, or of all the others together. */
function decimalShares(
  caller: string,
  x: ArrayLike<number>,
  ofOthers: boolean,
  { significantDigits: count = 20, temperature }: SoftmaxDecimalOptions = {},
): string[] {
  if (!(Number.isInteger(count) && count > 0 && count <= 10000)) {
    fault(caller, 'significantDigits from 1 to 10000', count)
  }
  const row = readRow(caller, x, { temperature })
  const { n } = row
  const largest = largestOf(row)
  const logits = row.logits.slice(0, n)
  if (!Number.isFinite(largest)) {
    const limit = ofOthers ? 0 : 1
    return Array.from(
      rowResult(caller, logits, undefined, undefined, () => {}, limit, 1 - limit, 0),
      String,
    )
  }
  const weights = integerWeights(logits, n, largest, row.temperature)
  const scale = count + String(n).length + 1
  const tenth = 10n ** BigInt(scale)
  const digits = (logit: number, i: number, bits: number): string => {
    const own = weights.weight(i, bits)
    const others = weights.others(i, bits)
    const [m, n] = ofOthers ? [others, own] : [own, others]
    if (!m[1]) return '0'
    if (!n[1]) return '1'
    if (m[0] >> BigInt(bits)) return cut(shareInterval(m, n, tenth), scale, 0n, count)
    // A small share can lie below any fixed number of decimals: take its largest weight out as f · 10^power.
    const part = ofOthers ? logits.filter((_, j) => j !== i) : Float64Array.of(logit)
    const reference = part.reduce((a, b) => Math.max(a, b))
    const rest = integerWeights(part, part.length, reference, row.temperature).total(bits)
    const lead = scaledInteger(reference) - scaledInteger(largest)
    const [f, power] = expReduced(lead, scaledInteger(row.temperature), bits, 10)
    return cut(
      quotientInterval(productInterval(f, rest, bits), weights.total(bits), tenth),
      scale,
      power,
      count,
    )
  }
  return Array.from(logits, (logit, i) => {
    let text = ''
    for (let bits = Math.ceil(scale * 3.33) + 40; !text; bits *= 2) text = digits(logit, i, bits)
    return text
  })
}

/**
 * The true digits of softmax, far beyond those of a double: each probability to as many digits as asked for.
 *
 * The digits are cut, not rounded, so each digit shown is a digit of the exact value, and what is below 1 begins with
 * 0.9 and never reads 1. A value that ends (1, 0, 0.25) is shown without zeros after its end; any other value has all
 * the digits asked for. From 1e-7 down the notation is that of code: 1.52e-8.
 *
 * Special values: those of `softmax`.
 * - -Infinity beside a finite logit: '0'
 * - one Infinity: '1', the others '0'
 * - several Infinity: 'NaN', the others '0'
 * - NaN anywhere, or nothing but -Infinity: 'NaN' for each
 * - one class: '1'
 * - empty: []
 * - temperature Infinity: the same share for each finite logit
 *
 * Error bound: each digit is exact.
 *
 * @param x logits; the doubles are taken as exact numbers
 * @param options how many significant digits, and the temperature
 * @returns one string for each logit
 * @throws TypeError when an element is no number
 * @throws RangeError when significantDigits isn't an integer from 1 to 10000, or the temperature isn't above 0
 *
 * @example
 * softmaxDecimal([13, 31, 5]) // → ['1.5229979512682537624e-8', '0.99999998476491139836', '5.1090889502259007036e-12']
 * softmaxDecimal([0, 100, 0], { significantDigits: 48 })[1] // → '0.999999999999999999999999999999999999999999925598'
 * softmaxDecimal([5, 5]) // → ['0.5', '0.5']
 */
export function softmaxDecimal(x: ArrayLike<number>, options?: SoftmaxDecimalOptions): string[] {
  return decimalShares('softmaxDecimal', x, false, options)
}

/**
 * The true digits of 1 - p_i, the share of all the other classes, without cancellation.
 *
 * Digits are cut, as in `softmaxDecimal`.
 *
 * Special values: those of `softmaxDecimal`, with '1' where it has '0' and '0' where it has '1'.
 *
 * Error bound: each digit is exact.
 *
 * @param x logits; the doubles are taken as exact numbers
 * @param options how many significant digits, and the temperature
 * @returns one string for each logit
 * @throws TypeError when an element is no number
 * @throws RangeError when significantDigits isn't an integer from 1 to 10000, or the temperature isn't above 0
 *
 * @example
 * complementDecimal([13, 31, 5])[1] // → '1.5235088601632763525e-8'
 * complementDecimal([0, 100, 0], { significantDigits: 5 })[1] // → '7.4401e-44'
 */
export function complementDecimal(x: ArrayLike<number>, options?: SoftmaxDecimalOptions): string[] {
  return decimalShares('complementDecimal', x, true, options)
}
