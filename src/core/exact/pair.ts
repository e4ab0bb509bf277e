import { upperHalf } from './power-table.ts'

/**
 * A double-double: the sum of two doubles, the second at most half a last bit of the first; 106 bits
 * together.
 *
 * Source: Dekker, A floating-point technique for extending the available precision (1971),
 * https://doi.org/10.1007/BF01397083
 * Source: Joldes, Muller, Popescu, Tight and rigorous error bounds for basic building blocks of double-word
 * arithmetic (2017), https://doi.org/10.1145/3121432
 */
export type Pair = readonly [high: number, low: number]

/** a + b of two doubles, exactly (Knuth's TwoSum). */
export function exactSum(a: number, b: number): Pair {
  const high = a + b
  const back = high - a
  return [high, a - (high - back) + (b - back)]
}

/** a · b of two doubles, exactly, if no bit of it lies below 2^-1074 (Dekker's product). */
export function exactProduct(a: number, b: number): Pair {
  const high = a * b
  const aUpper = upperHalf(a)
  const aLower = a - aUpper
  const bUpper = upperHalf(b)
  const bLower = b - bUpper
  return [high, aUpper * bUpper - high + aUpper * bLower + aLower * bUpper + aLower * bLower]
}

/** high + low, for a low that is smaller than high. */
function settled(high: number, low: number): Pair {
  const sum = high + low
  return [sum, low - (sum - high)]
}

/** a + b. Error bound: 2^-104 of |a| + |b|. */
export function pairSum(a: Pair, b: Pair): Pair {
  const [high, low] = exactSum(a[0], b[0])
  return settled(high, low + (a[1] + b[1]))
}

/** a · b. Error bound: 2^-102 of it. */
export function pairProduct(a: Pair, b: Pair): Pair {
  const [high, low] = exactProduct(a[0], b[0])
  return settled(high, low + (a[0] * b[1] + a[1] * b[0]))
}

/** a / b. Error bound: 2^-102 of it. */
export function pairQuotient(a: Pair, b: Pair): Pair {
  const quotient = a[0] / b[0]
  const [high, low] = exactProduct(quotient, b[0])
  return settled(quotient, (a[0] - high - low + a[1] - quotient * b[1]) / b[0])
}

export const negative = ([high, low]: Pair): Pair => [-high, -low]
