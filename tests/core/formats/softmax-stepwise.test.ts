import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bits, formats, roundTo, softmaxStepwise, thresholds } from '../../../src/core/index.ts'

const { POSITIVE_INFINITY: infinity, NaN: nan } = Number

test('without the shift the second example breaks in float32', () => {
  const { e, sums, p } = softmaxStepwise([0, 100, 0], { format: 'float32', shift: false })
  assert.deepEqual([...e], [1, infinity, 1])
  assert.deepEqual([...sums], [1, infinity, infinity])
  assert.deepEqual([...p], [0, nan, 0])
})

test('large logits give ∞/∞ without the shift, small ones 0/0', () => {
  assert.deepEqual([...softmaxStepwise([1000, 1001, 1002], { shift: false }).p], [nan, nan, nan])
  const { e, sum, p } = softmaxStepwise([-1000, -1001, -1002], { shift: false })
  assert.deepEqual([...e, sum, ...p], [0, 0, 0, 0, nan, nan, nan])
})

test('a float16 running sum of 4096 equal terms stalls at 2048, and the shares add up to 2', () => {
  const { sum, p } = softmaxStepwise(new Float64Array(4096), { format: 'float16' })
  assert.equal(sum, 2048)
  assert.ok(p.every(share => share === 1 / 2048))
})

test('with 50,257 classes the order of the sum decides whether the winner gets 1', () => {
  const losers: number[] = new Array(50256).fill(0)
  assert.equal(softmaxStepwise([40, ...losers]).p[0], 1)
  assert.equal(softmaxStepwise([...losers, 40]).p[50256], 0.9999999999997864)
})

test('each value belongs to the format, also if the logits do not', () => {
  for (const format of Object.keys(formats) as (keyof typeof formats)[]) {
    const { d, e, sums, p } = softmaxStepwise([0.1, 1 / 3, -2.7], { format })
    for (const value of [...d, ...e, ...sums, ...p]) assert.equal(roundTo(value, format), value)
  }
})

test('an overflow in e4m3 is NaN, or the largest value when saturating', () => {
  assert.deepEqual([...softmaxStepwise([0, 7], { format: 'e4m3', shift: false }).e], [1, nan])
  const { e, sum, p } = softmaxStepwise([0, 7], { format: 'e4m3', shift: false, overflow: 'saturating' })
  assert.deepEqual([...e, sum, ...p], [1, 448, 448, 0.001953125, 1])
})

test('special values follow IEEE arithmetic', () => {
  assert.deepEqual([...softmaxStepwise([nan, 1]).d], [nan, nan])
  assert.deepEqual([...softmaxStepwise([-infinity, -infinity]).p], [nan, nan])
  assert.deepEqual([...softmaxStepwise([-infinity, 2]).p], [0, 1])
  assert.deepEqual([...softmaxStepwise([infinity, 1]).p], [nan, nan])
  const empty = softmaxStepwise([])
  assert.deepEqual([empty.sum, empty.p.length], [0, 0])
})

test('bad input is refused', () => {
  const wrong = (value: unknown) => value as never
  assert.throws(() => softmaxStepwise(wrong(['1'])), /^TypeError: softmaxStepwise: /)
  assert.throws(() => softmaxStepwise(wrong(7)), /^TypeError: softmaxStepwise: /)
  assert.throws(
    () => softmaxStepwise([1], wrong({ format: 'float8' })),
    /^RangeError: softmaxStepwise: .*float8/,
  )
})

test('the thresholds are those of the published table', () => {
  const { float64, float32 } = { float64: thresholds('float64'), float32: thresholds('float32') }
  assert.equal(float64.firstAtOne, 37.42994775023705)
  assert.equal(float64.stepwiseFirstAtOne, 36.73680056967711)
  assert.equal(float64.expOverflowAbove, 709.782712893384)
  assert.equal(float64.expUnderflowBelow, -745.1332191019411)
  assert.equal(float32.firstAtOne, 17.32868003845215)
  assert.equal(float32.stepwiseFirstAtOne, 16.63553237915039)
  const small = (['float16', 'bfloat16', 'e4m3', 'e5m2'] as const).map(format => {
    const { firstAtOne, stepwiseFirstAtOne, expOverflowAbove, expUnderflowBelow } = thresholds(format)
    return [firstAtOne, stepwiseFirstAtOne, expOverflowAbove, expUnderflowBelow]
  })
  assert.deepEqual(small, [
    [8.3203125, 7.625, 11.0859375, -17.328125],
    [6.25, 5.5625, 88.5, -92.5],
    [3.5, 2.75, 6, -6.5],
    [3, 2, 10, -10],
  ])
  assert.equal(thresholds('float64'), float64, 'worked out once')
  assert.throws(() => thresholds('float8' as never), /^RangeError: thresholds: /)
  assert.equal(bits(thresholds('e4m3').lastBelowOne, 'e4m3').kind, 'normal')
})
