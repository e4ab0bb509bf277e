import { crossEntropy, softmax } from '../../core/index.ts'
import { lastStep, type Parameters } from './state.ts'

/** Three pictures, one of each class, and a layer with two activations, a bias and three classes. */
const count = 3
const inputs = 3
const size = count * inputs

/** A network at one step of its training. Everything is per picture: the first is an A, the second a B, the third a C. */
export interface Moment {
  readonly step: number
  /** The weights: two for the activations and the bias, class after class. */
  readonly weights: readonly number[]
  /** The logits of each picture. */
  readonly logits: readonly (readonly number[])[]
  /** How far the right class is ahead of the best of the others. */
  readonly leads: readonly number[]
  /** The mean cross-entropy of the three pictures. */
  readonly loss: number
}

/**
 * A run of gradient descent on the cross-entropy, step by step. It computes as far as it is asked to, and keeps the
 * weights of every 4096th step, so that any earlier step is near. Only +, -, ×, ÷ and the core's softmax are used,
 * which give the same bits everywhere.
 */
export class TrainingRun {
  readonly pictures: readonly (readonly [number, number, number])[]
  readonly target: readonly Float64Array[]
  #rate: number
  #smoothing: number
  #weights = new Float64Array(size)
  #reached = 0
  #kept: Float64Array[] = []
  #history: Moment[] = []
  #logits = new Float64Array(count)
  #p = new Float64Array(count)
  #gradient = new Float64Array(size)

  constructor({ rate, smoothing, seed }: Parameters) {
    const random = randomNumbers(seed)
    const near = (center: number, reach: number) => center + reach * (2 * random() - 1)
    this.pictures = [
      [-1, -0.75],
      [1, -0.75],
      [0, 1],
    ].map(([x = 0, y = 0]) => [near(x, 0.25), near(y, 0.25), 1])
    this.target = this.pictures.map((_, right) =>
      Float64Array.from({ length: count }, (_, k) => (k === right ? 1 - smoothing : 0) + smoothing / count),
    )
    this.#rate = rate
    this.#smoothing = smoothing
    for (let i = 0; i < size; i++) this.#weights[i] = near(0, 0.5)
    this.#keep()
  }

  /** The last step that has been computed. */
  get reached(): number {
    return this.#reached
  }

  /** Computes on, as far as `step` at most, and no further once `enough` says so; it is asked every 256 steps. */
  advance(step: number, enough: () => boolean = () => false): void {
    const end = Math.min(step, lastStep)
    while (this.#reached < end) {
      this.#learn(this.#weights)
      this.#reached++
      this.#keep()
      if (this.#reached % 256 === 0 && enough()) return
    }
  }

  /** The network after `step` steps; computes up to there if need be. */
  at(step: number): Moment {
    this.advance(step)
    if (step === this.#reached) return this.#moment(step, this.#weights)
    const from = Math.floor(step / keptEvery)
    const weights = Float64Array.from(this.#kept[from] ?? [])
    for (let done = from * keptEvery; done < step; done++) this.#learn(weights)
    return this.#moment(step, weights)
  }

  /** Moments at steps that lie evenly on an axis of powers of ten, up to `step`; all powers of ten are among them. */
  until(step: number): readonly Moment[] {
    return this.#history.filter(moment => moment.step <= step)
  }

  #keep(): void {
    if (this.#reached % keptEvery === 0) this.#kept.push(Float64Array.from(this.#weights))
    if (this.#reached === milestones[this.#history.length])
      this.#history.push(this.#moment(this.#reached, this.#weights))
  }

  /** One step: from every weight, the learning rate times the slope of the mean loss. */
  #learn(weights: Float64Array): void {
    const gradient = this.#gradient.fill(0)
    const p = this.#p
    const spread = this.#smoothing / count
    for (let i = 0; i < count; i++) {
      const picture = this.pictures[i] as readonly number[]
      softmax(this.#read(weights, picture), undefined, p)
      // The slope of a logit is p - target. The three add up to 0, which gives the right class its own without 1 - p.
      let others = 0
      for (let k = 0; k < count; k++) if (k !== i) others += (p[k] as number) - spread
      for (let k = 0; k < count; k++) {
        const slope = k === i ? -others : (p[k] as number) - spread
        for (let j = 0; j < inputs; j++)
          (gradient[k * inputs + j] as number) += slope * (picture[j] as number)
      }
    }
    const stride = this.#rate / count
    for (let i = 0; i < size; i++) (weights[i] as number) -= stride * (gradient[i] as number)
  }

  #read(weights: Float64Array, picture: readonly number[]): Float64Array {
    const logits = this.#logits
    for (let k = 0; k < count; k++) {
      let sum = 0
      for (let j = 0; j < inputs; j++) sum += (weights[k * inputs + j] as number) * (picture[j] as number)
      logits[k] = sum
    }
    return logits
  }

  #moment(step: number, weights: Float64Array): Moment {
    const logits = this.pictures.map(picture => Array.from(this.#read(weights, picture)))
    const leads = logits.map((z, i) => (z[i] ?? 0) - Math.max(...z.filter((_, k) => k !== i)))
    const losses = logits.map((z, i) => crossEntropy(z, this.target[i] ?? []))
    return {
      step,
      weights: Array.from(weights),
      logits,
      leads,
      loss: losses.reduce((sum, loss) => sum + loss) / count,
    }
  }
}

const keptEvery = 4096

/** Steps at which the curves have a point: 0, and about 24 in each power of ten. */
const milestones = [
  ...new Set([0, ...Array.from({ length: 7 * 24 }, (_, i) => Math.round(10 ** (i / 24)))]),
].filter(step => step <= lastStep)

/** Seeded random numbers from 0 to 1: the generator mulberry32, in 32-bit integers, so the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const runs = new Map<string, TrainingRun>()

/** The run with these parameters. The last few are kept, so that going back to one costs nothing. */
export function trainingRun({ rate, smoothing, seed }: Parameters): TrainingRun {
  const key = [rate, smoothing, seed].join()
  const run = runs.get(key) ?? new TrainingRun({ rate, smoothing, seed })
  runs.delete(key)
  runs.set(key, run)
  const [oldest] = runs.keys()
  if (runs.size > 6 && oldest !== undefined) runs.delete(oldest)
  return run
}
