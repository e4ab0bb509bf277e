import { complement, complementDecimal, softmax } from '../../core/index.ts'
import type { Panel } from '../../plots/panel.ts'
import { type TraceAxis, type TracePoint, traces } from '../../plots/traces.ts'
import { depth, logits, storedIsOneFrom } from './gap.ts'

/** Two windows on the same line: a near one that shows how the doubles end, and one for all leads of the dial. */
const windows = [
  { lead: 50, depth: 22, stride: 5, step: 10 },
  { lead: 800, depth: 350, stride: 100, step: 200 },
] as const
type Window = (typeof windows)[number]

const raised = (exponent: number): string =>
  exponent === 0 ? '1' : `10⁻${Array.from(String(exponent), digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`

const axis = (end: number, stride: number, label: string, text: (at: number) => string): TraceAxis => ({
  ends: [0, end],
  label,
  ticks: Array.from({ length: Math.floor(end / stride) + 1 }, (_, i) => ({
    at: i * stride,
    text: text(i * stride),
  })),
})

const known = new Map<string, readonly TracePoint[]>()

function kept(key: string, make: () => readonly TracePoint[]): readonly TracePoint[] {
  const points = known.get(key) ?? make()
  known.set(key, points)
  return points
}

/** Where the exact share stands for each lead. A straight line but for its beginning, so few points are enough. */
const exactLine = (classes: number, { lead: end }: Window): readonly TracePoint[] =>
  kept(`exact ${classes} ${end}`, () => [
    ...Array.from({ length: 24 }, (_, i): TracePoint => {
      const lead = i / 2
      return [lead, -Math.log10(complement(logits(lead, classes))[0] ?? Number.NaN)]
    }),
    // Here the complement can be too small for a double.
    [end, depth(complementDecimal(logits(end, classes), { significantDigits: 6 })[0] ?? '')],
  ])

/** Where the stored double stands: on stairs that end, because the last double below 1 is 2^-53 away from it. */
const storedLine = (classes: number, { depth: top, lead: end }: Window): readonly TracePoint[] =>
  kept(`stored ${classes} ${end}`, () => {
    const last = storedIsOneFrom(classes)
    const stairs = Array.from({ length: Math.ceil(last * 20) }, (_, i): TracePoint => {
      const lead = i / 20
      return [lead, -Math.log10(1 - (softmax(logits(lead, classes))[0] ?? Number.NaN))]
    })
    return [...stairs, [last, stairs.at(-1)?.[1] ?? 0], [last, top]]
  })

/**
 * The distance to 100 % on an axis of powers of ten, over the lead: each further nine takes the same lead. The rule
 * itself has no place here, it would be infinitely high. One class has no distance, so nothing is drawn for it.
 */
export function zoom(lead: number, classes: number, rest: string): Panel {
  const [near, far] = windows
  const window = lead > near.lead ? far : near
  const color = 'var(--class-1)'
  const alone = classes === 1
  const whole = alone ? [] : exactLine(classes, window)
  return traces({
    name: 'zoom',
    title: 'The gap to 100 %, magnified',
    description: alone
      ? 'No distance to 100 %: one class alone has all of it.'
      : `The distance to 100 % falls by a power of ten for each ln 10 of lead; at this lead it is ${rest.replace(/(?<=\.\d{3})\d+/, '')}. The stored double has none from a lead of ${storedIsOneFrom(classes).toFixed(2)} on.`,
    x: axis(window.lead, window.step, 'lead', String),
    y: axis(window.depth, window.stride, '1 − p', raised),
    traces: [
      { points: whole, color: 'var(--color-control)' },
      {
        points: alone ? [] : storedLine(classes, window),
        color: 'var(--color-text-quiet)',
        dashed: true,
        label: alone ? '' : 'double: 1',
        labelSide: 'right',
      },
      {
        points: alone ? [] : [...whole.filter(([x]) => x < lead), [lead, depth(rest)]],
        color,
        tip: true,
        label: alone ? '' : 'exact',
        labelSide: 'below',
      },
    ],
    remark: { text: alone ? 'no distance at all' : '100 %: infinitely high', corner: 'top left' },
  })
}
