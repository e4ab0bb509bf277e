import { softmax } from '../../core/index.ts'
import { asItStands, clipped, divided, fromZero, oneForAll } from './broken-softmaxes.ts'

/** What a softmax can give, in the reader's words. */
export const outcomes = {
  nan: 'NaN',
  zeros: 'only zeros',
  equal: 'nearly equal shares',
  right: 'the right shares',
} as const

export type Outcome = keyof typeof outcomes

/** One step of the ladder: a softmax with a bug, the input that brings it to light, and what there is to say about it. */
export interface Rung {
  /** The name of its field in the state. */
  readonly id: 'rung1' | 'rung2' | 'rung3' | 'rung4' | 'rung5'
  /** What someone thought who wrote it so. */
  readonly title: string
  /** The body of the function, as it is shown; `run` is the same code. */
  readonly code: string
  /** The call, as it is shown. */
  readonly call: string
  readonly question: string
  /** The logits whose shares are asked for. */
  readonly z: readonly number[]
  readonly run: () => readonly number[]
  readonly why: string
  readonly fix: string
}

const share = `const sum = e.reduce((a, b) => a + b)
return e.map(v => v / sum)`

const large = [1000, 1001, 1002]
const negative = [-1000, -1001, -1002]
const rows = [large, [0, 1, 2]] as const

export const rungs: readonly Rung[] = [
  {
    id: 'rung1',
    title: 'The formula as it stands.',
    code: `const e = z.map(v => exp(v))
${share}`,
    call: 'z = [1000, 1001, 1002]',
    question: 'What comes out?',
    z: large,
    run: () => asItStands(large),
    why: 'e to the power of 1000 is larger than any double. All three exponentials are Infinity, so is their sum, and Infinity ÷ Infinity is NaN.',
    fix: 'Bring the logits down before exp, in a way that leaves the shares as they are.',
  },
  {
    id: 'rung2',
    title: '“Large numbers are the trouble, so divide them by the largest.”',
    code: `const largest = Math.max(...z)
const e = z.map(v => exp(v / largest))
${share}`,
    call: 'z = [1000, 1001, 1002]',
    question: 'What comes out now?',
    z: large,
    run: () => divided(large),
    why: 'Nothing overflows any more, and the answer is wrong all the same. Dividing makes the gaps smaller, and the gaps are all that softmax looks at.',
    fix: 'Subtract and don’t divide: subtracting keeps the gaps.',
  },
  {
    id: 'rung3',
    title: '“Leave them alone, and only cut off what exp can’t take.”',
    code: `const e = z.map(v => exp(Math.min(v, 709)))
${share}`,
    call: 'z = [1000, 1001, 1002]',
    question: 'exp(709) is still a finite double. What comes out?',
    z: large,
    run: () => clipped(large),
    why: 'Each exponential just fits into a double. The sum of three doesn’t: it is Infinity, and any finite number ÷ Infinity is 0. And had it fitted, three different logits would have become equal.',
    fix: 'Subtract the largest logit from all of them. Then the largest exponent is 0, and nothing has to be cut.',
  },
  {
    id: 'rung4',
    title: '“Very well: subtract the largest.”',
    code: `let largest = 0
for (const v of z) if (v > largest) largest = v
const e = z.map(v => exp(v - largest))
${share}`,
    call: 'z = [-1000, -1001, -1002]',
    question: 'This one is right for 1000, 1001, 1002. And for these?',
    z: negative,
    run: () => fromZero(negative),
    why: 'The search for the largest begins at 0, and no logit is above it. So 0 is subtracted, every exponential underflows to 0, and 0 ÷ 0 is NaN.',
    fix: 'Begin the search at -Infinity, or at the first logit. Then the largest exponent is 0 here too.',
  },
  {
    id: 'rung5',
    title: '“Now for many rows at once.”',
    code: `const largest = Math.max(...rows.flat())
return rows.map(z => {
  const e = z.map(v => exp(v - largest))
  const sum = e.reduce((a, b) => a + b)
  return e.map(v => v / sum)
})`,
    call: 'rows = [[1000, 1001, 1002], [0, 1, 2]]',
    question: 'The first row comes out right. And the second?',
    z: rows[1],
    run: () => oneForAll(rows)[1] ?? [],
    why: 'The largest of both rows together is subtracted from the second row too. That sends it far below zero: all its exponentials underflow, and 0 ÷ 0 is NaN.',
    fix: 'Each row needs its own largest. In NumPy this is x.max(axis=-1, keepdims=True), and x.max() is the bug.',
  },
]

/** Which outcome some shares are, for logits whose softmax is known. */
export function outcomeOf(shares: readonly number[], z: readonly number[]): Outcome {
  if (shares.some(Number.isNaN)) return 'nan'
  if (shares.every(share => share === 0)) return 'zeros'
  const right = softmax(z)
  if (shares.every((share, i) => Math.abs(share - (right[i] ?? 0)) < 1e-12)) return 'right'
  if (Math.max(...shares) - Math.min(...shares) < 0.01) return 'equal'
  throw new Error(`outcomeOf: expected one of the outcomes of the ladder, got ${shares.join(', ')}`)
}
