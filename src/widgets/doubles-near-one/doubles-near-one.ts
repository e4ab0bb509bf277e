import { partAt } from '../../plots/number-line.ts'
import '../controls/number-control.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'
import * as look from './window.ts'

const keys: Readonly<Record<string, string>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '−': 'out',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'whole',
}

/** How long a movement to another part of the line takes, and after how long without a turn the wheel is at rest; in ms. */
const glideTime = 260
const wheelRest = 300

export class DoublesNearOne extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    in: (now: State): State => unless(now, look.zoomed(now, 1, look.anchor(now))),
    out: (now: State): State => unless(now, look.zoomed(now, -1, look.anchor(now))),
    left: (now: State): State => unless(now, look.panned(now, 0.2)),
    right: (now: State): State => unless(now, look.panned(now, -0.2)),
    whole: (now: State): State => unless(now, look.whole(now)),
    one: (now: State): State => unless(now, look.aroundOne(now)),
    neighbours: (now: State): State => unless(now, look.aroundProbability(now)),
  }

  /** Where a glide that is under way will end. */
  #goal: State | undefined
  #frame = 0
  #wheelTimer = 0
  readonly #fingers = new Map<number, number>()

  override connectedCallback(): void {
    super.connectedCallback()
    const line = this.querySelector<HTMLElement>('[data-panel=line] [data-picture]')
    if (!line) return
    line.tabIndex = 0
    line.addEventListener('keydown', event => this.#key(event))
    line.addEventListener('wheel', event => this.#wheel(event, line), { passive: false })
    line.addEventListener('pointerdown', event => this.#take(event, line))
    line.addEventListener('pointermove', event => this.#drag(event, line))
    for (const end of ['pointerup', 'pointercancel'] as const)
      line.addEventListener(end, event => {
        if (this.#fingers.delete(event.pointerId) && this.#fingers.size === 0) this.go(this.value, true)
      })
    // Caught before the frame's own listener, which would jump.
    this.addEventListener('click', event => this.#press(event), { capture: true })
  }

  protected override changed(now: State, path: string): State {
    this.#stop()
    return path === 'format' ? look.inSteps(now, this.value) : now
  }

  #press(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const name = button?.dataset.do
    if (name) {
      event.stopPropagation()
      this.#glide(name)
    } else this.#stop()
  }

  #key(event: KeyboardEvent): void {
    const name = keys[event.key]
    if (!name || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    this.#glide(name)
  }

  /** Moves to where an action leads, so that the eye can follow; at once for those who asked for less motion. */
  #glide(name: string): void {
    const action = this.actions[name as keyof typeof this.actions]
    const [from, goal] = [this.value, action?.(this.#goal ?? this.value)]
    this.#stop()
    if (!goal || goal === from) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.go(goal, true)
      return
    }
    this.#goal = goal
    const start = performance.now()
    const run = (time: number) => {
      const part = Math.max(0, (time - start) / glideTime)
      if (part < 1) {
        this.go(look.between(from, goal, part * (2 - part)), false)
        this.#frame = requestAnimationFrame(run)
      } else {
        this.#goal = undefined
        this.go(goal, true)
      }
    }
    this.#frame = requestAnimationFrame(run)
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#wheelTimer)
    this.#goal = undefined
  }

  /** The wheel scrolls the page, unless Ctrl is held (as a pinch on a trackpad does) or the line has the focus. */
  #wheel(event: WheelEvent, line: HTMLElement): void {
    if (!event.ctrlKey && document.activeElement !== line) return
    event.preventDefault()
    this.#stop()
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    const turns = (pixels * event.deltaY) / (event.ctrlKey && Math.abs(event.deltaY) < 50 ? 40 : 160)
    const moved = look.panned(this.value, (-pixels * event.deltaX) / line.clientWidth)
    this.go(look.zoomed(moved, Math.min(1, Math.max(-1, -turns)), partAt(event.clientX, line)), false)
    this.#wheelTimer = window.setTimeout(() => this.go(this.value, true), wheelRest)
  }

  #take(event: PointerEvent, line: HTMLElement): void {
    if (event.button !== 0) return
    this.#stop()
    line.setPointerCapture(event.pointerId)
    this.#fingers.set(event.pointerId, event.clientX)
  }

  /** One finger moves the line; two stretch it, and what lies between them stays between them. */
  #drag(event: PointerEvent, line: HTMLElement): void {
    const before = this.#fingers.get(event.pointerId)
    if (before === undefined) return
    const other = Array.from(this.#fingers).find(([id]) => id !== event.pointerId)?.[1]
    this.#fingers.set(event.pointerId, event.clientX)
    const by = partAt(event.clientX, line) - partAt(before, line)
    if (other === undefined) {
      this.go(look.panned(this.value, by), false)
      return
    }
    const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)]
    const stretch = Math.log2(Math.max(8, is) / Math.max(8, was))
    this.go(look.panned(look.zoomed(this.value, stretch, partAt((before + other) / 2, line)), by / 2), false)
  }
}

/** The same object where nothing would change: the frame then shows the button as idle. */
const unless = (now: State, next: State): State =>
  now.zoom === next.zoom && now.pan === next.pan ? now : next

customElements.define('doubles-near-one', DoublesNearOne)
