import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCore } from './core-package.ts'
import { Refusal, systemCode } from './refusal.ts'
import { failureIn, root, runTool } from './run-tool.ts'

/** What the built site is made of. Whole folders: a deleted file shows in its folder's time. */
const sources = ['content', 'public', 'src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json']

/** The mark of a build that came to its end; its time is that of the build's start. */
const mark = join('.cache', 'site-built')

/** The latest change, in milliseconds since 1970, in a file or a folder with all that is in it; 0 if it is absent. */
function latestChange(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, latestChange(join(path, name))),
    found.mtimeMs,
  )
}

/** Whether dist is the site as the sources in `folder` stand now. */
export function isSiteFresh(folder: string = root): boolean {
  const built = statSync(join(folder, mark), { throwIfNoEntry: false })
  if (!built || !existsSync(join(folder, 'dist', 'index.html'))) return false
  return sources.every(source => latestChange(join(folder, source)) <= built.mtimeMs)
}

/** Makes the folders that a build writes to; refuses with a sentence where that can't be done. */
export function openForWriting(folder: string, make: typeof mkdirSync = mkdirSync): void {
  for (const name of ['.cache', 'dist']) {
    try {
      make(join(folder, name), { recursive: true })
      writeFileSync(join(folder, name, '.writable'), '')
      rmSync(join(folder, name, '.writable'))
    } catch (error) {
      throw new Refusal(
        `The site can't be built, because ${join(folder, name)} can't be written to (${systemCode(error)}). Copy ` +
          'the project to a folder that you own, or give yourself the right to write there, and try again.',
      )
    }
  }
}

/** Builds the site into dist. A failed build is refused with what Astro said about it. */
export async function buildSite(): Promise<void> {
  openForWriting(root)
  const start = new Date()
  rmSync(join(root, mark), { force: true })
  console.log('Building the site …')
  const { code, printed } = await runTool('astro', ['build'], { quiet: true })
  if (code !== 0) {
    throw new Refusal(
      `${failureIn(printed)}\n\nThe site could not be built: the lines above name the page or the file, and the reason. ` +
        'Put it right and run the command again.',
    )
  }
  await buildCore()
  writeFileSync(join(root, mark), '')
  utimesSync(join(root, mark), start, start)
  const seconds = ((Date.now() - start.getTime()) / 1000).toFixed(1)
  console.log(`Built in ${seconds} s.`)
}
