/** `npm run build`: the whole site into dist, always anew. */
import { buildSite } from './build-site.ts'
import { plainly } from './refusal.ts'

await plainly(async () => {
  await buildSite()
  return undefined
})
