import { Refusal } from './refusal.ts'

export interface ServingOptions {
  /** The port to try first. */
  port: number
  /** The address to listen on; without it, this machine alone is answered. */
  host: string | undefined
}

/**
 * Reads `--port 8080`, `--port=8080`, `--host 0.0.0.0` and the variables PORT and HOST; what is written behind the
 * command counts more. Refuses what is no port, and options that it doesn't know.
 */
export function servingOptions(
  written: string[],
  environment: Record<string, string | undefined>,
): ServingOptions {
  const words = written.flatMap(word => (/^--\w+=/.test(word) ? splitAtEquals(word) : [word]))
  let port = environment.PORT ? portNumber(environment.PORT, 'PORT') : 4321
  let host = environment.HOST || undefined
  for (let at = 0; at < words.length; at += 2) {
    const [name, value] = [words[at], words[at + 1]]
    if (name === '--port') port = portNumber(value ?? '', '--port')
    else if (name === '--host') host = value ?? '0.0.0.0'
    else throw new Refusal(`Unknown option ${name}. Known are --port NUMBER and --host ADDRESS.`)
  }
  return { port, host }
}

function splitAtEquals(word: string): string[] {
  return [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
}

function portNumber(text: string, name: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new Refusal(
    `${name} must be a whole number from 0 to 65535 (0 takes any free port); it is "${text}". ` +
      'Try `npm start -- --port 8080`.',
  )
}
