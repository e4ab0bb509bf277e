import { exp, log } from '../core/index.ts'

/**
 * `Math` as cells see it. Engines differ in the last bit of `exp` and `log`, so these two are the core's, which
 * rounds the same way everywhere.
 */
export const pinnedMath: Math = Object.freeze(
  Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(Math),
    exp: { value: (x: number) => exp(Number(x)), enumerable: false },
    log: { value: (x: number) => log(Number(x)), enumerable: false },
  }) as Math,
)
