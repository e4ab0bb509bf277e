import { exact, significant } from './number-text.ts'
import type { Panel } from './panel.ts'

export interface Curve {
  /** Written at the curve's right end. */
  readonly label: string
  readonly points: readonly (readonly [x: number, y: number])[]
  /** A colour token, such as `var(--class-1)`. */
  readonly color: string
  readonly dashed?: boolean
  /** Moves the label up or down from the curve's end, in pixels. */
  readonly labelShift?: number
}

export interface CurvesOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly xLabel: string
  readonly curves: readonly Curve[]
  /** Points that move along the curves while the curves stand still. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly color: string }[]
  /** Changes whenever the curves do: as long as it is the same, only the dots are moved. */
  readonly key: string
}

const size = { width: 288, height: 206, top: 22, right: 14, bottom: 44, left: 40 }

/** Curves over one axis, with points on them that follow the hand. */
export function curves(options: CurvesOptions): Panel {
  const { name, title, description, x, y, xLabel, dots, key } = options
  const within = (value: number, [low, high]: readonly [number, number]) =>
    Math.min(high, Math.max(low, value))
  const left = (value: number) =>
    size.left + ((within(value, x) - x[0]) / (x[1] - x[0])) * (size.width - size.left - size.right)
  const top = (value: number) =>
    size.height -
    size.bottom -
    ((within(value, y) - y[0]) / (y[1] - y[0])) * (size.height - size.top - size.bottom)
  return {
    name,
    title,
    description,
    draw(plot, document) {
      const svg = plot.plot({
        document,
        className: 'curves',
        width: size.width,
        height: size.height,
        marginTop: size.top,
        marginRight: size.right,
        marginBottom: size.bottom,
        marginLeft: size.left,
        x: { domain: x },
        y: { domain: y },
        marks: [
          plot.axisX({
            label: xLabel,
            labelAnchor: 'center',
            labelArrow: 'none',
            ticks: 5,
            tickSize: 3,
            fontSize: 11,
          }),
          plot.axisY({
            label: null,
            ticks: 3,
            tickSize: 3,
            fontSize: 11,
            tickFormat: (tick: number) => exact(tick),
          }),
          plot.ruleY([y[0]], { stroke: 'var(--color-control)' }),
          ...options.curves.flatMap(curve => [
            plot.line(curve.points, {
              x: point => point[0],
              y: point => point[1],
              stroke: curve.color,
              strokeWidth: 2.5,
              ...(curve.dashed && { strokeDasharray: '5 4' }),
            }),
            plot.text(curve.points.slice(-1), {
              x: point => point[0],
              y: point => point[1],
              text: [curve.label],
              textAnchor: 'end',
              dy: -8 + (curve.labelShift ?? 0),
              fontSize: 12,
              fill: 'currentColor',
              stroke: 'var(--color-background)',
              strokeWidth: 4,
            }),
          ]),
          plot.dot(dots, {
            x: dot => within(dot.x, x),
            y: dot => within(dot.y, y),
            r: 6,
            fill: dots.map(dot => dot.color),
            stroke: 'var(--color-background)',
            strokeWidth: 2,
            className: 'dots',
          }),
        ],
      })
      svg.setAttribute('data-key', key)
      this.move(svg)
      return svg
    },
    move(picture) {
      const marks = picture.querySelectorAll('.dots circle')
      if (picture.getAttribute('data-key') !== key || marks.length !== dots.length) return false
      dots.forEach((dot, i) => {
        marks[i]?.setAttribute('cx', significant(left(dot.x), 7))
        marks[i]?.setAttribute('cy', significant(top(dot.y), 7))
      })
      return true
    },
  }
}
