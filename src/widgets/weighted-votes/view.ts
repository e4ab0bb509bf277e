import { complement, honestPercent, shareOfVotes, softmax } from '../../core/index.ts'
import { bars } from '../../plots/bars.ts'
import { exact, prose } from '../../plots/number-text.ts'
import { stackedColumns } from '../../plots/stacked-columns.ts'
import { writtenSums } from '../../plots/written-sums.ts'
import type { Table, View } from '../frame/view.ts'
import type { State, VoterName } from './state.ts'

export const classNames = ['A', 'B', 'C'] as const

/** What each voter looks for, in the order of the activations. The bias comes last: it looks at nothing. */
export const voters: readonly { readonly name: VoterName; readonly title: string }[] = [
  { name: 'loops', title: 'closed loops' },
  { name: 'strokes', title: 'straight strokes' },
  { name: 'open', title: 'open on the right' },
  { name: 'bias', title: 'bias' },
]

/** What one voter, or the bias, adds to the score of one class. */
interface Contribution {
  readonly voter: VoterName
  readonly title: string
  /** Undefined for the bias. */
  readonly activation: number | undefined
  readonly weight: number
  readonly value: number
}

/** From activations, weights and biases to scores, and from scores to shares of votes and to softmax. */
export function view(state: State): View {
  const ballots = classNames.map((_, i) => contributions(state, i))
  const scores = ballots.map(parts => parts.reduce((sum, { value }) => sum + value, 0))
  const shares = Array.from(shareOfVotes(scores))
  const p = Array.from(softmax(scores))
  const rest = Array.from(complement(scores))
  const chances = p.map((value, i) => honestPercent(value, rest[i]))
  return {
    panels: [
      stackedColumns({
        name: 'votes',
        title: 'Votes for (up) and against (down)',
        description: `Columns of votes. ${ballots.map((parts, i) => inWords(parts, i, scores[i] ?? 0)).join(' ')}`,
        columns: ballots.map((parts, i) => ({
          label: classNames[i] ?? '',
          class: i + 1,
          sum: scores[i] ?? 0,
          sumText: number(scores[i]),
          segments: biasFirst(parts).map(({ voter, activation = 1, value }) => ({
            name: voter,
            value,
            text: `${voter} ${number(value)}`,
            chosen: voter === state.voter,
            handle: `${voter}.${i}`,
            rate: activation,
          })),
        })),
      }),
      writtenSums({
        name: 'sums',
        title: 'Activation × weight, added up with the bias',
        description: `Scores: ${listed(scores.map(score => number(score)))}.`,
        sums: ballots.map((parts, i) => ({
          label: classNames[i] ?? '',
          class: i + 1,
          sum: number(scores[i]),
          terms: parts.map(({ voter, activation, weight, value }) => ({
            text:
              activation === undefined
                ? number(Math.abs(weight))
                : `${number(Math.abs(activation))} × ${number(Math.abs(weight))}`,
            negative: value < 0,
            chosen: voter === state.voter,
          })),
        })),
      }),
      bars({
        name: 'shares',
        title: 'Share of votes: score ÷ sum',
        description: `Bars of the shares of votes: ${listed(shares.map(share => percent(share)))}.`,
        bars: shares.map((share, i) => ({
          label: classNames[i] ?? '',
          // A share that is no number or infinite has no bar, only its text.
          value: Number.isFinite(share) ? share : Number.NaN,
          text: atBar(share, percent(share)),
        })),
        domain: roomFor(shares),
        limit: { at: 1, label: '100 %' },
      }),
      bars({
        name: 'softmax',
        title: 'Softmax',
        description: `Bars of the probabilities: ${listed(chances)}.`,
        bars: p.map((value, i) => ({
          label: classNames[i] ?? '',
          // A double near 1 may round to 1; the bar stays below the rule that the probability doesn't reach.
          value: rest[i] === 0 ? value : Math.min(value, belowOne),
          text: atBar(value, shortened(chances[i] ?? ''), (p[1] ?? 0) < tiny ? 1 : 2),
        })),
        domain: [0, 1],
        limit: { at: 1, label: '100 %' },
      }),
    ],
    sentence: sentence(scores, shares, chances),
    table: table(ballots, scores, shares, p),
    texts: Object.fromEntries(ballots.flatMap((parts, i) => parts.map(part => product(part, i)))),
  }
}

