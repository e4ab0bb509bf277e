import type { Panel } from './panel.ts'

/** A place on the line, given as its distance below 1: negative above 1. Near 1 this says more than the number itself. */
export interface Mark {
  readonly distance: number
  readonly label: string
  readonly kind: 'exact' | 'stored' | 'one' | 'number' | 'half'
}

export interface NumberLineOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  /** The distances below 1 at the left and the right end. */
  readonly left: number
  readonly right: number
  readonly marks: readonly Mark[]
  /** The stretch that is rounded to the stored number, by the distances of its ends. */
  readonly interval: readonly [number, number]
}

/** Room that is kept at both ends, in percent, so that labels of marks at the ends have a place. */
const edge = 6

/**
 * A stretch of the number line near 1, laid out in HTML so that its labels keep their size when it gets narrow. Marks
 * beyond an end stand at it, with an arrow.
 */
export function numberLine(options: NumberLineOptions): Panel {
  const { name, title, description, left, right, marks, interval } = options
  const part = (distance: number) => (left - distance) / (left - right)
  const percent = (value: number) =>
    `${Math.round((edge + (100 - 2 * edge) * Math.min(1, Math.max(0, value))) * 1000) / 1000}%`
  const build = (document: Document): Element[] => {
    const make = (className: string, style: string, text = '') => {
      const element = document.createElement('span')
      element.className = className
      element.setAttribute('style', style)
      if (text) element.textContent = text
      return element
    }
    const [from, to] = [part(interval[0]), part(interval[1])]
    const shown = to > 0 && from < 1
    const [start, end] = [Math.max(0, from), Math.min(1, to)]
    const band = make('interval', `left:${percent(start)};width:calc(${percent(end)} - ${percent(start)})`)
    return [
      make('axis', ''),
      ...(shown ? [band] : []),
      ...marks.map(mark => {
        const at = part(mark.distance)
        const beyond = at < 0 ? 'before' : at > 1 ? 'after' : ''
        const side = at < 0.2 ? 'start' : at > 0.8 ? 'end' : 'middle'
        const place = make(`mark ${mark.kind} ${side}`, `left:${percent(at)}`)
        if (beyond) place.setAttribute('data-beyond', beyond)
        if (mark.label) {
          const arrow = beyond === 'before' ? '← ' : ''
          place.append(make('label', '', `${arrow}${mark.label}${beyond === 'after' ? ' →' : ''}`))
        }
        return place
      }),
    ]
  }
  return {
    name,
    title,
    description,
    draw(_plot, document) {
      const picture = document.createElement('div')
      picture.className = 'number-line'
      picture.append(...build(document))
      return picture
    },
    move(picture) {
      picture.replaceChildren(...build(picture.ownerDocument))
      return true
    },
  }
}
