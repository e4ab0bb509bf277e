import { complement, exp, logSumExp, softmax } from '../../src/core/index.ts'

/** Integers from 0 to 2^32 - 1 that look random and are the same everywhere (Marsaglia's xorshift, shifts 13, 17, 5). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** One to eight logits of one of six kinds, and a thousand in every thousandth vector; each step is exact or one IEEE operation. */
function logits(next: () => number, index: number): Float64Array {
  const kind = next() % 6
  const length = 1 + (next() % 8)
  const x = new Float64Array(index % 1000 === 999 ? 1000 : length)
  x.forEach((_, i) => {
    const r = next()
    if (kind === 0) x[i] = (r - 2 ** 31) * 2 ** -28
    else if (kind === 1) x[i] = (r - 2 ** 31) * 2 ** -21
    else if (kind === 2) x[i] = 2 ** 20 + r * 2 ** -30
    else if (kind === 3) x[i] = i === 0 ? 0 : -r * 2 ** -22
    else if (kind === 4) x[i] = (r % 16) - 8
    else x[i] = (r * 2 ** 21 + (next() >>> 11)) * 2 ** -53 * 80 - 40
  })
  return x
}

/**
 * A fingerprint of all bits of softmax, complement, log-sum-exp and exp over `count` seeded vectors: 16 hexadecimal digits.
 *
 * It runs in any engine. What it must be comes from tests/fixtures/core/bits_hash.py, which computes it with mpmath.
 */
export function bitsHash(count: number): string {
  const next = seeded(20260501)
  const view = new DataView(new ArrayBuffer(8))
  let [first, second] = [0x811c9dc5, 0x01234567]
  // FNV-1a over 32-bit words, in two lanes that take the words in opposite order.
  const add = (value: number) => {
    view.setFloat64(0, value)
    const [high, low] = [view.getUint32(0), view.getUint32(4)]
    first = Math.imul(Math.imul(first ^ high, 16777619) ^ low, 16777619)
    second = Math.imul(Math.imul(second ^ low, 16777619) ^ high, 16777619)
  }
  for (let i = 0; i < count; i++) {
    const x = logits(next, i)
    const temperature = i % 4 ? 1 : 0.7
    softmax(x, { temperature }).forEach(add)
    complement(x, { temperature }).forEach(add)
    add(logSumExp(x, { temperature }))
    add(exp(-Math.abs(x[0] as number)))
  }
  return [first, second].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}
