import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { browserArguments, browsersHere } from '../src/build/find-browser.ts'

/** A port that nobody uses now. The workers read this file as well: they inherit the choice through the environment. */
process.env.SOFTMAX_TEST_PORT ??= await new Promise<string>((finish, fail) => {
  const probe = createServer().once('error', fail)
  probe.listen(0, '127.0.0.1', () => {
    const place = probe.address()
    probe.close(() => finish(String(typeof place === 'object' ? place?.port : 0)))
  })
})
const address = `http://localhost:${process.env.SOFTMAX_TEST_PORT}/`
const executablePath = process.env.CHROME_PATH ?? browsersHere()[0]

/** The browser tests: they look at the built site in dist, and never build it themselves. */
export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  reporter: [
    [process.stdout.isTTY ? 'line' : 'dot'],
    ['json', { outputFile: '../.cache/browser-results.json' }],
  ],
  use: {
    baseURL: address,
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: `"${process.execPath}" browser/serve-dist.ts`,
    env: { PORT: process.env.SOFTMAX_TEST_PORT },
    url: address,
    reuseExistingServer: false,
  },
})
