import { type Axis, domainOf, fraction, ticks, valueAtFraction } from './axis.ts'
import { exact, significant } from './number-text.ts'
import type { Panel } from './panel.ts'

export interface Bar {
  readonly label: string
  readonly value: number
  /** The number written at the bar; by default at most four digits of the value. */
  readonly text?: string
  /** 1 to 6: the class whose colour the bar has; by default its place in the row. */
  readonly class?: number
  /** A colour token for a bar that belongs to no class, such as `var(--color-control)`. */
  readonly color?: string
  /** The names that the bar shares with what lights up with it, such as `z.0`. */
  readonly link?: string
  /** Names that light up this bar, and that the bar doesn't light up in return. */
  readonly also?: string
  /** The path of the number in the state that dragging this bar sets, such as `z.0`. */
  readonly handle?: string
}

export interface BarsOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly bars: readonly Bar[]
  readonly axis?: Axis
  /** Fixed ends of the axis. Without them the axis fits itself to the values, and is drawn anew when they leave it. */
  readonly domain?: readonly [number, number]
  /** The thin rule that bars rise towards and never touch. */
  readonly limit?: { readonly at: number; readonly label: string }
  /** Stands in place of bars and axis when there is nothing to show yet. */
  readonly blank?: string
}

const size = { width: 288, height: 206, top: 34, right: 6, bottom: 30, left: 50 }
/** What stays between the limit and a bar that is below it, however little: a bar that touches is exactly there. */
const hair = 4
const inner = size.height - size.top - size.bottom

