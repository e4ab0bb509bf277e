/**
 * How fast softmax is, beside textbook code and other packages, in one run: `npm run bench -- core`.
 *
 * All take turns, so that a slow moment of the machine hits everybody; the time is the median over the
 * rounds. Everything that a caller would have to do is timed: the packages' tensors are made from an array of
 * doubles and read back into one.
 */

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { divide, exp, map, max, subtract, sum } from 'mathjs'
import { logSoftmax, softmax } from '../../src/core/index.ts'
import { dice } from '../core/random-vectors.ts'
import { plainTable } from './plain-table.ts'

type Softmax = (x: Float64Array, out: Float64Array) => unknown

/** What a textbook has: subtract the largest, take exponentials, divide by their sum. */
function textbook(x: Float64Array, out: Float64Array) {
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) if ((x[i] as number) > largest) largest = x[i] as number
  let total = 0
  for (let i = 0; i < x.length; i++) {
    const e = Math.exp((x[i] as number) - largest)
    out[i] = e
    total += e
  }
  for (let i = 0; i < x.length; i++) out[i] = (out[i] as number) / total
}

/** mathjs has no softmax: the same steps with its functions of arrays. */
function withMathjs(x: Float64Array) {
  const e = map(subtract(Array.from(x), max(Array.from(x))) as unknown as number[], value => exp(value))
  return divide(e, sum(e as unknown as number[]))
}

const withTensors = (backend: string): Softmax => {
  return x => {
    if (tf.getBackend() !== backend) tf.setBackend(backend)
    const logits = tf.tensor1d(new Float32Array(x))
    const p = tf.softmax(logits)
    const values = p.dataSync()
    logits.dispose()
    p.dispose()
    return values
  }
}

const wasm = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'))
setWasmPaths(`${join(wasm, 'dist')}/`)
await tf.setBackend('wasm')
await tf.ready()
await tf.setBackend('cpu')
await tf.ready()

const contenders: Record<string, Softmax> = {
  'ours, exact': (x, out) => softmax(x, undefined, out),
  'ours, fast': (x, out) => softmax(x, { mode: 'fast' }, out),
  'ours, exact, temperature 1.7': (x, out) => softmax(x, { temperature: 1.7 }, out),
  'ours, exact, float32': (x, out) => softmax(x, { format: 'float32' }, out),
  'ours, log-softmax': (x, out) => logSoftmax(x, undefined, out),
  'textbook, Math.exp': textbook,
  'mathjs (no softmax of its own)': withMathjs,
  'TensorFlow.js cpu, float32': withTensors('cpu'),
  'TensorFlow.js wasm, float32': withTensors('wasm'),
}

/** Nanoseconds a call, in a batch of about a millisecond. */
function timed(call: Softmax, x: Float64Array, out: Float64Array, calls: number): number {
  const start = performance.now()
  for (let i = 0; i < calls; i++) call(x, out)
  return ((performance.now() - start) * 1e6) / calls
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number

/** Median nanoseconds a call of every contender, which take turns. */
function duel(n: number, rounds: number): Map<string, number> {
  const roll = dice(n)
  const x = Float64Array.from({ length: n }, () => 12 * (roll() + roll() + roll() - 1.5))
  const out = new Float64Array(n)
  const times = new Map<string, number[]>()
  const calls = new Map<string, number>()
  for (const [name, call] of Object.entries(contenders)) {
    timed(call, x, out, Math.ceil(30000 / n))
    calls.set(name, Math.max(1, Math.round(1e6 / timed(call, x, out, Math.ceil(3000 / n)))))
    times.set(name, [])
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of Object.entries(contenders)) {
      times.get(name)?.push(timed(call, x, out, calls.get(name) as number))
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]))
}

const lengths = [3, 10, 1000, 4096, 10000, 100000]
const results = lengths.map(n => duel(n, n > 10000 ? 15 : 41))
const base = results.map(times => times.get('textbook, Math.exp') as number)

const rows = Object.keys(contenders).map(name => {
  const cells = results.map((times, i) => {
    const time = times.get(name) as number
    const n = lengths[i] as number
    const shown = n <= 10 ? `${time.toFixed(0)} ns` : `${(time / n).toFixed(1)} ns`
    return `${shown} (${(time / (base[i] as number)).toFixed(1)}×)`
  })
  return [name, ...cells]
})
console.log('Softmax of n doubles, median of interleaved runs; in brackets the ratio to textbook code.')
console.log(`Node ${process.version}. Up to n = 10 a call, from n = 1000 on an element.\n`)
console.log(plainTable(['', ...lengths.map(n => `n = ${n}`)], rows))
