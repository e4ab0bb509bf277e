/** Observable Plot, handed in by the caller: at build it is imported, in the page it comes when a hand is near. */
export type PlotLibrary = typeof import('./plot-library.ts')

/** One picture of a widget. `Drawing` is what it is drawn on: an SVG or an HTML element. */
export interface Panel {
  readonly name: string
  readonly title: string
  /** The picture in words, for those who don't see it. Short: the widget's sentence and table say the rest. */
  readonly description: string
  /** `img` for a picture that is one thing to a screen reader; `group` where its parts are read or used one by one. */
  readonly role?: 'img' | 'group'
  /** A new picture. Draws on `document`, which is linkedom's while the site is built. */
  draw(plot: PlotLibrary, document: Document): Element
  /**
   * Moves the parts of an existing picture so that it shows this panel's data, without Plot. False when that can't
   * be done (more bars, another axis, a value off the scale): then the picture has to be drawn anew.
   */
  move(picture: Element): boolean
  /** True if `draw` would give other axes than `picture` has, so that it should be drawn anew once the hand rests. */
  stale?(picture: Element): boolean
  /** The value that a hand at this place of the picture means, for pictures whose marks can be dragged. */
  valueAt?(picture: Element, clientX: number, clientY: number): number
  /**
   * How much the number of `handle` changes when its mark goes up by one CSS pixel, for pictures whose marks move by as
   * much as the hand does, wherever it took them. It comes before `valueAt`.
   */
  valuePerPixel?(picture: Element, handle: string): number
}
