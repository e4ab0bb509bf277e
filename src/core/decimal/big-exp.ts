import { formats, lastBitExponent, powerOfTwo } from '../formats/format.ts'

/**
 * exp and log to any number of bits, in integers, with bounds that are proved rather than hoped for.
 *
 * Numbers are fixed-point: an integer m stands for m · 2^-bits. Every result is an interval of two such integers.
 * If both are equal, the value is exactly that. Otherwise the true value lies strictly between them.
 * So a caller can round both ends: if they agree, that is the correctly rounded value (Ziv's test);
 * if not, it asks again with more bits. `roundCertain` in round-interval.ts is that loop.
 *
 * Sources: A. Ziv, Fast evaluation of elementary mathematical functions with correctly rounded last bit (1991),
 * https://doi.org/10.1145/114697.116813; R. P. Brent and P. Zimmermann, Modern Computer Arithmetic (2010), chapter 4,
 * https://doi.org/10.1017/CBO9780511921698.
 */

/** The true value lies strictly between lo · 2^-bits and hi · 2^-bits, or is exactly lo · 2^-bits when lo = hi. */
export type Interval = readonly [lo: bigint, hi: bigint]

/** Extra bits carried inside, so that all rounding errors together stay below one unit of the result. */
const guard = 40
const halvings = 8

/** x · 2^1074 for a finite x: an integer for every double, so that differences and quotients stay exact. */
export function scaledInteger(x: number): bigint {
  const last = lastBitExponent(x, formats.float64)
  return BigInt(x / powerOfTwo(last)) << BigInt(last + 1074)
}

/** Number of binary digits of |m|; 1 for 0n. */
export const bitLength = (m: bigint): number => (m < 0n ? -m : m).toString(2).length

/** The largest integer not above a / b, for b > 0. */
export const floorDivide = (a: bigint, b: bigint): bigint => (a < 0n ? (a + 1n) / b - 1n : a / b)

/** From a / b, rounded down, to c / d, rounded up, for positive b and d. */
export const outward = (a: bigint, b: bigint, c = a, d = b): Interval => [
  floorDivide(a, b),
  -floorDivide(-c, d),
]

/** 2 · atanh(z) for a fixed-point |z| ≤ 1/3; less than 2 · bits units off. */
function twiceAtanh(z: bigint, bits: number): bigint {
  const shift = BigInt(bits)
  const square = (z * z) >> shift
  let sum = 0n
  // Rounded down, a negative power ends at -1 instead of 0.
  for (let power = z, k = 1n; power && ~power; power = (power * square) >> shift, k += 2n) sum += power / k
  return 2n * sum
}

const known: Record<number, readonly [bits: number, value: bigint]> = {}

/** ln 2 or ln 10 as a fixed-point number, at most one unit too small or too large. Kept, since every exp asks. */
export function logOfBase(base: 2 | 10, bits: number): bigint {
  let [most, value] = known[base] ?? [0, 0n]
  if (most < bits) {
    most = bits + 64
    const inner = most + guard
    const one = 1n << BigInt(inner)
    value = base === 2 ? twiceAtanh(one / 3n, inner) : 3n * logOfBase(2, inner) + twiceAtanh(one / 9n, inner)
    value >>= BigInt(guard)
    known[base] = [most, value]
  }
  return value >> BigInt(most - bits)
}

/**
 * exp(numerator / denominator) as f · base^power, with f in an interval of fixed-point numbers and 1 ≤ f < base but
 * for the last unit. Any exact argument: the power may be as large as the argument itself.
 *
 * Error bound: the interval is 4 units wide; exactly [1, 1] for exp(0).
 * With w working bits: the reduced argument is below 4 units off, the series of at most w / 6 terms adds 4 units a
 * term, each of the 8 squarings doubles the relative error and adds a unit: together less than 2^13 · w units, which
 * the 40 guard bits make less than one unit of the result up to w = 2^26.
 */
