import '../controls/number-control.ts'
import { formats, nextDown, nextUp, roundTo } from '../../core/index.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { bitsOf, type State, state, storedValue } from './state.ts'
import { view } from './view.ts'

/** The same format with another number. */
const withValue = (now: State, x: number): State => {
  const value = roundTo(x, now.format)
  return { ...now, x: value, bits: bitsOf(value, now.format) }
}

function flipped(now: State, place: number): State {
  if (place >= now.bits.length) return now
  const bit = now.bits[place] === '1' ? '0' : '1'
  const bits = now.bits.slice(0, place) + bit + now.bits.slice(place + 1)
  return { ...now, bits, x: storedValue(bits, now.format) }
}

export class BitView extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    ...Object.fromEntries(
      Array.from({ length: 64 }, (_, place) => [`flip-${place}`, (now: State) => flipped(now, place)]),
    ),
    up: (now: State): State => withValue(now, nextUp(now.x, now.format)),
    down: (now: State): State => withValue(now, nextDown(now.x, now.format)),
    one: (now: State): State => withValue(now, 1),
    below: (now: State): State => withValue(now, nextDown(1, now.format)),
    tenth: (now: State): State => withValue(now, 0.1),
    smallest: (now: State): State => withValue(now, formats[now.format].smallestSubnormal),
    largest: (now: State): State => withValue(now, formats[now.format].largest),
    beyond: (now: State): State => withValue(now, formats[now.format].overflow),
    zero: (now: State): State => withValue(now, -0),
  }

  protected override changed(now: State, path: string): State {
    return path === 'x' || path === 'format' ? withValue(now, now.x) : now
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.refresh(true)
    this.addEventListener('keydown', event => this.#walk(event))
    this.addEventListener('focusin', event => this.#stop(event.target))
  }

  /** The bits are one stop for Tab; the arrow keys go from bit to bit and from line to line, Home and End to the ends. */
  #walk(event: KeyboardEvent): void {
    const bits = Array.from(this.querySelectorAll<HTMLElement>('.bit-rows button'))
    const at = bits.indexOf(event.target as HTMLElement)
    if (at < 0) return
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: beside(bits, at, 1),
      ArrowUp: beside(bits, at, -1),
      Home: 0,
      End: bits.length - 1,
    }
    const next = bits[steps[event.key] ?? -1]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  #stop(target: EventTarget | null): void {
    if (!(target instanceof Element) || !target.matches('.bit-rows button')) return
    for (const bit of this.querySelectorAll('.bit-rows button'))
      bit.setAttribute('tabindex', bit === target ? '0' : '-1')
  }
}

/** The place of the bit below or above, in the next line of bits; the nearest one where that line is shorter. */
function beside(bits: readonly HTMLElement[], at: number, way: 1 | -1): number {
  const boxes = bits.map(bit => bit.getBoundingClientRect())
  const [left, top] = [boxes[at]?.left ?? 0, boxes[at]?.top ?? 0]
  const beyond = boxes.filter(box => way * (box.top - top) > 1)
  const line = way * Math.min(...beyond.map(box => way * box.top))
  let nearest = -1
  boxes.forEach((box, i) => {
    if (Math.abs(box.top - line) > 1) return
    if (nearest < 0 || Math.abs(box.left - left) < Math.abs((boxes[nearest]?.left ?? 0) - left)) nearest = i
  })
  return nearest
}

customElements.define('bit-view', BitView)
