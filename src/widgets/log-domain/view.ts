import { bits, complement, crossEntropy, log, logSoftmax, logSumExp, softmax } from '../../core/index.ts'
import { type FlowCell, type FlowKind, type FlowRow, flow } from '../../plots/flow.ts'
import { exact, significant } from '../../plots/number-text.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

export const classNames = ['A', 'B', 'C'] as const

/** What IEEE arithmetic does with infinite logits, since each way is shown step by step. */
const asComputed = { infinities: 'ieee' } as const

interface Step {
  readonly value: number
  readonly kind: FlowKind
  readonly word?: string
}

/** Two ways to the logarithms of the probabilities, and to the loss: through the probabilities, and around them. */
export function view({ z, target }: State): View {
  const through = throughProbabilities(z)
  const around = aroundProbabilities(z)
  const right = classNames[target] ?? ''
  const lossThrough = { ...(through.logs[target] as Step), value: -(through.logs[target] as Step).value }
  const lossAround = step(crossEntropy(z, target, asComputed))
  const label = `loss: minus the log of ${right}`
  return {
    panels: [
      flow({
        name: 'through',
        title: 'Softmax first, then the logarithm',
        description: `Logarithms ${listed(through.logs)}, loss ${exact(lossThrough.value)}.`,
        columns: classNames,
        rows: [
          { label: 'logits z', cells: cells('z', z.map(step)) },
          { label: 'p = softmax(z)', cells: cells('p', through.p, i => [[`z${i}`, false]]) },
          { label: '', cells: [] },
          { label: 'log(p)', cells: cells('log', through.logs, i => [[`p${i}`, isLost(through.p[i])]]) },
          { label, cells: cells('loss', [lossThrough], () => [[`log${target}`, isLost(lossThrough)]]) },
        ],
      }),
      flow({
        name: 'around',
        title: 'Log-softmax, without any probability',
        description: `Logarithms ${listed(around.logs)}, loss ${exact(lossAround.value)}.`,
        columns: classNames,
        rows: [
          { label: 'logits z', cells: cells('z', z.map(step)) },
          { label: 'd = z − largest', cells: cells('d', around.d, i => [[`z${i}`, false]]) },
          {
            label: 's = log(sum of exp(d))',
            cells: cells('s', [around.s], () => [0, 1, 2].map(i => [`d${i}`, false])),
          },
          {
            label: 'd − s',
            cells: cells('log', around.logs, i => [
              [`d${i}`, false],
              ['s0', false],
            ]),
          },
          { label, cells: cells('loss', [lossAround], () => [[`log${target}`, false]]) },
        ],
      }),
    ],
    sentence:
      `Softmax first, then log: ${listed(through.logs)}, and a loss of ${significant(lossThrough.value)} if ${right} is right. ` +
      `Log-softmax: ${listed(around.logs)}, and a loss of ${significant(lossAround.value)}.`,
    table: {
      caption: 'Logarithms of the probabilities on both ways, in float64',
      columns: ['Class', 'Logit', 'p', 'log(p)', 'log-softmax'],
      rows: z.map((logit, i) => ({
        head: classNames[i] ?? '',
        class: i + 1,
        cells: [logit, through.p[i]?.value, through.logs[i]?.value, around.logs[i]?.value].map(value =>
          exact(value ?? Number.NaN),
        ),
      })),
      foot: {
        head: 'Loss',
        cells: [`${right} is right`, '', exact(lossThrough.value), exact(lossAround.value)],
      },
    },
  }
}

function throughProbabilities(z: readonly number[]): { p: readonly Step[]; logs: readonly Step[] } {
  const rests = complement(z, asComputed)
  const p = Array.from(softmax(z, asComputed), (value, i): Step => {
    if (value === 0 && z[i] !== Number.NEGATIVE_INFINITY) return { value, kind: 'zero', word: '▼ underflow' }
    if (value === 1 && rests[i] !== 0) return { value, kind: 'largest', word: '■ rounded to 1' }
    return step(value)
  })
  const logs = p.map((probability): Step => {
    const value = log(probability.value)
    if (probability.kind === 'zero') return { value, kind: 'infinity', word: '✕ log of 0' }
    if (probability.kind === 'largest') return { value, kind: 'zero', word: '✕ log of 1' }
    return step(value)
  })
  return { p, logs }
}

function aroundProbabilities(z: readonly number[]): { d: readonly Step[]; s: Step; logs: readonly Step[] } {
  const largest = z.reduce((a, b) => Math.max(a, b))
  const d = z.map(value => value - largest)
  const logs = Array.from(logSoftmax(z, asComputed), (value, i) =>
    Object.is(value, -0) && z.some((other, j) => j !== i && other > Number.NEGATIVE_INFINITY)
      ? { value, kind: 'zero' as const, word: '▼ underflow' }
      : step(value),
  )
  return { d: d.map(step), s: step(logSumExp(d)), logs }
}

function step(value: number): Step {
  const { kind } = bits(value)
  if (kind === 'subnormal') return { value, kind, word: '▽ subnormal' }
  return { value, kind: kind === 'infinity' || kind === 'nan' ? kind : 'number' }
}

const isLost = (found: Step | undefined): boolean => found?.word !== undefined && found.kind !== 'subnormal'

/** The cells of a row, each with the cells that it comes from, and whether what was lost came from there. */
const cells = (
  row: string,
  steps: readonly Step[],
  from: (i: number) => readonly (readonly [id: string, poison: boolean])[] = () => [],
): FlowRow['cells'] =>
  steps.map(
    (found, i): FlowCell => ({
      ...found,
      id: `${row}${i}`,
      from: from(i).map(([id, poison]) => ({ id, poison })),
    }),
  )

const listed = (steps: readonly Step[]): string =>
  `[${steps.map(({ value }) => significant(value)).join(', ')}]`
