import { domainOf } from '../../plots/axis.ts'
import { type Bar, bars } from '../../plots/bars.ts'
import { equations } from '../../plots/equations.ts'
import { exact, exactProse, prose } from '../../plots/number-text.ts'
import type { Panel } from '../../plots/panel.ts'
import type { Table, View } from '../frame/view.ts'
import { type Calculation, calculation } from './calculation.ts'
import { lastStep, type State } from './state.ts'
import { difference, nameOf, stepEquations, sumShort, sumText } from './step-equations.ts'

/** The five steps, each with what its picture shows. */
export const steps = [
  { name: 'The logits', given: '' },
  { name: 'Subtract the largest', given: 'less the largest' },
  { name: 'Take e to that power', given: 'powers (log)' },
  { name: 'Add up', given: 'powers, sum (log)' },
  { name: 'Divide by the sum', given: 'powers, sum (log)' },
] as const

export const notYet = 'not yet'

/** The calculation as far as it is done: equations with the reader's numbers, the bars of this step, the result so far. */
export function view({ z, step, axis }: State): View {
  const numbers = calculation(z)
  const { name } = steps[step] ?? steps[0]
  return {
    panels: [
      equations({
        name: 'equations',
        title: `Step ${step}: ${lowered(name)}`,
        description: `Step ${step} with these numbers. The arrow keys go from one to the next; each lights up in the table and in the bars.`,
        equations: stepEquations(numbers, step),
      }),
      bars({
        name: 'logits',
        title: 'Logits',
        description: `Bars of the logits: ${listed(z.map(exactProse))}.`,
        bars: z.map((value, i) => ({ ...bar(logitLink(numbers, i), value, i), handle: `z.${i}` })),
      }),
      stepBars(numbers, step),
      resultBars(numbers, step, axis),
    ],
    sentence: sentence(numbers, step),
    table: table(numbers, step),
  }
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const bar = (link: string, value: number, i: number): Bar => ({ label: nameOf(i), value, link })

/** The place of a bar that is still to come. */
const place = (_: number, i: number): Bar => ({ label: nameOf(i), value: Number.NaN, text: '' })

const logitLink = ({ z, largest }: Calculation, i: number): string => `z.${i}${z[i] === largest ? ' m' : ''}`

/** “A −18, B 0 and C −26” */
function listed(texts: readonly string[]): string {
  const named = texts.map((text, i) => `${nameOf(i)} ${text}`)
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

function stepBars({ z, d, e, sum }: Calculation, step: number): Panel {
  const shared = {
    name: 'step',
    title: step === 0 ? 'This step' : `Step ${step}: ${(steps[step] ?? steps[0]).given}`,
  }
  if (step === 0)
    return bars({ ...shared, description: 'Empty: no step is done yet.', bars: z.map(place), blank: notYet })
  if (step === 1) {
    const description = `Bars of the logits less the largest: ${listed(d.map(difference))}.`
    return bars({ ...shared, description, bars: d.map((value, i) => bar(`d.${i}`, value, i)) })
  }
  // On an axis of powers of ten a power of e is as high as its exponent says: the bar stands for the exponent, too.
  const powers = e.map((value, i) => ({ ...bar(`e.${i}`, value, i), also: `d.${i}` }))
  const description = `Bars of the powers of e, on an axis of powers of ten: ${listed(e.map(x => prose(x)))}`
  if (step === 2) return bars({ ...shared, description: `${description}.`, axis: 'log', bars: powers })
  const total = {
    label: 'sum',
    value: sum,
    text: sumShort(sum),
    link: 's',
    color: 'var(--color-control)',
  }
  const [lowest] = domainOf(e, 'log')
  return bars({
    ...shared,
    description: `${description}; their sum ${sumText(sum)}.`,
    axis: 'log',
    // The sum lies between 1 and the number of classes.
    domain: [lowest, 10],
    bars: [...powers, total],
  })
}

function resultBars({ z, e, p }: Calculation, step: number, axis: State['axis']): Panel {
  const name = 'result'
  if (step < 2) {
    const title = 'Result so far'
    return bars({
      name,
      title,
      description: 'Empty: there is no result yet.',
      bars: z.map(place),
      blank: notYet,
    })
  }
  const isDone = step === lastStep
  const values = isDone ? p : e
  const scale = axis === 'log' ? 'an axis of powers of ten' : 'an even axis from 0 to 1'
  return bars({
    name,
    title: isDone ? 'Result: probabilities' : 'Result so far: not yet divided',
    description: `Bars on ${scale}: ${listed(values.map(x => prose(x)))}.`,
    bars: values.map((value, i) => bar(isDone ? `p.${i}` : `e.${i}`, value, i)),
    axis,
    ...(axis === 'linear' && { domain: [0, 1] as const }),
    ...(axis === 'linear' && isDone && { limit: { at: 1, label: '100 %' } }),
  })
}

function sentence(numbers: Calculation, step: number): string {
  const { z, largest, d, e, sum, p } = numbers
  const tooSmall = e.flatMap((power, i) => (power === 0 ? [nameOf(i)] : []))
  const vanished = tooSmall.length > 0 ? ` Too small for a double, so 0 here: ${tooSmall.join(' and ')}.` : ''
  return (
    [
      `The logits are ${listed(z.map(exactProse))}. The largest is ${exactProse(largest)}.`,
      `Subtract the largest, ${exactProse(largest)}, from each: ${listed(d.map(difference))}. The gaps between them stay as they were.`,
      `Take e to the power of each: ${listed(e.map(x => prose(x)))}.${vanished}`,
      `Add up: ${e.map(x => prose(x)).join(' + ')} is ${sumText(sum)}.`,
      `Divide each by the sum: ${listed(p.map(x => prose(x)))}. ${comparison(numbers)}`,
    ][step] ?? ''
  )
}

/** How the first class compares with the last, told from the more probable one. */
function comparison({ z, gap, ratio }: Calculation): string {
  const last = nameOf(z.length - 1)
  if (gap === 0) return `A and ${last} have the same logit and so the same probability.`
  const [more, less] = gap > 0 ? ['A', last] : [last, 'A']
  const times = gap > 0 ? ratio : 1 / ratio
  const size = Number.isFinite(times) ? `${prose(times, 6)} times` : 'more times than a double can hold'
  return `${more} has ${size} the probability of ${less}: e to the power of their gap, ${difference(Math.abs(gap))}.`
}

function table(numbers: Calculation, step: number): Table {
  const { z, d, e, sum, p, total } = numbers
  const from = (first: number, value: number | undefined) =>
    step >= first ? exact(value ?? Number.NaN) : notYet
  const link = (first: number, name: string) => (step >= first ? name : undefined)
  return {
    caption: 'Each class with its number after each step',
    columns: ['Class', '0 Logit', '1 Less the largest', '2 e to that power', '4 Probability'],
    rows: z.map((value, i) => ({
      head: nameOf(i),
      class: i + 1,
      cells: [exact(value), from(1, d[i]), from(2, e[i]), from(4, p[i])],
      links: [logitLink(numbers, i), link(1, `d.${i}`), link(2, `e.${i}`), link(4, `p.${i}`)],
    })),
    foot: {
      head: '3 Sum',
      cells: ['', '', from(3, sum), from(4, total)],
      links: [undefined, undefined, link(3, 's'), link(4, 'total')],
    },
  }
}
