import {
  complement,
  complementDecimal,
  exp,
  formats,
  honestPercent,
  softmax,
  softmaxDecimal,
} from '../../core/index.ts'
import { decimalProse, prose } from '../../plots/number-text.ts'

/** What softmax gives the leader, twice: the exact number, and the double that is stored for it. */
export interface Gap {
  /** The exact share in decimal notation, 50 digits behind the point unless it ends before. */
  readonly exact: string
  /** The double nearest to it. */
  readonly stored: number
  /** 1 minus the exact share, in decimal notation with an exponent if it is small; '0' for one class. */
  readonly rest: string
  /** The double nearest to that. Below about 10^-324 it is 0. */
  readonly storedRest: number
  /** How many nines the exact share begins with, behind the point; Infinity for one class. */
  readonly nines: number
  /** The exact share in percent: 100 % for one class alone. */
  readonly percent: string
  /** e^lead: the leader's share divided by that of one other class. */
  readonly odds: string
}

/** The first logit is the leader's, the others are 0. */
export const logits = (lead: number, classes: number): number[] => [
  lead,
  ...Array.from({ length: classes - 1 }, () => 0),
]

export const places = 50

/** Below it, doubles have fewer digits. */
const smallestNormal = formats.float64.smallestNormal

export function gap(lead: number, classes: number): Gap {
  const z = logits(lead, classes)
  const stored = softmax(z)[0] ?? Number.NaN
  const storedRest = complement(z)[0] ?? Number.NaN
  const [exact = ''] = softmaxDecimal(z, { significantDigits: places })
  const [rest = ''] = complementDecimal(z, { significantDigits: places })
  return {
    exact,
    stored,
    rest,
    storedRest,
    nines: classes === 1 ? Number.POSITIVE_INFINITY : -scientific(rest).exponent - 1,
    // A complement too small for a normal double has lost digits, or all: its percentage comes from the exact ones.
    percent:
      storedRest < smallestNormal && classes > 1
        ? `(100 − ${decimalProse(shifted(rest, 2), 3)})\u00a0%`
        : honestPercent(stored, storedRest),
    odds: odds(lead),
  }
}

/**
 * A positive decimal of at most 1 as mantissa × 10^exponent. The exponent is read off the text, so that it is exact;
 * the mantissa lies from 1 to 10.
 */
export function scientific(decimal: string): { readonly mantissa: number; readonly exponent: number } {
  const [digits = '', power] = decimal.split('e')
  const zeros = /^0\.0*/.exec(digits)?.[0].length ?? 1
  const exponent = power === undefined ? 1 - zeros : Number(power)
  return { mantissa: Number(power === undefined ? `${digits}e${-exponent}` : digits), exponent }
}

/** How many powers of ten a positive decimal lies below 1, for drawing. */
export function depth(decimal: string): number {
  const { mantissa, exponent } = scientific(decimal)
  return -(Math.log10(mantissa) + exponent)
}

/** A decimal with an exponent, times 10^places. */
function shifted(decimal: string, by: number): string {
  const { mantissa, exponent } = scientific(decimal)
  return `${mantissa}e${exponent + by}`
}

/** e^lead in words; beyond the largest double it is taken from the digits of p / (1 - p) with two classes. */
function odds(lead: number): string {
  const double = exp(lead)
  if (Number.isFinite(double)) return prose(double, 6)
  const [rest = ''] = complementDecimal([lead, 0])
  const { mantissa, exponent } = scientific(rest)
  // p is 1 here to more digits than are shown.
  return decimalProse(`${10 / mantissa}e${-exponent - 1}`, 6)
}

const thresholds = new Map<number, number>()

/** The smallest lead at which the double that is stored for the leader's share is 1. */
export function storedIsOneFrom(classes: number): number {
  let found = thresholds.get(classes)
  if (found === undefined) {
    let below = 0
    found = 64
    for (let middle = 32; middle > below && middle < found; middle = (below + found) / 2) {
      if (softmax(logits(middle, classes))[0] === 1) found = middle
      else below = middle
    }
    thresholds.set(classes, found)
  }
  return found
}
