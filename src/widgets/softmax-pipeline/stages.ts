import { bits, exp, type Format, roundTo, softmaxStepwise } from '../../core/index.ts'
import type { FlowKind } from '../../plots/flow.ts'

/** One number on the way from logits to probabilities, what became of it, and why. */
export interface Stage {
  readonly id: string
  readonly value: number
  readonly kind: FlowKind
  /** What happened here; empty for an ordinary number. */
  readonly word: string
  /** The stages it is computed from. */
  readonly from: readonly Stage[]
  /** Those of them that made it NaN, infinite or zero. Empty where the trouble begins. */
  readonly blame: readonly Stage[]
}

/** All numbers of one way of computing softmax, by step. Only the way with the shift has a largest logit and differences. */
export interface Stages {
  readonly z: readonly Stage[]
  readonly largest: Stage | undefined
  readonly d: readonly Stage[]
  readonly e: readonly Stage[]
  readonly sum: Stage
  readonly p: readonly Stage[]
}

export interface Way {
  readonly format: Format
  readonly overflow: 'nonsaturating' | 'saturating'
  readonly shift: boolean
}

/** Every number of the core's stepwise softmax, each with its kind, what happened to it, and which numbers did it. */
export function stages(logits: readonly number[], way: Way): Stages {
  const { format, overflow, shift } = way
  const steps = softmaxStepwise(logits, way)
  const rounded = logits.map(value => roundTo(value, format, { overflow }))
  const largestLogit = rounded.reduce((a, b) => Math.max(a, b))
  const isCut = (exact: number, value: number) =>
    overflow === 'saturating' && Number.isFinite(value) && !Number.isFinite(roundTo(exact, format))
  const kindOf = (value: number, lost: boolean, cut = false): FlowKind => {
    if (cut) return 'largest'
    const { kind } = bits(value, format)
    if (kind === 'normal') return 'number'
    if (kind === 'zero') return lost ? 'zero' : 'number'
    return kind
  }

  const z = logits.map((typed, i): Stage => {
    const value = rounded[i] ?? Number.NaN
    const cut = isCut(typed, value)
    let word = ''
    if (cut) word = '■ largest'
    else if (!Number.isFinite(value)) word = Number.isFinite(typed) ? '▲ overflow' : 'as given'
    else if (value !== typed) word = '≈ rounded'
    return { id: `z${i}`, value, kind: kindOf(value, false, cut), word, from: [], blame: [] }
  })

  let largest: Stage | undefined
  if (shift) {
    const blame = z.filter(({ value }) => Object.is(value, largestLogit))
    const word = Number.isNaN(largestLogit) ? '✕ from NaN' : ''
    const kind = kindOf(largestLogit, false)
    largest = {
      id: 'largest',
      value: largestLogit,
      kind,
      word,
      from: z,
      blame: kind === 'number' ? [] : blame,
    }
  }

  const d = !largest
    ? z
    : z.map((logit, i): Stage => {
        const value = steps.d[i] ?? Number.NaN
        const from = largest ? [logit, largest] : []
        let word = ''
        if (Number.isNaN(value)) word = fromNaN(from) ?? (isOverflow(from) ? '▲ overflow' : '✕ ∞ − ∞')
        else if (!Number.isFinite(value) && isOverflow(from)) word = '▲ overflow'
        else if (!Number.isFinite(value)) word = Number.isFinite(logit.value) ? 'minus ∞' : 'as given'
        return { id: `d${i}`, value, kind: kindOf(value, false), word, from, blame: blamed(from, value) }
      })

  const e = d.map((difference, i): Stage => {
    const value = steps.e[i] ?? Number.NaN
    const given = difference.value
    const lost = value === 0 && Number.isFinite(given)
    const cut = isCut(exp(given, { format }), value)
    let word = ''
    if (Number.isNaN(given)) word = '✕ from NaN'
    else if (cut) word = '■ largest'
    else if (!Number.isFinite(value)) word = given === Number.POSITIVE_INFINITY ? '▲ e^∞' : '▲ overflow'
    else if (lost) word = '▼ underflow'
    else if (value === 0) word = 'e^−∞'
    const kind = kindOf(value, lost, cut)
    if (kind === 'subnormal') word = '▽ subnormal'
    const blame = Number.isFinite(given) ? [] : [difference]
    return { id: `e${i}`, value, kind, word, from: [difference], blame }
  })

  const cutSum = isCut((steps.sums.at(-2) ?? 0) + (steps.e.at(-1) ?? 0), steps.sum)
  const sum = sumStage(e, steps.sum, kindOf(steps.sum, true, cutSum))

  const p = e.map((weight, i): Stage => {
    const value = steps.p[i] ?? Number.NaN
    const from = [weight, sum]
    let word = ''
    let blame: readonly Stage[] = []
    if (Number.isNaN(value)) {
      word = fromNaN(from) ?? (sum.value === 0 ? '✕ 0 ÷ 0' : '✕ ∞ ÷ ∞')
      blame = blamed(from, value)
    } else if (value === 0 && sum.value === Number.POSITIVE_INFINITY) {
      word = '▼ ÷ ∞'
      blame = [sum]
    } else if (value === 0) {
      word = weight.value === 0 ? '' : '▼ underflow'
    }
    const kind = kindOf(value, word !== '' || weight.kind === 'zero')
    if (kind === 'subnormal') word = '▽ subnormal'
    return { id: `p${i}`, value, kind, word, from, blame }
  })

  return { z, largest, d: shift ? d : [], e, sum, p }
}

function sumStage(e: readonly Stage[], value: number, kind: FlowKind): Stage {
  const started = e.every(weight => Number.isFinite(weight.value))
  let word = ''
  if (kind === 'largest') word = '■ largest'
  else if (!Number.isFinite(value)) word = started ? '▲ overflow' : (fromNaN(e) ?? '▲ from Infinity')
  else if (value === 0) word = '▼ nothing left to divide by'
  const blame = value === 0 ? e : started ? [] : blamed(e, value)
  return { id: 'sum', value, kind, word, from: e, blame }
}

const fromNaN = (from: readonly Stage[]): string | undefined =>
  from.some(({ value }) => Number.isNaN(value)) ? '✕ from NaN' : undefined

/** Whether finite numbers went in, so that whatever came out not finite is too large for the format. */
const isOverflow = (from: readonly Stage[]): boolean => from.every(({ value }) => Number.isFinite(value))

/** Which of the inputs made a value NaN or infinite: NaN itself if there is one, else the infinities, else zeros. */
function blamed(from: readonly Stage[], value: number): readonly Stage[] {
  if (Number.isFinite(value)) return []
  const poisoned = from.filter(stage => Number.isNaN(stage.value))
  if (poisoned.length > 0) return poisoned
  const infinite = from.filter(stage => !Number.isFinite(stage.value))
  if (infinite.length > 0) return infinite
  return from.filter(stage => stage.value === 0)
}

/** All stages that the trouble of the probabilities came through, with the first ones it began in. */
export function poison({ p }: Stages): {
  readonly path: ReadonlySet<Stage>
  readonly origins: readonly Stage[]
} {
  const path = new Set<Stage>()
  const origins: Stage[] = []
  const follow = (stage: Stage): void => {
    if (path.has(stage)) return
    path.add(stage)
    if (stage.blame.length === 0) origins.push(stage)
    stage.blame.forEach(follow)
  }
  for (const stage of p) if (Number.isNaN(stage.value) || stage.blame.length > 0) follow(stage)
  return { path, origins }
}
