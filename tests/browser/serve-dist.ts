/** Serves the built site to the browser tests, at the port in the variable PORT and at no other. */
import { plainly, Refusal } from '../../src/build/refusal.ts'
import { serveSite } from '../../src/build/site-server.ts'
import { dist } from './built-pages.ts'

await plainly(async () => {
  const { port, address } = await serveSite(dist, {
    port: Number(process.env.PORT),
  })
  if (String(port) !== process.env.PORT)
    throw new Refusal(`Port ${process.env.PORT} was taken in the meantime.`)
  console.log(`The built site is at ${address}`)
  return undefined
})
