import type { Panel } from './panel.ts'

export interface DigitRow {
  /** What the number is, in a word or two. */
  readonly label: string
  /** A number from 0 to 1 in decimal notation, without an exponent: `0.99985`. */
  readonly digits: string
}

export interface DigitsOptions {
  readonly name: string
  readonly title: string
  readonly description: string
  /** Two numbers to compare. */
  readonly rows: readonly [DigitRow, DigitRow]
  /** How many digits behind the point are shown. */
  readonly places: number
  /** A sentence below the digits. */
  readonly note: string
}

const groupLength = 10

/**
 * Where two numbers from 0 to 1 part, digit by digit: 0 for the digit before the point, n for the n-th behind it, or
 * undefined if all digits are the same. A number that ends goes on with zeros.
 */
export function firstDifference(a: string, b: string): number | undefined {
  const length = Math.max(a.length, b.length)
  const [left, right] = [padded(a, length), padded(b, length)]
  const at = Array.from(left).findIndex((digit, i) => digit !== right[i])
  return at < 0 ? undefined : Math.max(0, at - 1)
}

/** Two decimals under each other in groups of ten digits, with the first digit that differs marked in both. */
export function digits({ name, title, description, rows, places, note }: DigitsOptions): Panel {
  const length = 2 + Math.min(places, Math.max(...rows.map(row => row.digits.length - 2)))
  const shown = rows.map(row => padded(row.digits, length).slice(0, length))
  const goesOn = rows.map(row => row.digits.length > length)
  const parted = firstDifference(rows[0].digits, rows[1].digits)
  const mark = parted !== undefined && parted <= places ? parted : undefined
  return {
    name,
    title,
    description,
    draw(_plot, document) {
      const picture = document.createElement('div')
      picture.className = 'digits'
      this.move(picture)
      return picture
    },
    move(picture) {
      const document = picture.ownerDocument
      const element = (className: string, ...content: (Node | string)[]): Element => {
        const made = document.createElement('span')
        made.className = className
        made.append(...content)
        return made
      }
      /** The digits from `from` on, as places behind the point, of one of the two numbers. */
      const run = (row: number, from: number, to: number): Element => {
        const text = from === 0 ? (shown[row] ?? '').slice(0, 2) : (shown[row] ?? '').slice(from + 1, to + 2)
        const end = to >= length - 2 && goesOn[row] ? '…' : ''
        if (mark === undefined || mark < from || mark > to) return element('run', text + end)
        const at = mark - from
        const digit = element('mark', text.slice(at, at + 1))
        return element('run', text.slice(0, at), digit, text.slice(at + 1) + end)
      }
      const group = (head: string, from: number, to: number) =>
        element('group', element('head', head), run(0, from, to), run(1, from, to))
      const groups = [group('', 0, 0)]
      for (let from = 1; from <= length - 2; from += groupLength)
        groups.push(group(`${from}`, from, Math.min(from + groupLength - 1, length - 2)))
      picture.replaceChildren(
        element('labels', ...rows.map(row => element('label', row.label))),
        element('groups', ...groups),
        element('note', note),
      )
      return true
    },
  }
}

/** Zeros behind the end of a decimal, after the point that a whole number lacks. */
const padded = (digits: string, length: number): string =>
  (digits.includes('.') ? digits : `${digits}.`).padEnd(length, '0')
