import type { PlotLibrary } from '../../plots/panel.ts'
import { write } from './table.ts'
import type { View } from './view.ts'

let library: PlotLibrary | undefined
let loading: Promise<PlotLibrary> | undefined

/** Plot comes when a hand is near. Until it is there, pictures move as far as they can without it. */
function plot(): Promise<PlotLibrary> {
  loading ??= import('../../plots/plot-library.ts').then(
    found => {
      library = found
      return found
    },
    error => {
      loading = undefined
      throw error
    },
  )
  return loading
}

/** Shows the view's panels: moves what can be moved, draws anew what can't, and axes once the hand rests. */
export function draw(widget: HTMLElement, view: () => View, rest = false): void {
  let waiting = false
  for (const panel of view().panels) {
    const image = widget.querySelector(`[data-panel="${panel.name}"] [data-picture]`)
    const picture = image?.firstElementChild
    if (!image || !picture) continue
    write(image.previousElementSibling, panel.title)
    if (image.getAttribute('aria-label') !== panel.description)
      image.setAttribute('aria-label', panel.description)
    if (panel.move(picture) && !(rest && panel.stale?.(picture))) continue
    if (library) picture.replaceWith(panel.draw(library, document))
    else waiting = true
  }
  // A failed download is tried again at the next change; until then the pictures move without new axes.
  if (!library)
    void plot().then(
      () => waiting && draw(widget, view, true),
      () => undefined,
    )
}

type Moved = (path: string, value: number, rest: boolean) => void

/**
 * Lets a hand take a mark that has a handle. The keyboard's way is the control of the same number.
 * `now` gives the number of a path as it stands.
 */
export function drag(
  widget: HTMLElement,
  view: () => View,
  now: (path: string) => unknown,
  moved: Moved,
): void {
  widget.addEventListener('pointerdown', event => {
    const mark = event.target instanceof Element ? event.target.closest('[data-handle]') : null
    const frame = mark?.closest<HTMLElement>('[data-panel]')
    const path = mark?.getAttribute('data-handle')
    if (!mark || !frame || !path || event.button !== 0) return
    event.preventDefault()
    const at = valueUnder(frame, view, path, event, now(path))
    let last: number | undefined
    const follow = (next: PointerEvent) => {
      const value = at(next)
      if (value === undefined) return
      last = tidy(widget, path, value)
      moved(path, last, false)
    }
    const finish = () => {
      widget.removeEventListener('pointermove', follow)
      widget.removeEventListener('pointerup', finish)
      widget.removeEventListener('pointercancel', finish)
      if (last !== undefined) moved(path, last, true)
    }
    widget.setPointerCapture(event.pointerId)
    follow(event)
    widget.addEventListener('pointermove', follow)
    widget.addEventListener('pointerup', finish)
    widget.addEventListener('pointercancel', finish)
  })
}

/** What a place of the pointer means for the number of `path`, when the hand took its mark at `start`. */
function valueUnder(
  frame: HTMLElement,
  view: () => View,
  path: string,
  start: PointerEvent,
  value: unknown,
): (pointer: PointerEvent) => number | undefined {
  const picture = () => frame.querySelector('[data-picture]')?.firstElementChild
  const panel = () => view().panels.find(({ name }) => name === frame.dataset.panel)
  const taken = picture()
  const perPixel = taken ? panel()?.valuePerPixel?.(taken, path) : undefined
  if (perPixel !== undefined && typeof value === 'number')
    return pointer => (pointer === start ? undefined : value + (start.clientY - pointer.clientY) * perPixel)
  return ({ clientX, clientY }) => {
    const shown = picture()
    return shown ? panel()?.valueAt?.(shown, clientX, clientY) : undefined
  }
}

/** A value from the hand, in the steps and limits of the same number's slider. */
function tidy(widget: HTMLElement, path: string, value: number): number {
  const control = widget.querySelector<HTMLElement>(`number-control[data-path="${path}"]`)
  const step = Number(control?.querySelector<HTMLInputElement>('input[type=range]')?.step) || 0.1
  const stepped = Number((Math.round(value / step) * step).toPrecision(12))
  return Math.min(
    Number(control?.dataset.most ?? Infinity),
    Math.max(Number(control?.dataset.least ?? -Infinity), stepped),
  )
}
