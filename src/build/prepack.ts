/**
 * `npm pack` begins with it: makes the core that the package holds. A file of its own, because the one that sets up
 * the machine may import a program instead of starting it, and what asks whether it was started would then do nothing.
 */
import { buildCore } from './core-package.ts'
import { plainly } from './refusal.ts'

await plainly(async () => {
  await buildCore()
  return undefined
})
