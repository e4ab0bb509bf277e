import numpy from './answers/numpy.json' with { type: 'json' }
import pytorch from './answers/pytorch.json' with { type: 'json' }
import scipy from './answers/scipy.json' with { type: 'json' }
import tensorflow from './answers/tensorflow.json' with { type: 'json' }

/** What a library gave for softmax of some logits, measured by the scripts in tests/fixtures/softmax-pipeline. */
export interface LibraryAnswer {
  readonly library: string
  readonly version: string
  /** What was called. */
  readonly call: string
  readonly format: string
  readonly p: readonly number[]
}

const libraries = [numpy, scipy, pytorch, tensorflow]

/** The logits for which the libraries were asked. */
export const askedFor: readonly (readonly number[])[] = scipy.answers.map(({ x }) => x.map(Number))

/** The answers of the libraries to these logits; none if they weren't asked. */
export const answersTo = (z: readonly number[]): readonly LibraryAnswer[] =>
  libraries.flatMap(({ answers, ...about }) =>
    answers
      .filter(({ x }) => x.length === z.length && x.every((text, i) => Object.is(Number(text), z[i])))
      .map(({ p }) => ({ ...about, p: p.map(Number) })),
  )
