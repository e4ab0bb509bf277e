import type { BitFields } from '../core/index.ts'
import { prose, significant } from './number-text.ts'
import type { Panel } from './panel.ts'

/** The probabilities of all classes, computed in one of the two ways. */
export interface Answer {
  readonly label: string
  readonly probabilities: readonly { readonly text: string; readonly class: number }[]
  /** The place of the winner among them. */
  readonly winner: number
  readonly isOne: boolean
  /** The winner as a program prints it with eight digits behind the point. */
  readonly printed: string
  /** The bits that store the winner. */
  readonly bits: BitFields
  /** How many of the bits, from the left, are those of the first answer. */
  readonly agreeing: number
}

export interface FormatCard {
  readonly name: string
  readonly title: string
  /** What the format made of the logits, if it could not store them as they are. */
  readonly note: string
  /** How far the exact probability of the winner is from 1. */
  readonly distance: number
  /** The same, written, also where it is too small for a double. */
  readonly distanceText: string
  /** Half the step below 1: nearer than that, 1 is the nearest value. */
  readonly halfStep: number
  readonly answers: readonly Answer[]
}

/** Where the track of a card ends: distances below this lie beyond it. */
const smallest = 1e-20
const ticks = [1, 1e-5, 1e-10, 1e-15, 1e-20]

/**
 * A card for each number format: how far the exact probability is from 1, on a track whose end is the zone in which 1 is
 * the nearest value; and the answers in that format, each with its bits and with whether it is exactly 1.
 */
export function formatCards(options: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly cards: readonly FormatCard[]
}): Panel {
  const { name, title, description, cards } = options
  return {
    name,
    title,
    description,
    role: 'group',
    draw(_plot, document) {
      const picture = document.createElement('div')
      picture.className = 'format-cards'
      for (const card of cards) picture.append(emptyCard(document, card))
      this.move(picture)
      return picture
    },
    move(picture) {
      const drawn = Array.from(picture.children)
      if (drawn.map(card => card.getAttribute('data-format')).join() !== cards.map(card => card.name).join())
        return false
      cards.forEach((card, i) => {
        fill(drawn[i] as Element, card)
      })
      return true
    },
  }
}

function emptyCard(document: Document, { name, answers }: FormatCard): Element {
  const make = (tag: string, className: string, ...inside: (Element | string)[]) => {
    const element = document.createElement(tag)
    element.className = className
    element.append(...inside)
    return element
  }
  const track = make('div', 'track', make('i', 'zone'), make('i', 'mark'))
  track.setAttribute('aria-hidden', 'true')
  for (const tick of ticks) {
    const label = make('span', 'tick', significant(tick))
    label.setAttribute('style', `left: ${percent(tick)}`)
    track.append(label)
  }
  const card = make(
    'div',
    'card',
    make('p', 'name', make('b', 'title'), make('span', 'stored')),
    track,
    make('p', 'distance'),
    ...answers.map(() => {
      const fields = ['sign', 'exponent', 'fraction'].map(field =>
        make('span', field, make('span', ''), make('u', '')),
      )
      const pattern = make('p', 'bits', ...fields)
      pattern.setAttribute('aria-hidden', 'true')
      return make(
        'div',
        'answer',
        make('p', 'head', make('b', 'label'), make('span', 'printed'), make('code', 'verdict')),
        make('p', 'vector'),
        pattern,
      )
    }),
  )
  card.setAttribute('data-format', name)
  return card
}

function fill(place: Element, card: FormatCard): void {
  const part = (name: string) => place.querySelector(`.${name}`) as Element
  write(part('title'), card.title)
  write(part('stored'), card.note)
  set(part('zone'), 'style', `left: ${percent(card.halfStep)}`)
  const known = !Number.isNaN(card.distance)
  set(part('mark'), 'style', `left: ${percent(known ? card.distance : 1)}`)
  set(part('mark'), 'data-place', !known ? 'none' : card.distance < smallest ? 'beyond' : 'on')
  write(
    part('distance'),
    known
      ? `1 − p is ${card.distanceText}. From ${prose(card.halfStep, 3)} down, 1 is nearest.`
      : 'There is no probability to compare with 1.',
  )
  const answers = place.querySelectorAll('.answer')
  card.answers.forEach((answer, i) => {
    if (answers[i]) fillAnswer(answers[i], answer)
  })
}

function fillAnswer(place: Element, answer: Answer): void {
  const part = (name: string) => place.querySelector(`.${name}`) as Element
  write(part('label'), answer.label)
  write(part('printed'), `prints ${answer.printed}`)
  write(part('verdict'), `=== 1 ${answer.isOne}`)
  set(part('verdict'), 'data-one', String(answer.isOne))
  fillVector(part('vector'), answer)
  let left = answer.agreeing
  for (const field of ['sign', 'exponent', 'fraction'] as const) {
    const bits = answer.bits[field]
    const [same, other] = Array.from(part(field).children)
    write(same, bits.slice(0, Math.max(0, left)))
    write(other, bits.slice(Math.max(0, left)))
    left -= bits.length
  }
}

/** The probabilities as a list in brackets; each number, without its comma, in the colour of its class. */
function fillVector(vector: Element, { probabilities, winner }: Answer): void {
  const document = vector.ownerDocument
  const length = 2 * probabilities.length + 1
  while (vector.children.length > length) vector.lastElementChild?.remove()
  while (vector.children.length < length)
    vector.append(document.createElement(vector.children.length % 2 === 0 ? 'span' : 'b'))
  Array.from(vector.children).forEach((part, at) => {
    const i = (at - 1) / 2
    const number = probabilities[i]
    if (number) {
      write(part, number.text)
      set(part, 'class', `class-${number.class}${i === winner ? ' winner' : ''}`)
    } else write(part, at === 0 ? '[' : at === length - 1 ? ']' : ', ')
  })
}

/** Where a distance from 1 lies on the track: powers of ten, the largest at the left. */
function percent(distance: number): string {
  const part = Math.log10(Math.max(smallest, distance)) / Math.log10(smallest)
  return `${Math.round(part * 10000) / 100}%`
}

function write(place: Element | undefined, text: string): void {
  if (place && place.textContent !== text) place.textContent = text
}

function set(place: Element, name: string, value: string): void {
  if (place.getAttribute(name) !== value) place.setAttribute(name, value)
}
