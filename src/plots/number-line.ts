import type { Panel } from './panel.ts'

/** A place on the line, given as its distance below 1: negative above 1. Near 1 this says more than the number itself. */
export interface Mark {
  readonly distance: number
  readonly label: string
  /**
   * `value` is a number that the format has, `guide` a label of the axis; the others are what the picture is about.
   * A mark of these that is out of sight stands at the end, with an arrow.
   */
  readonly kind: 'value' | 'guide' | 'one' | 'exact' | 'stored' | 'sum'
  /** Left out where the line is narrow, or even where it is of middle width. */
  readonly minor?: 'narrow' | 'middle' | undefined
}

/** A stretch of the line between two distances below 1, the first one further left. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** `exact` is rounded to the stored number, `sum` to the stored sum; `dense` has too many values to draw; `gap` is one step. */
  readonly kind: 'exact' | 'sum' | 'dense' | 'gap'
  readonly label?: string
}

export interface NumberLineOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  /** The distance below 1 at the left end, and how much of the line is in sight. */
  readonly left: number
  readonly width: number
  readonly marks: readonly Mark[]
  readonly stretches: readonly Stretch[]
}

interface Part {
  readonly className: string
  readonly style: string
  readonly label: string
}

/** Room that is kept at both ends, in percent, so that labels of marks at the ends have a place. */
const edge = 4

/** Where a place of the screen lies in a picture: 0 at the left end of the line, 1 at the right. */
export function partAt(clientX: number, picture: Element): number {
  const { left, width } = picture.getBoundingClientRect()
  return (100 * (clientX - left) - edge * width) / ((100 - 2 * edge) * width)
}

/** A stretch of the number line near 1, laid out in HTML so that its labels keep their size when it gets narrow. */
export function numberLine(options: NumberLineOptions): Panel {
  const { name, title, description } = options
  const parts = [
    ...options.stretches.flatMap(item => stretch(item, options)),
    ...options.marks.flatMap(item => mark(item, options)),
  ]
  return {
    name,
    title,
    description,
    role: 'group',
    draw(_plot, document) {
      const picture = document.createElement('div')
      picture.className = 'number-line'
      picture.append(Object.assign(document.createElement('i'), { className: 'axis' }))
      this.move(picture)
      return picture
    },
    move(picture) {
      while (picture.children.length > parts.length + 1) picture.lastElementChild?.remove()
      parts.forEach((part, i) => {
        let place = picture.children[i + 1]
        if (!place) {
          place = picture.ownerDocument.createElement('span')
          place.append(picture.ownerDocument.createElement('span'))
          picture.append(place)
        }
        set(place, 'class', part.className)
        set(place, 'style', part.style)
        const label = place.firstElementChild
        if (label && label.textContent !== part.label) label.textContent = part.label
      })
      return true
    },
  }
}

/** Where a distance below 1 lies in the picture: 0 at the left end, 1 at the right. */
const placeOf = (distance: number, { left, width }: NumberLineOptions): number => (left - distance) / width

function mark({ distance, label, kind, minor }: Mark, options: NumberLineOptions): Part[] {
  const at = placeOf(distance, options)
  const isOut = at < 0 || at > 1
  if (isOut && (kind === 'value' || kind === 'guide')) return []
  const side = at < 0.15 ? ' start' : at > 0.85 ? ' end' : ''
  return [
    {
      className: `mark ${kind}${side}${minor ? ` minor-${minor}` : ''}${isOut ? ' out' : ''}`,
      style: `left:${percent(at)}`,
      label: at < 0 ? `← ${label}` : at > 1 ? `${label} →` : label,
    },
  ]
}

function stretch({ from, to, kind, label = '' }: Stretch, options: NumberLineOptions): Part[] {
  const [start, end] = [placeOf(from, options), placeOf(to, options)]
  if (end <= 0 || start >= 1) return []
  const cut = `${start < 0 ? ' open-start' : ''}${end > 1 ? ' open-end' : ''}`
  const [a, b] = [percent(start), percent(end)]
  return [{ className: `stretch ${kind}${cut}`, style: `left:${a};width:calc(${b} - ${a})`, label }]
}

const percent = (part: number): string =>
  `${Math.round((edge + (100 - 2 * edge) * Math.min(1, Math.max(0, part))) * 1000) / 1000}%`

function set(place: Element, name: string, value: string): void {
  if (place.getAttribute(name) !== value) place.setAttribute(name, value)
}
