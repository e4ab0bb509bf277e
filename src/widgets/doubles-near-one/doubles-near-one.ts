import '../controls/number-control.ts'
import { complement, roundTo } from '../../core/index.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { deepest, type State, state } from './state.ts'
import { view } from './view.ts'

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** The state nearer by so many powers of two, with the place at `part` of the picture (0 left, 1 right) kept where it is. */
function zoomed(now: State, by: number, part: number): State {
  const zoom = within(now.zoom + by, 0, deepest)
  const factor = 2 ** (zoom - now.zoom)
  // The distance at a part t of the picture is width × (1 + pan − 1.15 t).
  const pan = (1 + now.pan - 1.15 * part) * factor - 1 + 1.15 * part
  return { ...now, zoom, pan: zoom === 0 ? 0 : within(pan, -0.5, 2 ** deepest) }
}

const panned = (now: State, by: number): State => ({ ...now, pan: within(now.pan + by, -0.5, 2 ** now.zoom) })

/** Where 1 stands in the picture when nothing is panned. */
const placeOfOne = 1 / 1.15

/** The exact probability in the middle, near enough to tell it from 1. */
function atP(now: State): State {
  const distance = complement([0, roundTo(now.lead, now.format)])[1] ?? 0
  const zoom = within(Math.floor(-Math.log2(distance || 2 ** -deepest)), 0, deepest)
  return { ...now, zoom, pan: 0 }
}

export class DoublesNearOne extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    in: (now: State): State => (now.zoom >= deepest ? now : zoomed(now, 1, placeOfOne)),
    out: (now: State): State => (now.zoom <= 0 ? now : zoomed(now, -1, placeOfOne)),
    left: (now: State): State => panned(now, 0.25),
    right: (now: State): State => panned(now, -0.25),
    whole: (now: State): State => (now.zoom === 0 && now.pan === 0 ? now : { ...now, zoom: 0, pan: 0 }),
    p: atP,
  }

  readonly #fingers = new Map<number, number>()

  override connectedCallback(): void {
    super.connectedCallback()
    const line = this.querySelector<HTMLElement>('[data-picture]')
    if (!line) return
    line.tabIndex = 0
    line.addEventListener('keydown', event => this.#key(event))
    line.addEventListener('wheel', event => this.#wheel(event, line), { passive: false })
    line.addEventListener('pointerdown', event => this.#fingers.set(event.pointerId, event.clientX))
    line.addEventListener('pointermove', event => this.#drag(event, line))
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      line.addEventListener(end, event => {
        if (this.#fingers.delete(event.pointerId) && this.#fingers.size === 0) this.go(this.value, true)
      })
  }

  #key(event: KeyboardEvent): void {
    const action = {
      '+': 'in',
      '=': 'in',
      '-': 'out',
      ArrowLeft: 'left',
      ArrowRight: 'right',
      Home: 'whole',
    }[event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    this.go(this.actions[action as keyof typeof this.actions](this.value), true)
  }

  /** The wheel scrolls the page, unless Ctrl is held (as a pinch on a trackpad does) or the line has the focus. */
  #wheel(event: WheelEvent, line: HTMLElement): void {
    if (!event.ctrlKey && document.activeElement !== line) return
    event.preventDefault()
    const box = line.getBoundingClientRect()
    this.go(
      zoomed(this.value, within(-event.deltaY / 100, -1, 1), (event.clientX - box.left) / box.width),
      true,
    )
  }

  /** One finger moves the line, two bring it nearer. */
  #drag(event: PointerEvent, line: HTMLElement): void {
    const before = this.#fingers.get(event.pointerId)
    if (before === undefined) return
    const width = line.getBoundingClientRect().width
    const other = Array.from(this.#fingers).find(([id]) => id !== event.pointerId)?.[1]
    this.#fingers.set(event.pointerId, event.clientX)
    if (other === undefined) this.go(panned(this.value, ((event.clientX - before) / width) * 1.15), false)
    else {
      const stretch = Math.abs(event.clientX - other) / Math.max(8, Math.abs(before - other))
      this.go(zoomed(this.value, Math.log2(Math.max(0.1, stretch)), placeOfOne), false)
    }
  }
}

customElements.define('doubles-near-one', DoublesNearOne)
