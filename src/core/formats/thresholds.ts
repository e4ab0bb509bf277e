import { logInterval } from '../decimal/big-exp.ts'
import { roundCertain } from '../decimal/round-interval.ts'
import { formatNamed } from '../exact/settings.ts'
import { exp } from '../exp.ts'
import { softmax } from '../softmax.ts'
import type { Format } from '../softmax-options.ts'
import { decoded, encoded } from './encoding.ts'
import { type FormatParameters, formats } from './format.ts'
import { softmaxStepwise } from './softmax-stepwise.ts'

/** Where softmax and exp reach the ends of a format. A lead d means softmax([0, d]), with d a value of the format. */
export interface Thresholds {
  /** ln(2^(P + 1) - 1) with P bits of precision, as the nearest double: the real lead from which 1 is the nearest value. */
  saturation: number
  /** The largest lead whose exact winner's probability rounds to less than 1. */
  lastBelowOne: number
  /** The smallest lead whose exact winner's probability rounds to 1: the first value not below the saturation. */
  firstAtOne: number
  /** The smallest lead for which ordinary code with the shift (`softmaxStepwise`) gives the winner 1. */
  stepwiseFirstAtOne: number
  /** The largest x with a finite e^x; above it exp overflows. */
  expOverflowAbove: number
  /** The smallest x whose e^x isn't rounded to 0; below it exp underflows to zero. */
  expUnderflowBelow: number
  /** The smallest lead whose exact loser's probability rounds to 0. */
  loserZeroFrom: number
}

const known = new Map<Format, Readonly<Thresholds>>()

/**
 * The largest positive value of the format for which a claim doesn't hold yet, and the next one, from which on it holds;
 * by bisection. All thresholds lie below 1024, since e^1024 is beyond every format.
 */
function boundary(format: FormatParameters, holds: (x: number) => boolean): [below: number, from: number] {
  let below = 0n
  let from = encoded(Math.min(format.largest, 1024), format)
  while (from - below > 1n) {
    const middle = (below + from) / 2n
    if (holds(decoded(middle, format))) from = middle
    else below = middle
  }
  return [decoded(below, format), decoded(from, format)]
}

/**
 * Where softmax says exactly 1 and 0 in a format, and where exp overflows and underflows.
 *
 * Found by bisection over the values of the format with exact arithmetic, once for each format.
 *
 * Error bound: exact; the saturation is correctly rounded.
 *
 * @param format the name of a format
 * @returns seven numbers; but for the saturation all are values of the format
 * @throws RangeError when the format is unknown
 *
 * @example
 * thresholds('float64').firstAtOne // → 37.42994775023705
 * thresholds('float64').stepwiseFirstAtOne // → 36.73680056967711
 * thresholds('float16').expOverflowAbove // → 11.0859375
 * thresholds('e5m2').loserZeroFrom // → 12
 */
export function thresholds(format: Format): Readonly<Thresholds> {
  const parameters = formatNamed('thresholds', format)
  let found = known.get(format)
  if (!found) {
    const bound = (holds: (x: number) => boolean) => boundary(parameters, holds)
    const [lastBelowOne, firstAtOne] = bound(lead => softmax([0, lead], { format })[1] === 1)
    found = {
      saturation: roundCertain(bits => {
        const odds = ((2n << BigInt(parameters.precision)) - 1n) << BigInt(bits)
        return logInterval([odds, odds], bits)
      }, formats.float64),
      lastBelowOne,
      firstAtOne,
      stepwiseFirstAtOne: bound(lead => softmaxStepwise([0, lead], { format }).p[1] === 1)[1],
      expOverflowAbove: bound(x => !Number.isFinite(exp(x, { format })))[0],
      expUnderflowBelow: -bound(x => exp(-x, { format }) === 0)[0],
      loserZeroFrom: bound(lead => softmax([0, lead], { format })[0] === 0)[1],
    }
    known.set(format, found)
  }
  return found
}
