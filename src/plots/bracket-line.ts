import { exact } from './number-text.ts'
import type { Panel } from './panel.ts'

export interface BracketLineOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  /** The two ends between which the line that is looked for lies. */
  readonly below: number
  readonly at: number
  readonly belowLabel: string
  readonly atLabel: string
  /** The place that would be tried next. */
  readonly next: number
  readonly found: boolean
}

const width = 340
const height = 96
const namespace = 'http://www.w3.org/2000/svg'

/**
 * A number line on which a bracket closes around a place that is looked for. The middle half of the picture is always
 * the bracket, so the closer it gets, the larger it is drawn.
 */
export function bracketLine(options: BracketLineOptions): Panel {
  const { name, title, description, below, at, next, found } = options
  const x = (value: number) => {
    const part = 0.25 + (0.5 * (value - below)) / (at - below)
    return Math.round(width * Math.min(0.99, Math.max(0.01, part)) * 100) / 100
  }
  const build = (document: Document): Element[] => {
    const make = (tag: string, attributes: Record<string, string | number>, text = '') => {
      const element = document.createElementNS(namespace, tag)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
      if (text) element.textContent = text
      return element
    }
    const label = (at: number, y: number, text: string, anchor: string, color = 'currentColor') =>
      make('text', { x: at, y, 'text-anchor': anchor, fill: color }, text)
    const [left, right] = [x(below), x(at)]
    return [
      make('rect', { x: 0, y: 34, width: left, height: 18, fill: 'var(--class-1)', class: 'zone' }),
      make('rect', {
        x: right,
        y: 34,
        width: width - right,
        height: 18,
        fill: 'var(--color-hundred)',
        class: 'zone',
      }),
      make('path', {
        d: `M${left} 43H${right}`,
        stroke: 'currentColor',
        'stroke-dasharray': '3 4',
        fill: 'none',
      }),
      label(left / 2, 24, options.belowLabel, 'middle', 'var(--class-1-text)'),
      label((width + right) / 2, 24, options.atLabel, 'middle', 'var(--color-hundred)'),
      label(
        (left + right) / 2,
        24,
        found ? 'neighbours' : 'here, somewhere',
        'middle',
        'var(--color-text-quiet)',
      ),
      make('path', {
        d: `M${left} 34V60M${right} 34V60`,
        stroke: 'currentColor',
        'stroke-width': 2,
        fill: 'none',
      }),
      label(left, 76, exact(below), 'middle'),
      label(right, 92, exact(at), 'middle'),
      ...(found
        ? []
        : [make('path', { d: `M${x(next)} 52l-6 10h12z`, fill: 'currentColor', class: 'next' })]),
    ]
  }
  return {
    name,
    title,
    description,
    draw(_plot, document) {
      const svg = document.createElementNS(namespace, 'svg')
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
      svg.setAttribute('class', 'bracket-line')
      svg.setAttribute('font-size', '13')
      svg.append(...build(document))
      return svg
    },
    move(picture) {
      picture.replaceChildren(...build(picture.ownerDocument))
      return true
    },
  }
}