export function expReduced(
  numerator: bigint,
  denominator: bigint,
  bits: number,
  base: 2 | 10 = 2,
): readonly [f: Interval, power: bigint] {
  if (!numerator) {
    const one = 1n << BigInt(bits)
    return [[one, one], 0n]
  }
  const extra = Math.max(0, bitLength(numerator) - bitLength(denominator) + 1)
  const wide = bits + guard + extra
  const argument = floorDivide(numerator << BigInt(wide), denominator)
  const logarithm = logOfBase(base, wide)
  const power = floorDivide(argument, logarithm)
  const reduced = (argument - power * logarithm) >> BigInt(extra + halvings)
  const shift = BigInt(bits + guard)
  let sum = 1n << shift
  for (let term = sum, k = 1n; term; k++) {
    term = ((term * reduced) >> shift) / k
    sum += term
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) >> shift
  const f = sum >> BigInt(guard)
  return [[f - 1n, f + 3n], power]
}

/**
 * exp(numerator / denominator) in fixed point, for a positive denominator and an argument below 2^20.
 *
 * Error bound: the interval is at most 6 units wide, times exp(argument) if that is above 1; exact for exp(0).
 * An argument so small that the result is less than a unit gives the interval from 0 to 1 unit.
 */
export function expInterval(numerator: bigint, denominator: bigint, bits: number): Interval {
  if (numerator < -denominator * BigInt(bits)) return [0n, 1n]
  const [[lo, hi], power] = expReduced(numerator, denominator, bits)
  return [lo << power, -(-hi << power)]
}

/**
 * ln of a positive fixed-point interval, in fixed point with the same number of bits.
 *
 * Error bound: 2 units more than the width of the argument divided by the argument; exact for the interval [1, 1],
 * and an interval that begins at exactly 1 gives one that begins at exactly 0.
 * With w working bits the series of at most w / 4 terms is less than 2 · w units off, and the multiple of ln 2 adds a
 * unit for each of its at most 2^26 steps: less than a unit of the result.
 */
export function logInterval([lo, hi]: Interval, bits: number): Interval {
  const one = 1n << BigInt(bits)
  const widening = lo === hi ? 0n : ((hi - lo) << BigInt(bits)) / lo + 1n
  if (lo === one) return [0n, widening]
  const wide = bits + guard
  let power = bitLength(lo) - 1 - bits
  if (lo << 1n > 3n * (1n << BigInt(bits + power))) power++
  const shift = BigInt(guard - power)
  const mantissa = lo << shift
  const unit = 1n << BigInt(wide)
  const series = twiceAtanh(((mantissa - unit) << BigInt(wide)) / (mantissa + unit), wide)
  const logarithm = (series + BigInt(power) * logOfBase(2, wide)) >> BigInt(guard)
  return [logarithm - 1n, logarithm + 2n + widening]
}

/**
 * a / b for two intervals of the same scale, b positive, as a multiple of 1 / unit: 2^bits, or a power of ten.
 * Exact if both are exact and the quotient is a multiple of the unit.
 * Both ends are independent here: for m / (m + n) use `shareInterval`, which is sharper.
 */
export const quotientInterval = (a: Interval, b: Interval, unit: bigint): Interval =>
  outward(a[0] * unit, a[0] < 0n ? b[0] : b[1], a[1] * unit, a[1] < 0n ? b[1] : b[0])

/**
 * m / (m + n) for two intervals that aren't negative: the share of m in the whole, monotone in both.
 * So softmax is the share of an exp in it and the sum of the others, and its complement the share of the others;
 * shares like 1/2 stay decided, even if n is 1 plus something far below a unit.
 */
export const shareInterval = (m: Interval, n: Interval, unit: bigint): Interval =>
  outward(m[0] * unit, m[0] + n[1], m[1] * unit, m[1] + n[0])

/** Sum of intervals with the same number of bits. */
export function sumInterval(terms: readonly Interval[]): Interval {
  return terms.reduce<Interval>(([lo, hi], term) => [lo + term[0], hi + term[1]], [0n, 0n])
}
