import {
  expInterval,
  expReduced,
  type Interval,
  quotientInterval,
  scaledInteger,
  shareInterval,
  sumInterval,
} from './big-exp.ts'

/** How many digits, and of which softmax. */
export interface SoftmaxDecimalOptions {
  /** From 1 to 10,000 (default 20). */
  significantDigits?: number | undefined
  /** Divides the logits: a number above 0 (default 1). */
  temperature?: number | undefined
}

/**
 * The first `count` digits of share · 10^power, cut, for a share in an interval of multiples of 10^-scale.
 * Undefined if the ends disagree.
 */
function cut([lo, hi]: Interval, scale: number, power: bigint, count: number): string | undefined {
  const digits = lo.toString()
  let shown = digits.slice(0, count)
  if (lo === hi) {
    if (!/[1-9]/.test(digits.slice(count))) shown = shown.replace(/0+$/, '')
  } else {
    // The ends of an inexact interval don't belong to it: what lies just under hi begins like hi - 1.
    const last = (hi - 1n).toString()
    if (last.length !== digits.length || last.slice(0, count) !== shown) return undefined
  }
  const exponent = Number(power) + digits.length - 1 - scale
  if (exponent >= -6) return `0.${'0'.repeat(-exponent - 1)}${shown}`
  return `${shown.replace(/^.(?=.)/, '$&.')}e${power + BigInt(digits.length - 1 - scale)}`
}

/** The decimal share of each element in the whole, or of all the others together. */
function decimalShares(
  caller: string,
  x: ArrayLike<number>,
  ofOthers: boolean,
  { significantDigits: count = 20, temperature = 1 }: SoftmaxDecimalOptions = {},
): string[] {
  if (!Number.isInteger(count) || count < 1 || count > 10000) {
    throw new RangeError(`${caller}: expected significantDigits from 1 to 10000, got ${String(count)}`)
  }
  if (!(temperature > 0)) {
    throw new RangeError(`${caller}: expected a temperature above 0, got ${String(temperature)}`)
  }
  const isFlat = temperature === Number.POSITIVE_INFINITY
  const logits = Array.from(x, value => {
    if (typeof value === 'number') return isFlat && Number.isFinite(value) ? 0 : value
    throw new TypeError(`${caller}: expected numbers, got ${typeof value} ${String(value)}`)
  })
  const [largest = Number.NEGATIVE_INFINITY, second = Number.NEGATIVE_INFINITY] = Float64Array.from(logits)
    .sort()
    .reverse()
  const none = ofOthers ? '1' : '0'
  if (!Number.isFinite(largest)) {
    // One Infinity takes all; several, a row of -Infinity, and NaN have no limit.
    const isLimit = largest === Number.POSITIVE_INFINITY && second < largest
    return logits.map(value => (value < largest ? none : isLimit ? (ofOthers ? '0' : '1') : 'NaN'))
  }
  const divisor = scaledInteger(isFlat ? 1 : temperature)
  const scale = count + String(logits.length).length + 1
  const tenth = 10n ** BigInt(scale)
  const shares: (string | undefined)[] = logits.map(() => undefined)
  for (let bits = Math.ceil(scale * 3.33) + 40; shares.includes(undefined); bits *= 2) {
    const unit = 1n << BigInt(bits)
    const weigh = (value: number, reference: number): Interval =>
      value === Number.NEGATIVE_INFINITY
        ? [0n, 0n]
        : expInterval(scaledInteger(value) - scaledInteger(reference), divisor, bits)
    const weights = logits.map(value => weigh(value, largest))
    const total = sumInterval(weights)
    logits.forEach((value, i) => {
      if (shares[i]) return
      const own = weights[i] as Interval
      const others: Interval = [total[0] - own[0], total[1] - own[1]]
      const [m, n] = ofOthers ? [others, own] : [own, others]
      if (!m[1]) shares[i] = '0'
      else if (!n[1]) shares[i] = '1'
      else if (ofOthers ? value < largest || second === largest : value === largest) {
        shares[i] = cut(shareInterval(m, n, tenth), scale, 0n, count)
      } else {
        // A small share can lie below any fixed number of decimals: take its largest weight out as f · 10^power.
        const reference = ofOthers ? second : value
        const rest: Interval = ofOthers
          ? sumInterval(logits.map((other, j) => (i === j ? [0n, 0n] : weigh(other, reference))))
          : [unit, unit]
        const [f, power] = expReduced(scaledInteger(reference) - scaledInteger(largest), divisor, bits, 10)
        const product: Interval = [(f[0] * rest[0]) / unit, (f[1] * rest[1]) / unit + 1n]
        shares[i] = cut(quotientInterval(product, total, tenth), scale, power, count)
      }
    })
  }
  return shares as string[]
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
 * - one Infinity: '1', the others '0'; several: 'NaN', the others '0'
 * - NaN anywhere, or nothing but -Infinity: 'NaN' for each
 * - one class: '1'; empty: []
 * - temperature Infinity: the same share for each finite logit
 *
 * Error bound: each digit is exact.
 * @param x logits; the doubles are taken as exact numbers
 * @param options how many significant digits, and the temperature
 * @returns one string for each logit
 * @throws TypeError when an element is no number
 * @throws RangeError when significantDigits isn't an integer from 1 to 10000, or the temperature isn't above 0
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
 * @param x logits; the doubles are taken as exact numbers
 * @param options how many significant digits, and the temperature
 * @returns one string for each logit
 * @throws TypeError when an element is no number
 * @throws RangeError when significantDigits isn't an integer from 1 to 10000, or the temperature isn't above 0
 * @example
 * complementDecimal([13, 31, 5])[1] // → '1.5235088601632763525e-8'
 * complementDecimal([0, 100, 0], { significantDigits: 5 })[1] // → '7.4401e-44'
 */
export function complementDecimal(x: ArrayLike<number>, options?: SoftmaxDecimalOptions): string[] {
  return decimalShares('complementDecimal', x, true, options)
}
