// The core: the mathematics of softmax, correctly rounded, with the same bits in every engine. It imports nothing.
//
// The shape of a docstring here is fixed, because the reference section of the site is drawn from it:
//
//   one line: what is returned, as a formula in words
//   further paragraphs, if there is more to know
//   Special values:      a list, `- input: answer, why`
//   Error bound:         one paragraph
//   Source:              one line a source, with DOI
//   @param name meaning, shape, range        (one a parameter)
//   @returns meaning, shape, invariant
//   @throws RangeError|TypeError when       (one a kind)
//   @example             lines of code; `expression // → value` is exact, `// ≈ value` holds to the digits shown
//
// tests/examples.test.ts runs every example.

export { argmax } from './argmax.ts'
export { complement } from './complement.ts'
export { crossEntropy } from './cross-entropy.ts'
export { exactDecimal } from './decimal/exact-decimal.ts'
export { honestPercent } from './decimal/honest-percent.ts'
export type { SoftmaxDecimalOptions } from './decimal/softmax-decimal.ts'
export { complementDecimal, softmaxDecimal } from './decimal/softmax-decimal.ts'
export { exp } from './exp.ts'
export type { BitFields, Bits } from './formats/bits.ts'
export { bits, fromBits } from './formats/bits.ts'
export type { FormatParameters } from './formats/format.ts'
export { formats } from './formats/format.ts'
export { nextDown, nextUp, ulp } from './formats/neighbours.ts'
export type { RoundToOptions } from './formats/round-to.ts'
export { roundTo } from './formats/round-to.ts'
export type { SoftmaxSteps, SoftmaxStepwiseOptions } from './formats/softmax-stepwise.ts'
export { softmaxStepwise } from './formats/softmax-stepwise.ts'
export type { Thresholds } from './formats/thresholds.ts'
export { thresholds } from './formats/thresholds.ts'
export { hardmax } from './hardmax.ts'
export { log } from './log.ts'
export { logSigmoid } from './log-sigmoid.ts'
export { logSoftmax } from './log-softmax.ts'
export { logSumExp } from './log-sum-exp.ts'
export { naiveSoftmax } from './naive-softmax.ts'
export { OnlineLogSumExp } from './online-log-sum-exp.ts'
export { shareOfVotes } from './share-of-votes.ts'
export { sigmoid } from './sigmoid.ts'
export { softmax } from './softmax.ts'
export { softmaxJacobian } from './softmax-jacobian.ts'
export type { Format, Output, SoftmaxOptions } from './softmax-options.ts'
export { softmaxVjp } from './softmax-vjp.ts'
export { softplus } from './softplus.ts'
export { sparsemax } from './sparsemax.ts'
