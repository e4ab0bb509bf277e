/** `npm run dev`: the site for authors; every saved change shows at once. Options go to `astro dev`. */
import { openForWriting } from './build-site.ts'
import { plainly } from './refusal.ts'
import { root, runTool } from './run-tool.ts'
import { servingOptions } from './serving-options.ts'

await plainly(async () => {
  const { port, host } = servingOptions(process.argv.slice(2), process.env)
  openForWriting(root)
  process.on('SIGINT', () => {}) // Ctrl+C reaches Astro as well, which closes and then ends this program
  const { code } = await runTool('astro', ['dev', '--port', String(port), ...(host ? ['--host', host] : [])])
  return code
})
