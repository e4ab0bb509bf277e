/**
 * Serves the built site to the browser tests, at the port in the variable PORT and at no other.
 * The variable DIST names another folder than dist, to look at a build beside it.
 */
import { join } from 'node:path'
import { plainly, Refusal } from '../../src/build/refusal.ts'
import { root } from '../../src/build/run-tool.ts'
import { serveSite } from '../../src/build/site-server.ts'

await plainly(async () => {
  const { port, address } = await serveSite(process.env.DIST ?? join(root, 'dist'), { port: Number(process.env.PORT) })
  if (String(port) !== process.env.PORT)
    throw new Refusal(`Port ${process.env.PORT} was taken in the meantime.`)
  console.log(`The built site is at ${address}`)
  return undefined
})
