import type { Panel } from './panel.ts'

export interface FormatStrip {
  readonly label: string
  /** The smallest x whose e^x isn't 0, where e^x becomes a normal number, and the largest x whose e^x is finite. */
  readonly limits: readonly [underflow: number, normal: number, overflow: number]
  readonly isChosen: boolean
}

const width = 288
const left = 78
const right = 12
const top = 14
const pitch = 31
const reach = 3.05

/**
 * For each number format a strip over x: a thin line where e^x is 0 or too large, half the height where it is subnormal,
 * the full height where it is a normal number. The x axis gives each power of ten the same room.
 */
export function formatStrips(options: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly strips: readonly FormatStrip[]
  readonly x: number
}): Panel {
  const { name, title, description, strips, x } = options
  const height = top + strips.length * pitch + 30
  const bottom = top + strips.length * pitch
  return {
    name,
    title,
    description,
    draw(_plot, document) {
      const make = (
        tag: string,
        attributes: Readonly<Record<string, string | number>>,
        text = '',
      ): Element => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
        for (const [attribute, value] of Object.entries(attributes))
          element.setAttribute(attribute, String(value))
        if (text) element.textContent = text
        return element
      }
      const svg = make('svg', { class: 'format-strips', viewBox: `0 0 ${width} ${height}`, width, height })
      for (const tick of [-1000, -100, -10, 0, 10, 100, 1000]) {
        svg.append(make('path', { class: 'grid', d: `M${place(tick)} ${top - 6}V${bottom}` }))
        if (Math.abs(tick) === 1000) continue
        const label = tick < 0 ? `−${-tick}` : String(tick)
        svg.append(
          make('text', { class: 'tick', x: place(tick), y: bottom + 14, 'text-anchor': 'middle' }, label),
        )
      }
      strips.forEach((strip, i) => {
        const middle = top + i * pitch + pitch / 2 - 3
        const [underflow, normal, overflow] = strip.limits.map(place) as [number, number, number]
        const group = make('g', { class: 'strip' })
        group.append(
          make('text', { class: 'format', x: 0, y: middle + 4 }, strip.label),
          make('path', { class: 'outside', d: `M${left} ${middle}H${width - right}` }),
          make('rect', {
            class: 'subnormal',
            x: underflow,
            y: middle - 4,
            width: round(normal - underflow),
            height: 8,
          }),
          make('rect', {
            class: 'normal',
            x: normal,
            y: middle - 9,
            width: round(overflow - normal),
            height: 18,
          }),
        )
        svg.append(group)
      })
      svg.append(make('path', { class: 'here' }))
      svg.append(make('text', { class: 'here-name', y: top - 4, 'text-anchor': 'middle' }, 'x'))
      this.move(svg)
      return svg
    },
    move(picture) {
      const groups = picture.querySelectorAll('.strip')
      strips.forEach((strip, i) => {
        groups[i]?.setAttribute('data-chosen', String(strip.isChosen))
      })
      const at = Number.isNaN(x) ? -50 : place(x)
      picture.querySelector('.here')?.setAttribute('d', `M${at} ${top}V${bottom}`)
      picture.querySelector('.here-name')?.setAttribute('x', String(at))
      return groups.length === strips.length
    },
  }
}

/** Where x lies: log10(1 + |x|) from the middle, to the side of its sign. */
function place(x: number): number {
  const power = Math.sign(x) * Math.min(reach, Math.log10(1 + Math.abs(x)))
  return round(left + ((power + reach) / (2 * reach)) * (width - left - right))
}

const round = (length: number): number => Math.round(length * 100) / 100
