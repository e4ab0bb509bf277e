import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, posix, win32 } from 'node:path'
import { chromium } from '@playwright/test'

/** Programs on the path that are a Chromium, Chrome or Edge; the plain ones first. */
const programs = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium-browser',
]

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** How Chromium is started everywhere in the project: quiet on the network, and without its sandbox for root. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Every place at which a browser may lie, best first. CHROME_PATH, where set, comes before all. */
export function browserPlaces(
  platform: NodeJS.Platform,
  environment: Record<string, string | undefined>,
  home: string,
): string[] {
  const named = environment.CHROME_PATH ? [environment.CHROME_PATH] : []
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    return [
      ...named,
      ...windowsPrograms.flatMap(program =>
        folders.filter(folder => folder !== undefined).map(folder => win32.join(folder, ...program)),
      ),
    ]
  }
  if (platform === 'darwin') {
    return [
      ...named,
      ...macApplications.flatMap(application =>
        ['/Applications', posix.join(home, 'Applications')].map(folder => posix.join(folder, application)),
      ),
    ]
  }
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return [
    ...named,
    ...programs.flatMap(program =>
      [...new Set(folders.filter(folder => folder !== ''))].map(folder => posix.join(folder, program)),
    ),
    '/opt/google/chrome/chrome',
  ]
}

/** The browsers of this machine, best first: one that was named, then Playwright's own, then the system's. */
export function browsersHere(): string[] {
  const places = browserPlaces(process.platform, process.env, homedir())
  const own = chromium.executablePath()
  const ordered = process.env.CHROME_PATH
    ? [...places.slice(0, 1), own, ...places.slice(1)]
    : [own, ...places]
  return ordered.filter(place => existsSync(place))
}

/** Whether a browser starts: one may lie there and lack a library, or be a mere hint to install it. */
async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 30_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

/** The first browser that starts; undefined when there is none. */
export async function findBrowser(): Promise<string | undefined> {
  for (const place of browsersHere()) {
    if (await starts(place)) return place
  }
  return undefined
}
