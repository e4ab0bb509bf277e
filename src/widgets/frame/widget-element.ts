import { highlight } from './highlight.ts'
import { History } from './history.ts'
import { hashOf, statesIn } from './link.ts'
import { valueAtPath, withValueAtPath } from './path.ts'
import { drag, draw } from './pictures.ts'
import type { Shape } from './state.ts'
import { write, writeTable } from './table.ts'
import type { View } from './view.ts'

/**
 * What every widget's element does: it keeps the state, hears its controls, shows the view, and offers undo, redo,
 * reset, a link to exactly this state, and the full view. A widget adds its shape, its view and its own buttons.
 *
 * `value` is the state. `input` fires while it changes and `change` when it rests, so that a code cell can watch it.
 */
export abstract class WidgetElement<S extends object> extends HTMLElement {
  protected abstract readonly shape: Shape<S>
  protected abstract view(state: S): View
  /** What a button with `data-do="name"` does to the state. */
  protected readonly actions: Readonly<Record<string, (state: S) => S>> = {}

  /** The state after the hand changed the value at `path`, for a widget in which one change brings another. */
  protected changed(state: S, _path: string): S {
    return state
  }

  #state!: S
  #history!: History<S>
  #view!: View
  #relight!: () => void

  connectedCallback(): void {
    if (this.dataset.ready !== undefined) return
    this.dataset.ready = ''
    this.#state = this.shape.defaults
    this.#history = new History(this.#state)
    this.#view = this.view(this.#state)
    this.#relight = highlight(this)
    this.addEventListener('input', event => this.#heard(event))
    this.addEventListener('change', event => this.#heard(event))
    this.addEventListener('click', event => this.#pressed(event))
    this.addEventListener('keydown', event => this.#key(event))
    for (const near of ['pointerenter', 'focusin'])
      this.addEventListener(near, () => draw(this, () => this.#view), { once: true })
    drag(
      this,
      () => this.#view,
      path => valueAtPath(this.#state, path),
      (path, value, rest) => this.#change(path, value, rest),
    )
    addEventListener('hashchange', () => this.#readHash())
    this.#readHash()
    this.#readControls()
    this.#buttons()
  }

  /**
   * Shows another state, as a hand would: for a widget that can move by itself. With `rest` the movement is over, and
   * undo leads back to where it began.
   */
  protected go(state: S, rest: boolean): void {
    this.#set(state, rest)
  }

  /** Shows the present state anew, for a view whose numbers take time to come. With `rest` they are all there. */
  protected refresh(rest: boolean): void {
    this.#show(rest)
  }

  get value(): S {
    return this.#state
  }

  /** Takes any value; what can't be used is replaced by the start value, and the note says so. */
  set value(input: unknown) {
    const { state, repairs } = this.shape.parse(input)
    this.#note(repairs)
    this.#set(state, true)
  }

  #heard(event: Event): void {
    const source = event.target
    if (source === this || !(source instanceof HTMLElement)) return
    event.stopPropagation()
    const control = source.closest<HTMLElement & { value: unknown }>('[data-path]')
    if (!control?.dataset.path) return
    const value =
      source instanceof HTMLInputElement && source.type === 'checkbox' ? source.checked : control.value
    this.#change(control.dataset.path, value, event.type === 'change')
  }

  #change(path: string, value: unknown, rest: boolean): void {
    // A radio button or a choice of a list gives text; where the state has a number, it means that number.
    const meant = typeof valueAtPath(this.#state, path) === 'number' ? Number(value) : value
    this.#set(this.changed(withValueAtPath(this.#state, path, meant), path), rest)
  }

  #set(state: S, rest: boolean): void {
    this.#state = state
    // Coming to rest where one already was, as by a second press of a button, is no step to undo.
    if (rest && this.shape.format(state) !== this.shape.format(this.#history.now)) this.#history.rest(state)
    this.#show(rest)
    this.dispatchEvent(new Event(rest ? 'change' : 'input', { bubbles: true }))
  }

  #show(rest: boolean): void {
    this.#view = this.view(this.#state)
    draw(this, () => this.#view, rest)
    this.#part('sentence', this.#view.sentence)
    const table = this.querySelector('table[data-part=table]')
    if (table) writeTable(table, this.#view.table)
    for (const [name, text] of Object.entries(this.#view.texts ?? {}))
      write(this.querySelector(`[data-text="${name}"]`), text)
    this.#writeControls()
    this.#relight()
    if (!rest) return
    this.#part('status', this.#view.sentence)
    this.#buttons()
  }

  #part(name: string, text: string): void {
    write(this.querySelector(`[data-part=${name}]`), text)
  }

  #writeControls(): void {
    for (const control of this.querySelectorAll<HTMLInputElement>('[data-path]')) {
      const value = valueAtPath(this.#state, control.dataset.path ?? '')
      const place = control.closest<HTMLElement>('[data-optional]') ?? control
      if (place.hidden !== (value === undefined)) place.hidden = value === undefined
      if (value === undefined) continue
      if (control.type === 'radio') control.checked = control.value === String(value)
      else if (control.type === 'checkbox') control.checked = value === true
      else if (!Object.is(control.value, value)) control.value = value as string
    }
  }

  /** A choice or slider that was changed before this code was there counts. */
  #readControls(): void {
    const controls = this.querySelectorAll<HTMLInputElement>(
      'input[type=radio][data-path]:checked, number-control[data-path]',
    )
    // All are read before the first is heard: hearing one writes the state to the others.
    const changes = Array.from(controls, ({ dataset, value }) => [dataset.path ?? '', value] as const).filter(
      ([path, value]) => value !== undefined && !Object.is(value, valueAtPath(this.#state, path) ?? value),
    )
    for (const [path, value] of changes) this.#change(path, value, true)
  }

  #readHash(): void {
    const text = statesIn(location.hash).get(this.localName)
    if (text === undefined) return
    this.value = text
    if (!this.#inView()) this.scrollIntoView({ block: 'nearest' })
  }

  #inView(): boolean {
    const { top, bottom } = this.getBoundingClientRect()
    return top < innerHeight * 0.8 && bottom > innerHeight * 0.2
  }

  #pressed(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
    if (!button) return
    const { state, action, do: name } = button.dataset
    if (state !== undefined) this.value = `${this.shape.format(this.#state)};${state}`
    else if (name) this.#do(name)
    else if (action === 'undo' || action === 'redo') this.#travel(action)
    else if (action === 'reset') this.value = ''
    else if (action === 'copy') void this.#copyLink()
    else if (action === 'full') this.#fullView()
  }

  /** An action that changes nothing, such as a step beyond the last, is no step to undo. */
  #do(name: string): void {
    const next = this.actions[name]?.(this.#state) ?? this.#state
    if (next !== this.#state) this.#set(next, true)
  }

  #travel(way: 'undo' | 'redo'): void {
    this.#state = this.#history[way]()
    this.#note([])
    this.#show(true)
    this.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #buttons(): void {
    for (const [action, possible] of [
      ['undo', this.#history.canUndo],
      ['redo', this.#history.canRedo],
      ['reset', this.shape.format(this.#state) !== ''],
    ] as const) {
      // aria-disabled and not disabled: a button that has the focus must not lose it when nothing is left to undo.
      this.querySelector(`[data-action=${action}]`)?.setAttribute('aria-disabled', String(!possible))
    }
    for (const button of this.querySelectorAll<HTMLElement>('button[data-do]')) {
      const idle = this.actions[button.dataset.do ?? '']?.(this.#state) === this.#state
      button.setAttribute('aria-disabled', String(idle))
    }
    const states = this.querySelectorAll<HTMLElement>('button[data-state]')
    const now = this.shape.format(this.#state)
    for (const button of states) {
      const { state } = this.shape.parse(`${now};${button.dataset.state}`)
      button.setAttribute('aria-pressed', String(this.shape.format(state) === now))
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.removeAttribute('data-full')
    const letter = event.key.toLowerCase()
    const inText = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (!(event.ctrlKey || event.metaKey) || event.altKey || inText || (letter !== 'z' && letter !== 'y'))
      return
    event.preventDefault()
    this.#travel(letter === 'y' || event.shiftKey ? 'redo' : 'undo')
  }

  async #copyLink(): Promise<void> {
    const link = location.href.replace(/#.*$/, '') + hashOf(this.localName, this.shape.format(this.#state))
    const box = this.querySelector<HTMLInputElement>('[data-part=link]')
    // On plain http there is no clipboard: then the link stands there, selected, to be copied by hand.
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    if (box) {
      box.value = link
      box.hidden = copied === true
      if (!copied) box.select()
    }
    this.#note([
      copied
        ? 'Link copied: it opens the page with these numbers.'
        : 'Copy the link from the box: it opens the page with these numbers.',
    ])
  }

  #fullView(): void {
    if (document.fullscreenElement) void document.exitFullscreen()
    else if (this.requestFullscreen)
      void this.requestFullscreen().catch(() => this.toggleAttribute('data-full'))
    else this.toggleAttribute('data-full')
  }

  #note(sentences: readonly string[]): void {
    this.#part('note', sentences.join(' '))
  }
}