function contributions(state: State, i: number): Contribution[] {
  return voters.map(({ name, title }, j) => {
    const activation = name === 'bias' ? undefined : (state.activation[j] ?? 0)
    const weight = state[name][i] ?? 0
    // Adding 0 turns the −0 of 0 × −2 into 0.
    const value = activation === undefined ? weight : activation * weight + 0
    return { voter: name, title, activation, weight, value }
  })
}

/** In the columns the bias stands on the base line, because a class has it before anybody votes. */
const biasFirst = (parts: readonly Contribution[]): Contribution[] => [
  ...parts.slice(-1),
  ...parts.slice(0, -1),
]

function product({ voter, activation, weight, value }: Contribution, i: number): [string, string] {
  return [
    `${voter}.${i}`,
    activation === undefined ? '' : `${number(activation)} × ${number(weight)} = ${number(value)}`,
  ]
}

function inWords(parts: readonly Contribution[], i: number, score: number): string {
  return `${classNames[i]}: ${parts.map(({ title, value }) => `${title} ${number(value)}`).join(', ')}; score ${number(score)}.`
}

function sentence(scores: readonly number[], shares: readonly number[], chances: readonly string[]): string {
  const total = scores.reduce((sum, score) => sum + score, 0)
  return [
    `The scores are ${listed(scores.map(score => number(score)))}.`,
    `As shares of all ${number(total)} votes: ${listed(shares.map(share => percent(share)))}.`,
    ...trouble(total, shares),
    `Softmax gives ${listed(chances)}.`,
  ].join(' ')
}

/** What is wrong with the shares of votes, if anything is. */
function trouble(total: number, shares: readonly number[]): string[] {
  if (total === 0) return ['The votes add up to 0, and a share of them is a division by zero.']
  if (total < 0) return ['There are fewer votes for than against, so the shares turn the order around.']
  if (shares.some(share => share < 0)) return ['A share below 0 % is no probability.']
  return []
}

function table(
  ballots: readonly (readonly Contribution[])[],
  scores: readonly number[],
  shares: readonly number[],
  p: readonly number[],
): Table {
  return {
    caption: 'Votes of each voter for each class, and what becomes of them',
    columns: ['Voter', 'Activation', ...classNames],
    rows: [
      ...voters.map(({ title }, j) => ({
        head: title,
        cells: [exactly(ballots[0]?.[j]?.activation), ...ballots.map(parts => exactly(parts[j]?.value))],
      })),
      ...(
        [
          ['score', scores],
          ['share of votes', shares],
          ['softmax', p],
        ] as const
      ).map(([head, values]) => ({ head, cells: ['', ...values.map(exactly)] })),
    ],
  }
}

/** A list that breaks between the classes only. */
const listed = (texts: readonly string[]): string =>
  texts.map((text, i) => `${classNames[i]} ${text}`.replaceAll(' ', '\u00a0')).join(', ')

/** At most six digits, as people write them. */
const number = (x = 0): string => prose(x, 6)

const exactly = (x: number | undefined): string => (x === undefined ? '' : exact(x))

const percent = (x: number): string => (Number.isFinite(x) ? honestPercent(x) : prose(x))

/** Below this a share is written with a power of ten. */
const tiny = 1e-5

/** The largest double below 1. */
const belowOne = 1 - 2 ** -53

/** A percentage where there is little room: `text`, or for a tiny or huge number a power of ten, set close. */
const atBar = (x: number, text: string, digits = 2): string =>
  x !== 0 && (Math.abs(x) < tiny || Math.abs(x) >= 1e4) && Number.isFinite(x)
    ? `${prose(100 * x, digits)} %`.replaceAll(' ', '\u200a')
    : text

/** Many nines don't fit beside each other; the sentence and the table have them all. */
const shortened = (text: string): string => (text.length > 12 ? '< 100\u00a0%' : text)

/** Ends of an axis from 0 to 100 %, or further where shares lie beyond, with room for the number of a bar that hangs down. */
function roomFor(shares: readonly number[]): readonly [number, number] {
  const finite = shares.filter(Number.isFinite)
  const high = Math.ceil(Math.max(1, ...finite))
  const low = Math.min(0, ...finite)
  return [low < 0 ? Math.floor(4 * (low - 0.16 * (high - low))) / 4 : 0, high]
}
