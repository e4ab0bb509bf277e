/** The parts of Observable Plot that our pictures use. What is not named here is left out of what a reader loads. */
export { axisX, axisY, barX, barY, dot, line, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot'
