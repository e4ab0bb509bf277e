import type { Format } from '../softmax-options.ts'
import type { Problem } from './decide.ts'
import { numberIn } from './read-logits.ts'
import { settings } from './settings.ts'
import { workspaceFor } from './workspace.ts'

/** In which format a function of one number takes it and gives its result. */
export interface FormatOption {
  /** The argument is a number of this format, and the exact result is rounded once to it (default 'float64'). */
  format?: Format | undefined
}

/** The softmax problem of the two logits x and 0: sigmoid, its logarithm and softplus are parts of its solution. */
export function twoLogits(caller: string, x: number, options: FormatOption | undefined): Problem {
  const { format } = settings(caller, options)
  const workspace = workspaceFor(2)
  workspace.logits[0] = numberIn(caller, x, 'x')
  workspace.logits[1] = 0
  workspace.position = x > 0 ? 0 : 1
  workspace.largest = Math.max(x, 0)
  workspace.integers = undefined
  return { workspace, n: 2, temperature: 1, format }
}
