import * as core from '../core/index.ts'

/**
 * The value of an expression of the core's functions, such as `softmax([13, 31, 5])[1]`. It runs while the site is
 * built, on texts of this repository only.
 *
 * Throws an Error that names the expression when it can't be computed, which stops the build.
 */
export function evaluate(expression: string): unknown {
  try {
    return new Function(...Object.keys(core), `'use strict'; return (${expression})`)(...Object.values(core))
  } catch (error) {
    throw new Error(
      `Value: expected an expression of the core's functions, got "${expression}". ${String(error)}`,
    )
  }
}
