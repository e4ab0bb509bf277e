import { type Format, softmax } from '../../core/index.ts'
import { type FlowRow, flow } from '../../plots/flow.ts'
import { formatTitles } from '../../plots/format-title.ts'
import { exact, significant } from '../../plots/number-text.ts'
import { type Reading, readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import { answersTo } from './library-answers.ts'
import { poison, type Stage, type Stages, stages } from './stages.ts'
import type { State } from './state.ts'

export const classNames = ['A', 'B', 'C', 'D'] as const

const nameOf = (i: number): string => classNames[i] ?? ''

/** The same logits on two ways through a format, as the formula stands and with the shift, and what should come out. */
export function view({ z, format, overflow }: State): View {
  const naive = stages(z, { format, overflow, shift: false })
  const shifted = stages(z, { format, overflow, shift: true })
  const nearest = Array.from(softmax(z, { format }))
  return {
    panels: [
      picture('naive', 'As the formula stands', z.length, naive),
      picture('shifted', 'With the shift by the largest', z.length, shifted),
      readout({
        name: 'answers',
        title: 'What should come out',
        description: 'The nearest values to the true probabilities, and the answers of other libraries',
        readings: [
          {
            name: `this course, nearest values in ${formatTitles[format]}`,
            value: list(nearest),
            ...(z.filter(value => value === Number.POSITIVE_INFINITY).length === 1 &&
              !z.some(Number.isNaN) && { note: '(the limit as that logit grows)' }),
          },
          ...libraryReadings(z),
        ],
      }),
    ],
    sentence: `${told('Without the shift', naive, z, format)} ${told('With it', shifted, z, format)}`,
    table: {
      caption: `Every number on both ways, in ${formatTitles[format]}`,
      columns: [
        'Class',
        'Logit',
        'exp',
        'p, without the shift',
        'Minus the largest',
        'exp',
        'p, with it',
        'Nearest',
      ],
      rows: z.map((_, i) => ({
        head: nameOf(i),
        class: i + 1,
        cells: [
          ...[naive.z[i], naive.e[i], naive.p[i], shifted.d[i], shifted.e[i], shifted.p[i]].map(written),
          exact(nearest[i] ?? Number.NaN),
        ],
      })),
      foot: {
        head: 'Together',
        cells: [
          `largest ${exact(shifted.largest?.value ?? Number.NaN)}`,
          `sum ${written(naive.sum)}`,
          '',
          '',
          `sum ${written(shifted.sum)}`,
          '',
          '',
        ],
      },
    },
  }
}

function picture(name: string, title: string, count: number, way: Stages): View['panels'][number] {
  const { path } = poison(way)
  const cells = (row: readonly Stage[]): FlowRow['cells'] =>
    row.map(stage => ({
      ...stage,
      from: stage.from.map(source => ({
        id: source.id,
        poison: path.has(stage) && stage.blame.includes(source),
      })),
    }))
  const shift: FlowRow[] = way.largest
    ? [
        { label: 'largest of z', cells: cells([way.largest]) },
        { label: 'z − largest', cells: cells(way.d) },
      ]
    : [
        { label: '', cells: [] },
        { label: '(no shift)', cells: [] },
      ]
  return flow({
    name,
    title,
    description: `From logits ${list(way.z.map(({ value }) => value))} to probabilities ${list(way.p.map(({ value }) => value))}.`,
    columns: classNames.slice(0, count),
    rows: [
      { label: 'logits z', cells: cells(way.z) },
      ...shift,
      { label: way.largest ? 'exp(z − largest)' : 'exp(z)', cells: cells(way.e) },
      { label: 'sum', cells: cells([way.sum]) },
      { label: 'exp ÷ sum', cells: cells(way.p) },
    ],
  })
}

const list = (values: readonly number[]): string => `[${values.map(value => significant(value)).join(', ')}]`

/** A number in full, with what happened to it; the words do without the signs of the picture. */
const written = (stage: Stage | undefined): string => {
  if (!stage) return ''
  const word = stage.word.replace(/^[▲▼▽✕■≈] /, '')
  return exact(stage.value) + (word && ` (${word})`)
}

function libraryReadings(z: readonly number[]): readonly Reading[] {
  const answers = answersTo(z)
  if (answers.length === 0)
    return [{ name: 'other libraries', value: 'Asked for the ready-made logits only: try one of those.' }]
  return answers.map(({ library, version, call, format, p }) => ({
    name: `${library} ${version}, ${call}`,
    value: `${list(p)}`,
    note: `(${format})`,
  }))
}

/** The outcome of one way and, if something broke, where that began. */
function told(way: string, result: Stages, z: readonly number[], format: Format): string {
  const outcome = `${way}, ${formatTitles[format]} gives ${list(result.p.map(({ value }) => value))}`
  const reasons = beginnings(poison(result).origins, z)
  const all = [...result.z, ...result.e, result.sum]
  if (all.some(({ kind }) => kind === 'largest')) reasons.push('numbers were cut to the largest one')
  const rounded = result.z.filter(({ word }) => word.includes('rounded'))
  if (reasons.length === 0 && rounded.length > 0)
    reasons.push(`it can store the logits only as ${result.z.map(({ value }) => exact(value)).join(', ')}`)
  return reasons.length > 0 ? `${outcome}: ${reasons.join(', and ')}.` : `${outcome}.`
}

function beginnings(origins: readonly Stage[], z: readonly number[]): string[] {
  const places = (row: string) =>
    origins.filter(({ id }) => id.startsWith(row)).map(({ id }) => Number(id.slice(1)))
  const found: string[] = []
  const [tooLarge, given] = [true, false].map(isTyped =>
    places('z').filter(i => Number.isFinite(z[i]) === isTyped),
  )
  if (tooLarge?.length)
    found.push(`${tooLarge.length > 1 ? 'the logits' : 'the logit'} of ${names(tooLarge)} can’t be stored`)
  for (const value of new Set(given?.map(i => exact(z[i] ?? 0))))
    found.push(
      `it begins with ${value}, the logit of ${names(given?.filter(i => exact(z[i] ?? 0) === value) ?? [])}`,
    )
  if (places('d').length > 0) found.push(`the difference overflows for ${names(places('d'))}`)
  if (places('e').length > 0) {
    const isZero = origins.some(({ id, value }) => id.startsWith('e') && value === 0)
    found.push(`exp ${isZero ? 'underflows to 0' : 'overflows'} for ${names(places('e'))}`)
  }
  if (origins.some(({ id }) => id === 'sum')) found.push('the sum overflows')
  return found
}

function names(places: readonly number[]): string {
  const all = places.map(i => classNames[i] ?? '')
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '')
}
