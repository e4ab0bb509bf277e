import * as core from '../../src/core/index.ts'
import { dice, kindNames, randomVector } from './random-vectors.ts'

// One hash over the bits of the results of all functions for 20,000 seeded vectors, to compare engines with.
// It runs in Node and, bundled, in a page. The vectors are made by integer arithmetic and + - × ÷ alone,
// which no engine does differently.

type Row = readonly number[]
type Options = { temperature: number; format: core.Format }

/** What is hashed: the core's functions, or other ones that ought to give the same bits. */
export interface Hashed {
  softmax(x: Row, options: Options): ArrayLike<number>
  complement(x: Row, options: Options): ArrayLike<number>
  logSoftmax(x: Row, options: Options): ArrayLike<number>
  logSumExp(x: Row, options: Options): number
  crossEntropy(x: Row, target: number | Row, options: Options): number
  softmaxVjp(x: Row, g: Row, options: Options): ArrayLike<number>
  softmaxJacobian(x: Row, options: Options): ArrayLike<number>
  sparsemax(x: Row, options: Options): ArrayLike<number>
  exp(x: number, options: Options): number
  sigmoid(x: number, options: Options): number
  logSigmoid(x: number, options: Options): number
  softplus(x: number, options: Options): number
}

/** FNV-1a over the bytes of doubles, 32 bits twice with different starts. */
class Hash {
  #low = 0x811c9dc5
  #high = 0x01234567
  #view = new DataView(new ArrayBuffer(8))

  add(value: number) {
    // Every NaN is the same, and so is every zero: its sign is free where an exact 0 is multiplied.
    this.#view.setFloat64(0, value + 0)
    for (let i = 0; i < 8; i++) {
      const byte = Number.isNaN(value) ? 0xff : this.#view.getUint8(i)
      this.#low = Math.imul(this.#low ^ byte, 0x01000193)
      this.#high = Math.imul(this.#high ^ byte ^ (this.#low >>> 24), 0x01000193)
    }
  }

  addAll(values: ArrayLike<number>) {
    for (let i = 0; i < values.length; i++) this.add(values[i] as number)
  }

  toString() {
    return [this.#high, this.#low].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('')
  }
}

const formatNames = Object.keys(core.formats) as core.Format[]

/**
 * Calls `visit` with seeded vectors of all kinds, at temperature 1 and others, mostly in float64, some in
 * each smaller format.
 */
export function visitVectors(count: number, visit: (x: Row, options: Options, i: number) => void) {
  const roll = dice(2026)
  for (let i = 0; i < count; i++) {
    const format = i % 10 < 5 ? 'float64' : (formatNames[(i % 10) - 4] as core.Format)
    const kind = kindNames[Math.floor(roll() * kindNames.length)] as string
    const x = randomVector(roll, kind, 5).map(value =>
      value === Number.NEGATIVE_INFINITY ? value : core.roundTo(value, format, { overflow: 'saturating' }),
    )
    const temperature = roll() < 0.5 ? 1 : core.roundTo(0.125 + 4 * roll(), format)
    visit(x, { temperature, format }, i)
  }
}

/** Probabilities and slopes to go with a vector of n logits: small multiples of powers of two. */
const sharesOf = (n: number, i: number) => {
  const counts = Array.from({ length: n }, (_, j) => (i >> j) % 3)
  const sum = counts.reduce((a, b) => a + b, 0)
  return sum === 0 ? counts.map((_, j) => (j === 0 ? 1 : 0)) : counts.map(count => count / sum)
}
const slopesOf = (n: number, i: number) =>
  Array.from({ length: n }, (_, j) => (((i * 7 + j * 13) % 31) - 15) / 8)

/** The hash of the results of 12 functions, all of them correctly rounded. */
export function exactHash(functions: Hashed, count = 20000): string {
  const hash = new Hash()
  visitVectors(count, (x, options, i) => {
    const n = x.length
    hash.addAll(functions.softmax(x, options))
    hash.addAll(functions.complement(x, options))
    hash.addAll(functions.logSoftmax(x, options))
    hash.add(functions.logSumExp(x, options))
    hash.add(functions.crossEntropy(x, i % n, options))
    hash.add(functions.crossEntropy(x, sharesOf(n, i), options))
    hash.addAll(functions.softmaxVjp(x, slopesOf(n, i), options))
    if (n < 4) hash.addAll(functions.softmaxJacobian(x, options))
    hash.addAll(functions.sparsemax(x, options))
    const number = { temperature: 1, format: options.format }
    const finite = x.find(value => Number.isFinite(value)) ?? 0
    hash.add(functions.exp(finite, number))
    hash.add(functions.sigmoid(finite, number))
    hash.add(functions.logSigmoid(finite, number))
    hash.add(functions.softplus(finite, number))
  })
  return hash.toString()
}

/**
 * The hash of softmax in fast mode, and of a log-sum-exp that is gathered online: not correctly rounded, but
 * the same everywhere.
 */
export function fastHash(count = 20000): string {
  const hash = new Hash()
  const gathered = new core.OnlineLogSumExp()
  visitVectors(count, (x, { temperature }) => {
    hash.addAll(core.softmax(x, { temperature, mode: 'fast' }))
    for (const value of x) gathered.push(value)
    hash.add(gathered.value())
  })
  return hash.toString()
}

/** Both hashes of the core, as one string. */
export const bitsHash = (count?: number): string => `exact ${exactHash(core, count)} fast ${fastHash(count)}`
