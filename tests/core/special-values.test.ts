import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  argmax,
  complement,
  crossEntropy,
  hardmax,
  logSoftmax,
  logSumExp,
  OnlineLogSumExp,
  softmax,
  softmaxJacobian,
  softmaxVjp,
  sparsemax,
} from '../../src/core/index.ts'

const { POSITIVE_INFINITY: infinity, NaN: nan } = Number
const rows = (x: number[], options?: Parameters<typeof softmax>[1]) => ({
  p: [...softmax(x, options)],
  fast: [...softmax(x, { ...options, mode: 'fast' })],
  logarithms: [...logSoftmax(x, options)],
  rest: [...complement(x, options)],
})

test('nothing gives nothing, and its log-sum-exp is the log of an empty sum', () => {
  assert.deepEqual(rows([]), { p: [], fast: [], logarithms: [], rest: [] })
  assert.equal(logSumExp([]), -infinity)
  assert.deepEqual([...hardmax([])], [])
  assert.deepEqual([...sparsemax([])], [])
  assert.deepEqual([...softmaxJacobian([])], [])
  assert.equal(new OnlineLogSumExp().value(), -infinity)
})

test('one NaN makes all NaN, since every probability depends on it', () => {
  for (const x of [
    [nan, 1, 2],
    [1, nan, infinity],
    [-infinity, 3, nan],
  ]) {
    const all = [nan, nan, nan]
    assert.deepEqual(rows(x), { p: all, fast: all, logarithms: all, rest: all })
    assert.ok(Number.isNaN(logSumExp(x)))
    assert.deepEqual([...hardmax(x)], all)
    assert.deepEqual([...sparsemax(x)], all)
    assert.deepEqual([...softmaxVjp(x, [1, 2, 3])], all)
    assert.ok(Number.isNaN(crossEntropy(x, 1)))
    assert.equal(argmax(x), x.findIndex(Number.isNaN))
    assert.ok(Number.isNaN(x.reduce((total, value) => total.push(value), new OnlineLogSumExp()).value()))
  }
})

test('-Infinity is a mask: weight exactly 0', () => {
  assert.deepEqual(rows([3, -infinity, 3]), {
    p: [0.5, 0, 0.5],
    fast: [0.5, 0, 0.5],
    logarithms: [-Math.LN2, -infinity, -Math.LN2],
    rest: [0.5, 1, 0.5],
  })
  assert.deepEqual([...softmaxVjp([3, -infinity, 3], [1, 9, 0])], [0.25, 0, -0.25])
  assert.deepEqual([...softmaxJacobian([-infinity, 1])], [0, 0, 0, 0])
  assert.equal(crossEntropy([3, -infinity, 3], 1), infinity)
  assert.equal(crossEntropy([3, -infinity, 3], [0.5, 0, 0.5]), Math.LN2)
})

test('a row of -Infinity is 0/0, unless asked for zeros or equal shares', () => {
  const x = [-infinity, -infinity]
  const all = [nan, nan]
  assert.deepEqual(rows(x), { p: all, fast: all, logarithms: all, rest: all })
  assert.deepEqual(rows(x, { emptyRow: 'zero' }), {
    p: [0, 0],
    fast: [0, 0],
    logarithms: [-infinity, -infinity],
    rest: [1, 1],
  })
  assert.deepEqual(rows(x, { emptyRow: 'uniform' }).p, [0.5, 0.5])
  assert.deepEqual(rows(x, { emptyRow: 'uniform' }).rest, [0.5, 0.5])
  assert.equal(logSumExp(x), -infinity)
  assert.deepEqual([...hardmax(x)], all)
})

test('one Infinity takes everything, the limit on every path; in IEEE arithmetic it is NaN', () => {
  const x = [1, infinity, -infinity]
  assert.deepEqual(rows(x), {
    p: [0, 1, 0],
    fast: [0, 1, 0],
    logarithms: [-infinity, 0, -infinity],
    rest: [1, 0, 1],
  })
  const all = [nan, nan, nan]
  assert.deepEqual(rows(x, { infinities: 'ieee' }), { p: all, fast: all, logarithms: all, rest: all })
  assert.equal(logSumExp(x), infinity)
  assert.deepEqual([...hardmax(x)], [0, 1, 0])
  assert.deepEqual([...sparsemax(x)], [0, 1, 0])
  assert.equal(crossEntropy(x, 1), 0)
  assert.equal(crossEntropy(x, 0), infinity)
})

test('several Infinity have no limit: NaN there, 0 elsewhere', () => {
  assert.deepEqual(rows([infinity, 1, infinity]), {
    p: [nan, 0, nan],
    fast: [nan, 0, nan],
    logarithms: [nan, -infinity, nan],
    rest: [nan, 1, nan],
  })
  assert.deepEqual([...hardmax([infinity, 1, infinity])], [0.5, 0, 0.5])
})

test('integers are computed in float64, into a new array', () => {
  const x = new Int32Array([13, 31, 5])
  const p = softmax(x)
  assert.ok(p instanceof Float64Array)
  assert.deepEqual([...p], [...softmax([13, 31, 5])])
  assert.deepEqual([...x], [13, 31, 5])
})

test('one class has probability exactly 1, and its logarithm is exactly 0', () => {
  for (const x of [-1e308, -3.5, 0, 7, 1e308]) {
    assert.deepEqual(rows([x]), { p: [1], fast: [1], logarithms: [0], rest: [0] })
    assert.equal(crossEntropy([x], 0), 0)
    assert.equal(logSumExp([x]), x)
  }
})

test('at an infinite temperature all finite logits are worth the same', () => {
  assert.deepEqual(
    [...softmax([1, 1e308, -infinity, 3], { temperature: infinity })],
    [1 / 3, 1 / 3, 0, 1 / 3],
  )
  assert.deepEqual([...softmaxVjp([1, 2], [1, 0], { temperature: infinity })], [0, 0])
})

test('numbers at the ends of the range of doubles neither overflow nor lose their way', () => {
  const most = Number.MAX_VALUE
  assert.deepEqual([...softmax([most, -most])], [1, 0])
  assert.deepEqual(
    [...softmax([most, -most], { temperature: most })],
    [0.8807970779778824, 0.11920292202211756],
  )
  assert.deepEqual([...softmax([5e-324, 0], { temperature: 5e-324 })], [...softmax([1, 0])])
  assert.deepEqual([...logSoftmax([most, -most])], [-0, -infinity])
  assert.equal(logSumExp([most, most]), most)
})

test('the input is never written to, and may be where the output goes', () => {
  for (const rowOf of [softmax, logSoftmax, complement, sparsemax]) {
    const x = Float64Array.of(1.5, -2, 700, 0.25)
    const copy = x.slice()
    const expected = rowOf(x, {})
    assert.deepEqual(x, copy)
    assert.equal(rowOf(x, {}, x), x)
    assert.deepEqual(x, expected)
  }
  const x = Float64Array.of(1, 2, 3)
  const g = Float64Array.of(4, -5, 6)
  const expected = softmaxVjp(x, g)
  assert.deepEqual(softmaxVjp(x, g, g), expected)
})

test('the result is a Float32Array for format float32, and out otherwise', () => {
  assert.ok(softmax([1, 2], { format: 'float32' }) instanceof Float32Array)
  assert.ok(softmax([1, 2], { format: 'float16' }) instanceof Float64Array)
  const out = [0, 0]
  assert.equal(softmax([1, 1], undefined, out), out)
  assert.deepEqual(out, [0.5, 0.5])
})
