import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** The project's root folder. */
export const root = resolve(import.meta.dirname, '..', '..')

/** The JavaScript file behind each command-line tool; run by Node itself, so that no shell is needed anywhere. */
const tools = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
} as const

export type Tool = keyof typeof tools

export interface Finished {
  /** The exit code; 1 when a signal ended the program. */
  code: number
  /** Everything printed, when it was asked to be kept. */
  printed: string
}

export interface RunOptions {
  /** Keep what the program prints instead of showing it. */
  quiet?: boolean
  environment?: Record<string, string>
  /** Ends the program after so many milliseconds. */
  timeout?: number
}

/** Runs a program in the project's root and waits for its end. Rejects when it can't be started. */
export function runProgram(command: string, options: string[], how: RunOptions = {}): Promise<Finished> {
  return new Promise((finish, fail) => {
    const child = spawn(command, options, {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...how.environment },
      stdio: how.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(how.timeout === undefined ? {} : { timeout: how.timeout }),
    })
    const pieces: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece: Buffer) => pieces.push(piece))
    }
    const stop = () => child.kill()
    process.once('SIGTERM', stop)
    child.on('error', fail)
    child.on('close', code => {
      process.off('SIGTERM', stop)
      finish({ code: code ?? 1, printed: Buffer.concat(pieces).toString() })
    })
  })
}

/** Runs one of the project's tools on the Node that runs this. */
export function runTool(tool: Tool, options: string[], how: RunOptions = {}): Promise<Finished> {
  return runProgram(process.execPath, [join(root, 'node_modules', tools[tool]), ...options], how)
}

/**
 * What a tool says about its failure: its output from the first error on, without the lines of stack traces,
 * which say nothing to the author of a page. Tools that see a CI print in colour, also into a pipe: it is taken out.
 */
export function failureIn(printed: string): string {
  const plain = stripVTControlCharacters(printed)
  const start = plain.search(/^.*(\[ERROR\]|\berror\b)/im)
  return plain
    .slice(Math.max(start, 0))
    .split('\n')
    .filter(line => !/^\s+at .*(:\d+|<anonymous>\)|native\))\)?$|^\s*Stack trace:$/.test(line))
    .join('\n')
    .trim()
}
