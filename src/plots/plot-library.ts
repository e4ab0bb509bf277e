import { type PlotOptions, plot as plotAll } from '@observablehq/plot'

/** The parts of Observable Plot that our pictures use. What is not named here is left out of what a reader loads. */
export { axisX, axisY, barX, barY, dot, line, rectY, ruleX, ruleY, text } from '@observablehq/plot'

/**
 * Plot's picture, without the names that it gives to its groups. They have no role, so no name is allowed there, and
 * each of our pictures has one description of its own.
 */
export function plot(options: PlotOptions): ReturnType<typeof plotAll> {
  const picture = plotAll(options)
  for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  return picture
}
