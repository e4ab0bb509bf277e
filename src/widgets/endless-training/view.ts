import { complement, honestPercent, log, softmax } from '../../core/index.ts'
import { bars } from '../../plots/bars.ts'
import { prose, significant } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import { traces } from '../../plots/traces.ts'
import type { Table, View } from '../frame/view.ts'
import { leadAxis, lossAxis, stepAxis } from './axes.ts'
import { lastStep, type State } from './state.ts'
import { type Moment, trainingRun } from './training-run.ts'

export const classNames = ['A', 'B', 'C'] as const

/** A network after some steps of training: its shares under the 100 % rule, and how lead and loss got there. */
export function view(state: State, computed = state.step): View {
  const run = trainingRun(state)
  const now = run.at(Math.min(state.step, computed))
  const path = [...run.until(now.step).filter(moment => moment.step < now.step), now]
  const goal = settlingLead(state.smoothing)
  const rows = shares(now)
  const worst = smallestShare(now)
  const line = goal !== undefined && goal < leadAxis.ends[1] ? [goal] : []
  return {
    panels: [
      bars({
        name: 'shares',
        title: 'The share of the right letter',
        description: `Bars of the shares: ${rows.map(({ name, percent }) => `${name} ${percent}`).join(', ')}.`,
        bars: rows.map(({ name, p }) => ({ label: name, value: p })),
        domain: [0, 1],
        limit: { at: 1, label: '100 %' },
      }),
      traces({
        name: 'leads',
        title: 'Its lead over the next letter',
        description: `The leads of the three pictures over the steps: ${rows.map(({ name, lead }) => `${name} ${significant(lead)}`).join(', ')} now.`,
        x: stepAxis,
        y: leadAxis,
        traces: [
          ...rows.map((_, i) => ({
            points: path.map(({ step, leads }) => [stepAxis.place(step), leads[i] ?? Number.NaN] as const),
            color: `var(--class-${i + 1})`,
            tip: true,
            label: i === 0 ? 'A, B, C' : '',
          })),
          {
            points: line.flatMap(lead => [[0, lead] as const, [stepAxis.ends[1], lead] as const]),
            color: 'var(--color-text-quiet)',
            dashed: true,
            label: line.map(lead => `settles at ${significant(lead, 3)}`).join(),
          },
        ],
      }),
      traces({
        name: 'loss',
        title: 'The loss: mean cross-entropy',
        description: `The loss over the steps: ${significant(now.loss)} now.`,
        x: stepAxis,
        y: lossAxis,
        traces: [
          {
            points: path.map(({ step, loss }) => [stepAxis.place(step), Math.log10(loss)] as const),
            color: 'var(--color-text)',
            tip: true,
          },
        ],
      }),
      readout({
        name: 'answers',
        title: 'Now',
        description: 'Steps, smallest lead and share, loss and largest weight',
        readings: [
          { name: 'steps', value: grouped(now.step) },
          { name: 'loss', value: prose(now.loss) },
          { name: 'smallest lead', value: prose(worst.lead, 6), note: `(${worst.name})` },
          { name: 'its share', value: worst.percent },
          { name: 'what the others keep', value: prose(worst.rest) },
          { name: 'largest weight', value: prose(Math.max(...now.weights.map(Math.abs)), 6) },
        ],
      }),
    ],
    sentence:
      (now.step < state.step ? `Computing: ${grouped(now.step)} of ${grouped(state.step)} steps. ` : '') +
      sentence(now, worst, state.smoothing, goal),
    table: table(path, now),
  }
}

interface Share {
  readonly name: string
  readonly lead: number
  readonly p: number
  readonly rest: number
  readonly percent: string
}

/** What the right class of each picture gets. */
function shares({ logits, leads }: Moment): Share[] {
  return logits.map((z, i) => {
    const p = softmax(z)[i] ?? Number.NaN
    const rest = complement(z)[i] ?? Number.NaN
    return {
      name: classNames[i] ?? '',
      lead: leads[i] ?? Number.NaN,
      p,
      rest,
      percent: honestPercent(p, rest),
    }
  })
}

/** The picture whose letter has the smallest lead. */
export const smallestShare = (moment: Moment): Share =>
  shares(moment).reduce((least, row) => (row.lead < least.lead ? row : least))

/** What smoothed targets ask for the right letter, and how much they leave to the others. */
const asked = (smoothing: number): string => {
  const rest = smoothing - smoothing / classNames.length
  return honestPercent(1 - rest, rest)
}

/**
 * The lead at which smoothed targets are met exactly: there softmax of three classes is the target, and the slope of
 * the loss is 0. Without smoothing there is none.
 */
export const settlingLead = (smoothing: number): number | undefined =>
  smoothing > 0 ? log((classNames.length * (1 - smoothing)) / smoothing + 1) : undefined

function sentence(
  { step, leads, loss }: Moment,
  worst: Share,
  smoothing: number,
  goal: number | undefined,
): string {
  const after =
    step === 0 ? 'Before the first step' : step === 1 ? 'After one step' : `After ${grouped(step)} steps`
  const standing = `${after} the smallest lead is ${prose(worst.lead)}, with a share of ${worst.percent}.`
  if (goal === undefined) {
    const end = step === lastStep ? ' This figure ends here; the creeping would not.' : ''
    return `${standing} The loss is ${prose(loss)}, above 0, so the weights still grow. 100 % is not reached.${end}`
  }
  const has = leads.every(lead => Math.abs(lead - goal) < 1e-3)
  return `${standing} Smoothing asks for ${asked(smoothing)} and not for 100 %, which is a lead of ${prose(goal)}: ${has ? 'there it has settled' : 'there it will settle'}.`
}

function table(path: readonly Moment[], now: Moment): Table {
  const isShown = ({ step }: Moment) => step === now.step || step === 0 || /^10*$/.test(String(step))
  return {
    caption: 'Leads, smallest share and loss, at powers of ten of the steps',
    columns: ['Step', ...classNames.map(name => `Lead of ${name}`), 'Smallest share', 'Loss'],
    rows: path.filter(isShown).map(moment => ({
      head: grouped(moment.step),
      cells: [
        ...moment.leads.map(lead => significant(lead, 8)),
        smallestShare(moment).percent,
        significant(moment.loss, 8),
      ],
    })),
  }
}

/** A whole number with commas between its thousands. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
