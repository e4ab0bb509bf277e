import { existsSync } from 'node:fs'
import { Refusal } from './refusal.ts'
import { type Finished, runProgram, runTool } from './run-tool.ts'

/** One way to come by a browser, as a program to run. */
export interface BrowserSource {
  name: string
  run: () => Promise<Finished>
}

const minutes = 60_000

/**
 * The ways that this machine offers: Playwright's download; for root on Debian its package, which brings every library
 * along; and where that package is none (Ubuntu's only points to a snap) the libraries for the download.
 */
export function browserSources(isRoot: boolean, hasApt: boolean): BrowserSource[] {
  const quiet = { quiet: true, environment: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: 4 * minutes }
  const download: BrowserSource = {
    name: 'playwright install chromium',
    run: () =>
      runTool('playwright', ['install', '--no-shell', 'chromium'], {
        ...quiet,
        environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
      }),
  }
  if (!isRoot || !hasApt) return [download]
  return [
    download,
    {
      name: 'apt-get install chromium',
      run: async () => {
        await runProgram('apt-get', ['update'], quiet)
        return runProgram('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], quiet)
      },
    },
    {
      name: 'playwright install-deps chromium',
      run: () => runTool('playwright', ['install-deps', 'chromium'], quiet),
    },
  ]
}

/**
 * Installs a browser: tries one source after the other until `find` finds a browser that starts.
 * Refuses with a sentence when none did.
 */
export async function installBrowser(
  find: () => Promise<string | undefined>,
  sources: BrowserSource[] = browserSources(process.getuid?.() === 0, existsSync('/usr/bin/apt-get')),
): Promise<string> {
  for (const { name, run } of sources) {
    console.log(`No browser found: trying \`${name}\` (once; a few minutes at most) …`)
    const { code, printed } = await run()
    const browser = await find()
    if (browser) return browser
    const reason = code === 0 ? 'it came, but does not start' : lastLine(printed)
    console.log(`  That didn't give a browser: ${reason}`)
  }
  throw new Refusal(
    'The browser tests need Chromium, Chrome or Edge, and none was found or could be installed. Install one, ' +
      'or set CHROME_PATH to it, and run the command again.',
  )
}

function lastLine(printed: string): string {
  return printed.trim().split('\n').at(-1)?.trim() || 'it said nothing'
}
