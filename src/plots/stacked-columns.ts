import { domainOf, fraction, ticks } from './axis.ts'
import { exact } from './number-text.ts'
import type { Panel } from './panel.ts'

/** One part of a column: it adds to the sum or takes from it. */
export interface Segment {
  /** Names the part in `data-segment`: the style sheet gives each its pattern. */
  readonly name: string
  readonly value: number
  /** Written in the part, where it is high enough. */
  readonly text: string
  /** Stands out from the others. If it has a handle, it can be drawn longer or shorter. */
  readonly chosen: boolean
  /** The path of the number in the state that dragging this part sets, such as `loops.1`. */
  readonly handle: string
  /** How much the part grows when that number grows by 1. With 0 it can't be dragged. */
  readonly rate: number
}

export interface Column {
  readonly label: string
  /** 1 to 6: the class whose colour the column has. */
  readonly class: number
  readonly segments: readonly Segment[]
  readonly sum: number
  readonly sumText: string
}

export interface StackedColumnsOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Column[]
}

/** The height of the picture's plane and the least height of a part that still has room for its text, in em. */
const plane = { height: 15.5, room: 0.9 }

/**
 * A column for each class: what speaks for it is stacked upward from the base line, what speaks against it downward.
 * A line across the column marks the sum. Made of HTML, so that the text keeps its size at every width.
 */
export function stackedColumns({ name, title, description, columns }: StackedColumnsOptions): Panel {
  const stacks = columns.map(column => stacked(column.segments))
  const ends = closeEnds(stacks.flat(2))
  return {
    name,
    title,
    description,
    draw(_plot, document) {
      const add = (to: Element, className: string): HTMLElement => {
        const element = document.createElement('div')
        element.className = className
        to.append(element)
        return element
      }
      const picture = document.createElement('div')
      picture.className = 'stacked-columns'
      picture.setAttribute('data-ends', ends.join(','))
      const scale = add(picture, 'scale')
      scale.setAttribute('style', `height: ${plane.height}em`)
      for (const tick of ticks('linear', ends)) {
        const mark = add(scale, tick === 0 ? 'tick base' : 'tick')
        mark.setAttribute('style', `top: ${percentDown(tick, ends)}`)
        mark.textContent = exact(tick).replace('-', '−')
      }
      const row = add(scale, 'columns')
      const names = add(picture, 'names')
      for (const { label, class: group, segments } of columns) {
        add(names, `class-${group}`).textContent = label
        const column = add(row, `column class-${group}`)
        for (const _ of segments) add(add(column, 'segment'), 'text')
        add(column, 'sum')
        add(column, 'grip')
      }
      this.move(picture)
      return picture
    },
    move(picture) {
      const drawn = endsOf(picture)
      const places = picture.querySelectorAll('.column')
      if (places.length !== columns.length) return false
      if (stacks.flat(2).some(value => value < drawn[0] || value > drawn[1])) return false
      columns.forEach((column, i) => {
        const place = places[i]
        if (place) moveColumn(place, column, stacks[i] ?? [], drawn)
      })
      return true
    },
    stale: picture => endsOf(picture).join() !== ends.join(),
    valuePerPixel(picture, handle) {
      const [low, high] = endsOf(picture)
      const height = picture.querySelector('.scale')?.getBoundingClientRect().height ?? Number.NaN
      const rate = columns
        .flatMap(({ segments }) => segments)
        .find(segment => segment.handle === handle)?.rate
      return (high - low) / height / (rate ?? Number.NaN)
    },
  }
}

type Ends = readonly [number, number]

/** Ends of the axis that lie closer around the values than the ticks do: half steps count too. */
function closeEnds(values: readonly number[]): Ends {
  const ends = domainOf(values, 'linear')
  const [first = 0, second = 1] = ticks('linear', ends)
  const half = (second - first) / 2
  if (Math.min(...values) === Math.max(...values)) return ends
  return [Math.floor(Math.min(0, ...values) / half) * half, Math.ceil(Math.max(0, ...values) / half) * half]
}

/** From where to where each part reaches: those above zero stand on each other, those below hang from each other. */
function stacked(segments: readonly Segment[]): Ends[] {
  let top = 0
  let bottom = 0
  return segments.map(({ value }) => {
    const from = value < 0 ? bottom : top
    if (value < 0) bottom += value
    else top += value
    return [from, from + value]
  })
}

function moveColumn(place: Element, column: Column, spans: readonly Ends[], ends: Ends): void {
  const parts = place.querySelectorAll('.segment')
  const grip = place.querySelector('.grip')
  grip?.setAttribute('hidden', '')
  column.segments.forEach((segment, i) => {
    const part = parts[i]
    const [from, to] = spans[i] ?? [0, 0]
    if (!part) return
    const share = Math.abs(fraction(to, 'linear', ends) - fraction(from, 'linear', ends))
    part.setAttribute('data-segment', segment.name)
    part.setAttribute('style', `top: ${percentDown(Math.max(from, to), ends)}; height: ${percent(share)}`)
    part.toggleAttribute('hidden', share === 0)
    part.toggleAttribute('data-chosen', segment.chosen)
    part.toggleAttribute('data-small', share * plane.height < plane.room)
    const text = part.firstElementChild
    if (text && text.textContent !== segment.text) text.textContent = segment.text
    if (!grip || !segment.chosen || segment.rate === 0) return
    grip.removeAttribute('hidden')
    grip.setAttribute('style', `top: ${percentDown(to, ends)}`)
    grip.setAttribute('data-handle', segment.handle)
  })
  const sum = place.querySelector('.sum')
  sum?.setAttribute('style', `top: ${percentDown(column.sum, ends)}`)
  if (sum && sum.textContent !== column.sumText) sum.textContent = column.sumText
}

function endsOf(picture: Element): Ends {
  const [low = 0, high = 1] = (picture.getAttribute('data-ends') ?? '0,1').split(',').map(Number)
  return [low, high]
}

const percentDown = (value: number, ends: Ends): string => percent(1 - fraction(value, 'linear', ends))

const percent = (part: number): string => `${Math.round(part * 1e5) / 1e3}%`
