/** `npm start`: the built site on a port of this machine, built first if anything has changed since. */
import { join } from 'node:path'
import { buildSite, isSiteFresh } from './build-site.ts'
import { plainly } from './refusal.ts'
import { root } from './run-tool.ts'
import { servingOptions } from './serving-options.ts'
import { serveSite } from './site-server.ts'

await plainly(async () => {
  const options = servingOptions(process.argv.slice(2), process.env)
  if (!isSiteFresh()) await buildSite()
  const server = await serveSite(join(root, 'dist'), {
    ...options,
    onTaken: port => console.log(`Port ${port} is taken by another program; trying ${port + 1}.`),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)))
  }
  console.log(`The Softmax Notebook is open until you press Ctrl+C, at\n\n  ${server.address}\n`)
  return undefined
})
