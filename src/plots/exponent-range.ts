import type { Panel } from './panel.ts'

export interface ExponentRangeOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  /** The smallest x whose e^x isn't 0, where e^x becomes a normal number, and the largest x whose e^x is finite. */
  readonly limits: readonly [underflow: number, normal: number, overflow: number]
  /** The limits in words, for the labels at their lines. */
  readonly limitTexts: readonly [underflow: string, overflow: string]
  /** log10 of the smallest and the largest positive number. */
  readonly powers: readonly [number, number]
  /** What there is above the largest number: Infinity, NaN, or the largest number again. */
  readonly above: string
  /** The point that can be moved: x, and log10 of its e^x. -Infinity stands for 0. */
  readonly x: number
  readonly power: number
}

const size = { width: 288, height: 250, left: 52, right: 10, top: 38, bottom: 42 }
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom }
/** The part of the height at which 0 and what is too large have their lines, off the axis. */
const ends = { zero: 0, low: 0.12, high: 0.88, above: 1 }

/**
 * e^x over x on an axis of powers of ten, where it is a straight line, with the places where a number format ends it:
 * the zone in which it is 0, the zone of subnormal numbers, and the zone in which it is too large.
 */
export function exponentRange(options: ExponentRangeOptions): Panel {
  const { name, title, description, limits, limitTexts, powers, above, x, power } = options
  const [underflow, normal, overflow] = limits
  const margin = (overflow - underflow) * 0.16
  const domain = [underflow - margin, overflow + margin] as const
  const left = (value: number) =>
    size.left + Math.min(1, Math.max(0, (value - domain[0]) / (domain[1] - domain[0]))) * inner.width
  const top = (part: number) => size.top + (1 - part) * inner.height
  const part = (value: number) => {
    if (value === Number.NEGATIVE_INFINITY) return ends.zero
    if (!(value <= powers[1] + 1e-9)) return ends.above
    return ends.low + ((value - powers[0]) / (powers[1] - powers[0])) * (ends.high - ends.low)
  }
  const key = [...limits, ...limitTexts, ...powers, above].join()
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
          element.setAttribute(attribute, String(typeof value === 'number' ? round(value) : value))
        if (text) element.textContent = text
        return element
      }
      const svg = make('svg', {
        class: 'exponent-range',
        viewBox: `0 0 ${size.width} ${size.height}`,
        width: size.width,
        height: size.height,
        'data-key': key,
      })
      const zones = [
        ['zero', domain[0], underflow, '0'],
        ['subnormal', underflow, normal, 'subnormal'],
        ['normal', normal, overflow, 'normal'],
        ['above', overflow, domain[1], above.replace('Infinity', '∞')],
      ] as const
      for (const [kind, from, to, label] of zones) {
        const zone = { x: left(from), y: size.top, width: left(to) - left(from), height: inner.height }
        svg.append(make('rect', { class: `zone ${kind}`, ...zone }))
        // Too narrow for its name, which stands one line higher and begins here.
        const isHigh = kind === 'subnormal'
        const x = isHigh ? left(from) : (left(from) + left(to)) / 2
        svg.append(make('text', { class: `zone-name ${kind}`, x, y: size.top - (isHigh ? 20 : 6) }, label))
        if (isHigh)
          svg.append(
            make('path', { class: 'leader', d: `M${round(x + zone.width / 2)} ${size.top - 16}v14` }),
          )
      }
      const row = (at: number, label: string) => {
        svg.append(
          make('text', { class: 'tick', x: size.left - 6, y: top(at) + 4, 'text-anchor': 'end' }, label),
        )
      }
      row(ends.zero, '0')
      for (const tick of ticksOf(powers)) {
        row(part(tick), tick === 0 ? '1' : `1e${tick}`)
        svg.append(
          make('path', { class: 'grid', d: `M${size.left} ${round(top(part(tick)))}h${inner.width}` }),
        )
      }
      row(ends.above, above)
      for (const [at, text, anchor] of [
        [underflow, limitTexts[0], 'middle'],
        [overflow, limitTexts[1], 'middle'],
      ] as const) {
        svg.append(make('path', { class: 'limit', d: `M${round(left(at))} ${size.top}v${inner.height + 5}` }))
        svg.append(
          make(
            'text',
            { class: 'limit-text', x: left(at), y: size.height - size.bottom + 18, 'text-anchor': anchor },
            text,
          ),
        )
      }
      const axisY = size.height - size.bottom
      svg.append(make('text', { class: 'tick', x: left(0), y: axisY + 18, 'text-anchor': 'middle' }, '0'))
      svg.append(make('path', { class: 'grid', d: `M${round(left(0))} ${size.top}v${inner.height + 5}` }))
      svg.append(
        make('text', { class: 'axis-name', x: size.left + inner.width / 2, y: size.height - 6 }, 'x'),
      )
      const line = `M${size.left} ${round(top(ends.zero))}H${round(left(underflow))}M${round(left(underflow))} ${round(top(ends.low))}L${round(left(overflow))} ${round(top(ends.high))}M${round(left(overflow))} ${round(top(ends.above))}H${size.left + inner.width}`
      svg.append(make('path', { class: 'exp', d: line }))
      svg.append(make('path', { class: 'here' }))
      svg.append(make('circle', { class: 'dot', r: 8 }))
      svg.append(make('circle', { class: 'grip', r: 24, 'data-handle': 'x' }))
      this.move(svg)
      return svg
    },
    move(picture) {
      if (picture.getAttribute('data-key') !== key) return false
      const [at, height] = [round(left(x)), round(top(part(power)))]
      const isNumber = !Number.isNaN(x)
      for (const mark of picture.querySelectorAll('circle')) {
        mark.setAttribute('cx', String(at))
        mark.setAttribute('cy', String(height))
      }
      picture.querySelector('.here')?.setAttribute('d', `M${at} ${size.height - size.bottom}V${height}`)
      picture.setAttribute('data-off', String(!isNumber))
      return true
    },
    valueAt(picture, clientX) {
      const box = picture.getBoundingClientRect()
      const along = (((clientX - box.left) / box.width) * size.width - size.left) / inner.width
      return domain[0] + Math.min(1, Math.max(0, along)) * (domain[1] - domain[0])
    },
  }
}

/** About five powers of ten between the ends, 0 among them. */
function ticksOf([low, high]: readonly [number, number]): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find(width => (high - low) / width <= 5) ?? 500
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step || 0)
}

const round = (length: number): number => Math.round(length * 100) / 100
