import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  argmax,
  complement,
  crossEntropy,
  exp,
  hardmax,
  logSigmoid,
  logSoftmax,
  logSumExp,
  OnlineLogSumExp,
  type SoftmaxOptions,
  sigmoid,
  softmax,
  softmaxJacobian,
  softmaxVjp,
  softplus,
  sparsemax,
} from '../../src/core/index.ts'

/** What no type checker would let through. */
const wrong = (value: unknown) => value as never

const ofRows = { softmax, logSoftmax, logSumExp, complement, argmax, hardmax, sparsemax, softmaxJacobian }
const ofNumbers = { exp, sigmoid, logSigmoid, softplus }
const withOptions = { softmax, logSoftmax, logSumExp, complement, sparsemax, softmaxJacobian }
const withOut = { softmax, logSoftmax, complement, sparsemax }

for (const [name, refused] of Object.entries(ofRows)) {
  test(`${name} refuses what isn't an array of numbers, and says its name and what came`, () => {
    const call = refused as (x: never) => unknown
    const error = (text: string) => ({
      name: 'TypeError',
      message: new RegExp(`^${name}: expected .*${text}`),
    })
    assert.throws(() => call(wrong(undefined)), error('to be an array of numbers, got undefined'))
    assert.throws(() => call(wrong(null)), error('got null'))
    assert.throws(() => call(wrong(3)), error('got 3'))
    assert.throws(() => call(wrong('13, 31, 5')), error('got string 13, 31, 5'))
    assert.throws(() => call(wrong({})), error('got object'))
    assert.throws(() => call(wrong(['13', 31])), error('\\[0\\] to be a number, got string 13'))
    assert.throws(() => call(wrong([13, 31n])), error('\\[1\\] to be a number, got bigint 31'))
    assert.throws(() => call(wrong(new BigInt64Array(2))), error('\\[0\\] to be a number, got bigint 0'))
    assert.throws(() => call(wrong([1, undefined, 3])), error('\\[1\\] to be a number, got undefined'))
  })
}

for (const [name, refused] of Object.entries(ofNumbers)) {
  test(`${name} refuses what isn't a number`, () => {
    const call = refused as (x: never, options?: SoftmaxOptions) => unknown
    assert.throws(() => call(wrong('1')), {
      name: 'TypeError',
      message: `${name}: expected x to be a number, got string 1`,
    })
    assert.throws(() => call(wrong(1n)), { name: 'TypeError', message: /got bigint 1/ })
    assert.throws(() => call(wrong(undefined)), { name: 'TypeError' })
    assert.throws(() => call(wrong(1), { format: wrong('float8') }), {
      name: 'RangeError',
      message: /float64, .*got string float8/,
    })
  })
}

for (const [name, refused] of Object.entries(withOptions)) {
  test(`${name} refuses options that make no sense`, () => {
    const call = (options: unknown) => () =>
      (refused as (x: number[], options: never) => unknown)([1, 2], options as never)
    const range = (text: RegExp) => ({ name: 'RangeError', message: text })
    assert.throws(
      call({ temperature: 0 }),
      range(new RegExp(`^${name}: expected temperature above 0 .*hardmax.*, got 0$`)),
    )
    assert.throws(call({ temperature: -1 }), range(/got -1/))
    assert.throws(call({ temperature: Number.NaN }), range(/got NaN/))
    assert.throws(call({ temperature: '2' }), {
      name: 'TypeError',
      message: /temperature to be a number, got string 2/,
    })
    assert.throws(
      call({ format: 'float128' }),
      range(/expected format to be one of float64, .*got string float128/),
    )
    assert.throws(call({ mode: 'quick' }), range(/expected mode to be one of exact, fast, got string quick/))
    assert.throws(call({ emptyRow: 0 }), range(/expected emptyRow to be one of nan, zero, uniform, got 0/))
    assert.throws(call({ infinities: 'none' }), range(/expected infinities to be one of limit, ieee/))
    assert.throws(call(2), { name: 'TypeError', message: /expected options in braces, got 2/ })
  })
}

for (const [name, refused] of Object.entries(withOut)) {
  test(`${name} refuses an out of the wrong length or kind`, () => {
    const call = (out: unknown) => () =>
      (refused as (x: number[], options: undefined, out: never) => unknown)([1, 2], undefined, out as never)
    assert.throws(call(new Float64Array(3)), {
      name: 'RangeError',
      message: `${name}: expected out to have length 2, got 3`,
    })
    assert.throws(call(new Int32Array(2)), { name: 'TypeError', message: /expected out to be a float array/ })
    assert.throws(call('ab'), { name: 'TypeError' })
  })
}

test('the Jacobian of n logits needs n · n places', () => {
  assert.throws(() => softmaxJacobian([1, 2], new Float64Array(2)), /expected out to have length 4, got 2/)
})

test('cross-entropy refuses targets that are no position and no probabilities', () => {
  const range = (text: RegExp) => ({ name: 'RangeError', message: text })
  for (const target of [3, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(
      () => crossEntropy([1, 2, 3], target),
      range(/^crossEntropy: expected target to be a position from 0 to 2, got/),
    )
  }
  assert.throws(() => crossEntropy([], 0), range(/position/))
  assert.throws(() => crossEntropy([1, 2], [1]), range(/expected target to have length 2, got 1/))
  assert.throws(() => crossEntropy([1, 2], [1.5, -0.5]), range(/probabilities from 0 to 1, got 1.5/))
  assert.throws(() => crossEntropy([1, 2], [Number.NaN, 1]), range(/got NaN/))
  assert.throws(() => crossEntropy([1, 2], [0.2, 0.2]), range(/sum of target to be 1, got 0.4/))
  assert.throws(() => crossEntropy([1, 2], wrong('01')), { name: 'TypeError' })
  assert.throws(() => crossEntropy([1, 2], wrong(1n)), { name: 'TypeError' })
})

test('the vector-Jacobian product needs as many numbers as logits', () => {
  assert.throws(() => softmaxVjp([1, 2], [1]), /^RangeError: softmaxVjp: expected g to have length 2, got 1/)
  assert.throws(
    () => softmaxVjp([1, 2], wrong(['a', 'b'])),
    /^TypeError: softmaxVjp: expected g\[0\] to be a number, got string a/,
  )
})

test('arg max of nothing is refused, since no position can be the answer', () => {
  assert.throws(() => argmax([]), /^RangeError: argmax: expected at least one number/)
})

test('OnlineLogSumExp refuses what it cannot add', () => {
  assert.throws(
    () => new OnlineLogSumExp().push(wrong('1')),
    /^TypeError: OnlineLogSumExp.push: .*got string 1/,
  )
  assert.throws(
    () => new OnlineLogSumExp().merge(wrong({})),
    /^TypeError: OnlineLogSumExp.merge: .*got object/,
  )
})
