import { type Format, formats } from '../../src/core/index.ts'

// Softmax and its relatives once more, slowly, in integers of 256 bits: with no table, no double-double and
// no line of code in common with src/core, for tests that compare bits. What lies within 2^-200 of a tie
// would come out wrong; nothing tested does.

const bits = 256n
const one = 1n << bits
/** More bits, where sums hold terms as small as e^-1500. */
const more = 2400n
const wideOne = one << more
/** Bits before the division that rounds, down to the smallest subnormal number and 500 beyond. */
const room = 1600n

/** x · 2^1074. */
function integerOf(x: number): bigint {
  let exponent = 0n
  let size = Math.abs(x)
  while (!Number.isInteger(size)) {
    size *= 2
    exponent++
  }
  const integer = BigInt(size) << (1074n - exponent)
  return x < 0 ? -integer : integer
}

/** ln((1 + z) / (1 - z)) for a z in fixed point, by its power series. */
function logRatio(z: bigint): bigint {
  let sum = 0n
  let power = z
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k
    power = (((power * z) >> bits) * z) >> bits
  }
  return 2n * sum
}

const ln2 = logRatio(one / 3n)

/** e^d for d in fixed point, not above 0, as mantissa (in fixed point, from 1 to 2) and power of two. */
function expOf(d: bigint): [mantissa: bigint, power: bigint] {
  const power = d / ln2 - 1n
  const reduced = (d - power * ln2) >> 8n
  let sum = one
  let term = one
  for (let k = 1n; term !== 0n; k++) {
    term = ((term * reduced) >> bits) / k
    sum += term
  }
  for (let i = 0; i < 8; i++) sum = (sum * sum) >> bits
  return [sum, power]
}

/** ln of a number ≥ 1 in fixed point. */
function logOf(x: bigint): bigint {
  let halvings = 0n
  let mantissa = x
  while (mantissa > 2n * one) {
    mantissa >>= 1n
    halvings++
  }
  return logRatio(((mantissa - one) << bits) / (mantissa + one)) + halvings * ln2
}

/** numerator / denominator · 2^power, rounded once to a format, ties to even. */
export function rounded(numerator: bigint, denominator: bigint, power: bigint, format: Format): number {
  if (numerator === 0n) return 0
  const { precision, minExponent, largest, overflow } = formats[format]
  const sign = numerator < 0n ? -1 : 1
  const size = (numerator < 0n ? -numerator : numerator) << room
  const quotient = size / denominator
  const length = BigInt(quotient.toString(2).length)
  const exponent = length - 1n - room + power
  const lowest = exponent > BigInt(minExponent) ? exponent : BigInt(minExponent)
  const last = lowest - BigInt(precision) + 1n
  const drop = last - power + room
  let kept = quotient >> drop
  const rest = (quotient - (kept << drop)) * 2n
  const half = 1n << drop
  const isExact = quotient * denominator === size
  if (rest > half || (rest === half && (!isExact || kept % 2n === 1n))) kept++
  let value = Number(kept)
  if (last > 971n) value = Number.POSITIVE_INFINITY
  for (let i = 0n; i < last; i++) value *= 2
  for (let i = 0n; i > last; i--) value /= 2
  return sign * (value > largest ? overflow : value)
}

/** ln of a number ≥ 1 with the additional bits. */
function wideLogOf(x: bigint): bigint {
  const s = x - wideOne
  if (s > wideOne >> 100n) return logOf(x >> more) << more
  const square = (s * s) >> (bits + more)
  const cube = (square * s) >> (bits + more)
  return s - square / 2n + cube / 3n
}

/** The weights e^((x - largest) / T), their sum and its logarithm, for a row with a finite largest logit. */
function solved(x: readonly number[], temperature: number) {
  const top = integerOf(Math.max(...x))
  const divisor = integerOf(temperature)
  const differences = x.map(value =>
    value === Number.NEGATIVE_INFINITY ? undefined : ((integerOf(value) - top) << bits) / divisor,
  )
  const weights = differences.map(d => {
    if (d === undefined) return 0n
    if (d === 0n) return wideOne
    const [mantissa, power] = expOf(d)
    return (mantissa << more) >> -power
  })
  const sum = weights.reduce((a, b) => a + b, 0n)
  // One unit stands for what is above 0 and below a unit: a difference that is a tie needs to know.
  const others = differences.filter(d => d !== undefined).length > 1 ? 1n : 0n
  return {
    largest: (top << bits) / divisor,
    differences,
    weights,
    sum,
    total: wideLogOf(sum) + others,
    divisor,
  }
}

/** Softmax, its complement and logarithm, and log-sum-exp. A logit of -Infinity has no weight. */
export function slowRow(x: readonly number[], temperature: number, format: Format) {
  const { largest, differences, weights, sum, total } = solved(x, temperature)
  return {
    softmax: weights.map(weight => rounded(weight, sum, 0n, format)),
    complement: weights.map(weight => rounded(sum - weight, sum, 0n, format)),
    logSoftmax: differences.map(d =>
      d === undefined ? -formats[format].overflow : rounded((d << more) - total, wideOne, 0n, format),
    ),
    logSumExp: rounded((largest << more) + total, wideOne, 0n, format),
  }
}

/** The sum of all target · -log p, without the terms of targets that are 0. */
export function slowCrossEntropy(
  x: readonly number[],
  targets: readonly number[],
  temperature: number,
  format: Format,
) {
  const { differences, total } = solved(x, temperature)
  let sum = 0n
  for (const [i, target] of targets.entries()) {
    if (target === 0) continue
    const d = differences[i]
    if (d === undefined) return formats[format].overflow
    sum += integerOf(target) * (total - (d << more))
  }
  return rounded(sum, integerOf(1) * wideOne, 0n, format)
}

/** p_i · (sum of all p_j · (g_i - g_j)) / T. */
export function slowVjp(x: readonly number[], g: readonly number[], temperature: number, format: Format) {
  const { weights, sum, divisor } = solved(x, temperature)
  return weights.map((weight, i) => {
    const own = integerOf(g[i] as number)
    const pull = weights.reduce((whole, other, j) => whole + other * (own - integerOf(g[j] as number)), 0n)
    return rounded(weight * pull, sum * sum * divisor, 0n, format)
  })
}

/** The probabilities nearest to x, as Martins and Astudillo find them: by trying each size of the support. */
export function slowSparsemax(x: readonly number[], temperature: number, format: Format) {
  const one = integerOf(temperature)
  const logits = x.map(value => (value === Number.NEGATIVE_INFINITY ? undefined : integerOf(value)))
  const sorted = logits.filter(logit => logit !== undefined).sort((a, b) => (a > b ? -1 : 1))
  let sum = 0n
  let threshold: [over: bigint, count: bigint] = [0n, 1n]
  for (const [i, logit] of sorted.entries()) {
    const count = BigInt(i + 1)
    sum += logit
    if (one + count * logit > sum) threshold = [sum - one, count]
  }
  const [over, count] = threshold
  return logits.map(logit => {
    const share = logit === undefined ? 0n : count * logit - over
    return share > 0n ? rounded(share, count * one, 0n, format) : 0
  })
}

/** e^x. */
export function slowExp(x: number, format: Format) {
  const [mantissa, power] = expOf(integerOf(x) >> (1074n - bits))
  return rounded(mantissa, one, power, format)
}