/** A bar for each class with its number on it. The same class stands at the same x in every panel. */
export function bars({ axis = 'linear', limit, blank, bars: items, ...options }: BarsOptions): Panel {
  const ends =
    options.domain ??
    domainOf(
      items.map(bar => bar.value),
      axis,
    )
  // What is drawn once: as long as it is the same, the bars of a picture can be moved.
  const kind = [axis, limit?.label, blank, ...items.flatMap(bar => [bar.label, colorOf(bar, items)])].join()
  return {
    name: options.name,
    title: options.title,
    description: options.description,
    draw(plot, document) {
      const labels = blank ? [] : ticks(axis, ends).filter(tick => tick !== limit?.at)
      const indices = items.map((_, i) => i)
      const svg = plot.plot({
        document,
        className: 'bars',
        width: size.width,
        height: size.height,
        marginTop: size.top,
        marginRight: size.right,
        marginBottom: size.bottom,
        marginLeft: size.left,
        x: { type: 'band', domain: indices, padding: 0.3 },
        y: { domain: [0, 1] },
        marks: [
          plot.axisY(
            labels.map(tick => fraction(tick, axis, ends)),
            {
              label: null,
              tickSize: 3,
              tickFormat: (_: number, i: number) => tickText(labels[i] ?? 0, axis),
              fontSize: 11,
            },
          ),
          plot.axisX({
            label: null,
            tickSize: 0,
            tickPadding: 8,
            fontSize: 15,
            tickFormat: (i: number) => items[i]?.label ?? '',
          }),
          ...(limit
            ? [
                plot.text([limit.label], {
                  x: null,
                  frameAnchor: 'left',
                  textAnchor: 'end',
                  dx: -6,
                  dy: -hair,
                  y: [fraction(limit.at, axis, ends)],
                  fontSize: 11,
                  fill: 'var(--color-hundred)',
                }),
              ]
            : []),
          ...(blank
            ? [plot.text([blank], { frameAnchor: 'middle', fontSize: 13, fill: 'var(--color-text-quiet)' })]
            : []),
          plot.ruleY([base(axis, ends)], { stroke: 'var(--color-control)' }),
          ...(limit
            ? [
                plot.ruleY([fraction(limit.at, axis, ends)], {
                  stroke: 'var(--color-hundred)',
                  dy: -hair,
                  className: 'limit',
                }),
              ]
            : []),
          plot.barY(indices, {
            x: indices,
            y1: base(axis, ends),
            y2: items.map(bar => fraction(bar.value, axis, ends)),
            fill: items.map(bar => colorOf(bar, items)),
            className: 'bar',
          }),
          plot.text(indices, {
            x: indices,
            y: items.map(bar => fraction(bar.value, axis, ends)),
            text: items.map(bar => textOf(bar, items)),
            fontSize: isTight(items) ? 10.5 : 13,
            className: 'number',
          }),
        ],
      })
      svg.setAttribute('data-ends', ends.join(','))
      svg.setAttribute('data-kind', kind)
      svg.querySelectorAll('.bar rect').forEach((rect, i) => {
        const handle = items[i]?.handle
        if (handle) rect.setAttribute('data-handle', handle)
      })
      this.move(svg)
      return svg
    },
    move(picture) {
      const drawn = endsOf(picture)
      const rects = picture.querySelectorAll('.bar rect')
      const numbers = picture.querySelectorAll('.number text')
      if (rects.length !== items.length || picture.getAttribute('data-kind') !== kind) return false
      if (items.some(bar => !holds(drawn, bar.value, axis))) return false
      items.forEach((bar, i) => {
        const rect = rects[i]
        const number = numbers[i]
        if (!rect || !number) return
        const foot = yOf(base(axis, drawn))
        const reached = limit !== undefined && bar.value >= limit.at && Number.isFinite(bar.value)
        const end = Number.isFinite(bar.value) ? fraction(bar.value, axis, drawn) : base(axis, drawn)
        const tip = yOf(end) - (reached ? hair : 0)
        rect.setAttribute('y', pixels(Math.min(foot, tip)))
        rect.setAttribute('height', pixels(Math.abs(foot - tip)))
        // Where the limit's rule would cross the number, the number stands above the rule.
        const above = limit !== undefined && tip - 18 < yOf(fraction(limit.at, axis, drawn)) - hair
        const text = textOf(bar, items)
        // Where numbers are wider than the bars' distance, every other one stands higher.
        const lift = isTight(items) && i % 2 === 1 ? 12 : 0
        const x = number.getAttribute('transform')?.match(/translate\(([\d.]+)/)?.[1] ?? '0'
        number.setAttribute(
          'transform',
          `translate(${x},${pixels(above ? size.top - hair - 10 - lift : tip <= foot ? tip - 10 - lift : tip + 11 + lift)})`,
        )
        if (number.textContent !== text) number.textContent = text
        for (const part of [rect, number]) {
          if (bar.link) part.setAttribute('data-link', bar.link)
          if (bar.also) part.setAttribute('data-also', bar.also)
        }
      })
      return true
    },
    stale: picture => endsOf(picture).join() !== ends.join(),
    valueAt(picture, _clientX, clientY) {
      const box = picture.getBoundingClientRect()
      const y = ((clientY - box.top) / box.height) * size.height
      return valueAtFraction(1 - (y - size.top) / inner, axis, endsOf(picture))
    },
  }
}

/** The fraction of the axis on which the bars stand: 0 for a linear axis, the low end for the others. */
const base = (axis: Axis, ends: readonly [number, number]): number =>
  axis === 'linear' ? fraction(0, axis, ends) : 0

/** A value off the axis forces a new picture. On the other axes a 0 or a 1 has no place: its bar is cut at the end. */
function holds([low, high]: readonly [number, number], value: number, axis: Axis): boolean {
  if (!Number.isFinite(value) || (axis !== 'linear' && (value <= 0 || value >= 1))) return true
  return low <= value && value <= high
}

function endsOf(picture: Element): [number, number] {
  const [low = 0, high = 1] = (picture.getAttribute('data-ends') ?? '0,1').split(',').map(Number)
  return [low, high]
}

const colorOf = (bar: Bar, items: readonly Bar[]): string =>
  bar.color ?? `var(--class-${bar.class ?? items.indexOf(bar) + 1})`

const isTight = (items: readonly Bar[]): boolean => items.length > 4

/** In a tight row a number has fewer digits, as many as stay within the room of its bar. */
function textOf(bar: Bar, items: readonly Bar[]): string {
  if (bar.text !== undefined || !isTight(items)) return bar.text ?? significant(bar.value)
  const texts = [4, 3, 2, 1].map(digits => significant(bar.value, digits))
  return texts.find(text => text.length <= 6) ?? texts.at(-1) ?? ''
}

const yOf = (part: number): number => size.top + inner * (1 - part)

const pixels = (length: number): string => String(Math.round(length * 100) / 100)

function tickText(tick: number, axis: Axis): string {
  if (axis !== 'logit' || tick <= 0.5)
    return tick !== 0 && Math.abs(tick) < 0.001 ? tick.toExponential() : exact(tick)
  return `1−${tickText(Number((1 - tick).toPrecision(1)), axis)}`
}
