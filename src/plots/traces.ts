import { significant } from './number-text.ts'
import type { Panel, PlotLibrary } from './panel.ts'

/** An axis whose values are already laid out evenly: for powers of ten the caller hands in logarithms and their texts. */
export interface TraceAxis {
  readonly ends: readonly [low: number, high: number]
  readonly label: string
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

export type TracePoint = readonly [x: number, y: number]

export interface Trace {
  readonly points: readonly TracePoint[]
  /** A colour token, such as `var(--class-1)`. */
  readonly color: string
  readonly dashed?: boolean
  /** Written at the trace's last point: above it and to the left, or where `labelSide` says. */
  readonly label?: string
  readonly labelSide?: 'left' | 'right' | 'below'
  /** Whether the last point carries a dot. */
  readonly tip?: boolean
}

export interface TracesOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly x: TraceAxis
  readonly y: TraceAxis
  readonly traces: readonly Trace[]
  /** A few words in the picture's upper left, or lower right. */
  readonly remark?: { readonly text: string; readonly corner: 'top left' | 'bottom right' }
}

const size = { width: 288, height: 206, top: 18, right: 14, bottom: 44, left: 44 }

/** Lines that grow and shrink under the hand: each is moved in place, and only another axis needs a new picture. */
export function traces({ name, title, description, x, y, traces: lines, remark }: TracesOptions): Panel {
  const kind = JSON.stringify([x, y, lines.map(line => [line.color, line.dashed, line.tip]), remark?.corner])
  const place = ([px, py]: TracePoint): readonly [string, string] => [
    pixels(size.left + part(px, x) * (size.width - size.left - size.right)),
    pixels(size.height - size.bottom - part(py, y) * (size.height - size.top - size.bottom)),
  ]
  return {
    name,
    title,
    description,
    draw(plot, document) {
      const svg = axes(plot, document, x, y)
      svg.setAttribute('data-kind', kind)
      const add = (tag: string, attributes: Record<string, string>) => {
        const mark = document.createElementNS('http://www.w3.org/2000/svg', tag)
        for (const [key, value] of Object.entries(attributes)) mark.setAttribute(key, value)
        svg.append(mark)
      }
      for (const { color, dashed } of lines)
        add('path', {
          class: 'trace',
          fill: 'none',
          stroke: color,
          'stroke-width': '2.5',
          'stroke-linejoin': 'round',
          ...(dashed && { 'stroke-dasharray': '5 4' }),
        })
      for (const { color } of lines.filter(line => line.tip))
        add('circle', {
          class: 'tip',
          r: '5',
          fill: color,
          stroke: 'var(--color-background)',
          'stroke-width': '1.5',
        })
      for (const _ of lines) add('text', { class: 'label', ...halo })
      if (remark) {
        const isTop = remark.corner === 'top left'
        add('text', {
          class: 'remark',
          x: String(isTop ? size.left + 18 : size.width - size.right),
          y: String(isTop ? size.top + 22 : size.height - size.bottom - 8),
          'text-anchor': isTop ? 'start' : 'end',
          ...halo,
        })
      }
      this.move(svg)
      return svg
    },
    move(picture) {
      if (picture.getAttribute('data-kind') !== kind) return false
      const paths = picture.querySelectorAll('.trace')
      const labels = picture.querySelectorAll('.label')
      const tips = Array.from(picture.querySelectorAll('.tip'))
      lines.forEach((line, i) => {
        paths[i]?.setAttribute(
          'd',
          line.points.map((point, j) => `${j ? 'L' : 'M'}${place(point).join()}`).join(''),
        )
        const [left = '0', top = '0'] = line.points.length > 0 ? place(line.points.at(-1) ?? [0, 0]) : []
        const label = labels[i]
        for (const [name, value] of labelPlace(Number(left), Number(top), line.labelSide))
          label?.setAttribute(name, value)
        write(label, line.label ?? '')
        if (!line.tip) return
        const tip = tips.shift()
        tip?.setAttribute('cx', left)
        tip?.setAttribute('cy', top)
        tip?.setAttribute('visibility', line.points.length > 0 ? 'visible' : 'hidden')
      })
      write(picture.querySelector('.remark'), remark?.text ?? '')
      return true
    },
  }
}

/** Where the label of a line stands whose last point is at (left, top): inside the picture, and off the line. */
function labelPlace(
  left: number,
  top: number,
  side: Trace['labelSide'] = 'left',
): readonly (readonly [string, string])[] {
  const isAtEnd = left > size.width - 60
  const height = size.height - size.bottom - 4
  const [x, y, anchor] = {
    left: [left, Math.max(size.top + 4, top - 8), 'end'],
    right: [left + 6, Math.max(size.top + 4, top), 'start'],
    below: [
      isAtEnd ? left : left + 8,
      Math.min(height, top + (isAtEnd ? 22 : 14)),
      isAtEnd ? 'end' : 'start',
    ],
  }[side] as [number, number, string]
  return [
    ['x', pixels(x)],
    ['y', pixels(y)],
    ['text-anchor', anchor],
  ]
}

const halo = {
  'font-size': '12',
  fill: 'currentColor',
  stroke: 'var(--color-background)',
  'stroke-width': '4',
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
}

/** The empty picture: both axes with their labels, and fine lines from the labels of the upright one. */
function axes(plot: PlotLibrary, document: Document, x: TraceAxis, y: TraceAxis): Element {
  const texts = (axis: TraceAxis) => (_: number, i: number) => axis.ticks[i]?.text ?? ''
  const at = (axis: TraceAxis) => axis.ticks.map(tick => tick.at)
  return plot.plot({
    document,
    className: 'traces',
    width: size.width,
    height: size.height,
    marginTop: size.top,
    marginRight: size.right,
    marginBottom: size.bottom,
    marginLeft: size.left,
    x: { domain: x.ends },
    y: { domain: y.ends },
    marks: [
      plot.ruleY(at(y), { stroke: 'var(--color-line)' }),
      plot.axisX(at(x), {
        label: x.label,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickSize: 3,
        fontSize: 11,
        tickFormat: texts(x),
      }),
      plot.axisY(at(y), {
        label: y.label,
        labelAnchor: 'top',
        labelArrow: 'none',
        labelOffset: size.left,
        tickSize: 3,
        fontSize: 11,
        tickFormat: texts(y),
      }),
      plot.ruleY([y.ends[0]], { stroke: 'var(--color-control)' }),
    ],
  })
}

/** Where a value lies on its axis, from 0 to 1; beyond the ends is cut to them. */
const part = (value: number, { ends: [low, high] }: TraceAxis): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)))

const pixels = (length: number): string => significant(Math.round(length * 100) / 100, 7)

function write(place: Element | null | undefined, text: string): void {
  if (place && place.textContent !== text) place.textContent = text
}
