import type * as Library from '@observablehq/plot'
import { SmallDocument, SmallElement } from './small-document.ts'

type PlotLibrary = typeof Library

const page = new SmallDocument()

/** Observable Plot for cells: it draws on a small document of our own, in a worker and at build alike. */
export async function loadPlot(): Promise<PlotLibrary> {
  const library = await import('@observablehq/plot')
  const plot: PlotLibrary['plot'] = options =>
    library.plot({ ...options, document: page as unknown as Document })
  // `Plot.barY(…).plot()` draws by a method of the mark, which needs the document as well.
  const draw = function (this: Library.Markish, options: Library.PlotOptions = {}) {
    return plot({ ...options, marks: [...(options.marks ?? []), this] })
  }
  Object.defineProperty(library.Mark.prototype, 'plot', { value: draw, configurable: true, writable: true })
  return Object.freeze({ ...library, plot })
}

export const isPicture = (value: unknown): value is SmallElement => value instanceof SmallElement
