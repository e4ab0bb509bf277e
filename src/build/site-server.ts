import { existsSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { Refusal, systemCode } from './refusal.ts'

export interface SiteServer {
  /** Where the site is, such as http://localhost:4321/ */
  address: string
  port: number
  close: () => Promise<void>
}

/** Files whose name holds a hash of their content never change under that name. */
const hashed = /^\/_astro\//

/**
 * Answers requests for the files of `folder`, with the headers and addresses of an ordinary static host: a page
 * lives at `/name/`, everything but hashed files is asked for anew, what is missing gets 404.html with status 404.
 */
export function siteHandler(folder: string): RequestListener {
  const files = sirv(folder, {
    dev: true, // looks at the disk on each request, so that a new build is served without a restart
    etag: true,
    setHeaders: (response, path) => {
      if (hashed.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'same-origin')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain;charset=utf-8' })
      response.end('Only GET and HEAD are answered here.\n')
      return
    }
    // an address with two slashes in front names another host, and must not be redirected to
    const path = (request.url ?? '/').replace(/^[\\/]+/, '/').replace(/[?#].*$/, '')
    if (!path.endsWith('/') && isPageFolder(folder, path)) {
      const query = request.url?.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
      response.writeHead(301, { Location: `${path}/${query}` })
      response.end()
      return
    }
    files(request, response, () => {
      const page = join(folder, '404.html')
      const known = existsSync(page)
      response.writeHead(404, {
        'Content-Type': known ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8',
        'Cache-Control': 'no-cache',
      })
      response.end(request.method === 'HEAD' ? '' : known ? readFileSync(page) : 'There is no such page.\n')
    })
  }
}

function isPageFolder(folder: string, path: string): boolean {
  try {
    const place = join(folder, decodeURI(path))
    return place.startsWith(folder) && existsSync(join(place, 'index.html'))
  } catch {
    return false // an address that isn't well-formed is no page
  }
}

/** Listens on one address of this machine; resolves with undefined where the machine has no such address. */
function listen(handler: RequestListener, host: string, port: number): Promise<Server | undefined> {
  return new Promise((finish, fail) => {
    const server = createServer(handler)
    server.once('error', error => {
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(systemCode(error))) finish(undefined)
      else fail(error)
    })
    server.listen(port, host, () => finish(server))
  })
}

function portOf(server: Server): number {
  const place = server.address()
  return typeof place === 'object' && place ? place.port : 0
}

/** Both of this machine's own addresses: a browser may take either for "localhost". */
const ownAddresses = ['127.0.0.1', '::1']

/** Listens at `port` on every address in `hosts`, or on none. */
async function listenEverywhere(handler: RequestListener, hosts: string[], port: number): Promise<Server[]> {
  const servers: Server[] = []
  try {
    for (const host of hosts) {
      const server = await listen(handler, host, servers[0] ? portOf(servers[0]) : port)
      if (server) servers.push(server)
    }
  } catch (error) {
    for (const server of servers) server.close()
    throw error
  }
  if (servers.length === 0) throw new Refusal(`This machine has no address ${hosts.join(' or ')}.`)
  return servers
}

/**
 * Serves `folder` at `port`, or at the next port that is free; 0 asks the system for any.
 * `onTaken` hears of each port that was passed over. Without `host` only this machine is answered.
 */
export async function serveSite(
  folder: string,
  { port, host, onTaken }: { port: number; host?: string | undefined; onTaken?: (port: number) => void },
): Promise<SiteServer> {
  const handler = siteHandler(folder)
  for (let candidate = port; candidate < port + 100 && candidate <= 65535; candidate++) {
    try {
      const servers = await listenEverywhere(handler, host ? [host] : ownAddresses, candidate)
      const found = servers[0] ? portOf(servers[0]) : candidate
      const name = host && host !== '0.0.0.0' && host !== '::' ? host : 'localhost'
      return {
        address: `http://${name.includes(':') ? `[${name}]` : name}:${found}/`,
        port: found,
        close: async () => {
          await Promise.all(servers.map(close))
        },
      }
    } catch (error) {
      const code = systemCode(error)
      if (code === 'EACCES') {
        throw new Refusal(`Port ${candidate} is kept for the system's own programs. Choose one from 1024 up.`)
      }
      if (code !== 'EADDRINUSE') throw error
      onTaken?.(candidate)
    }
  }
  throw new Refusal(`No free port from ${port} on. Choose another, such as \`npm start -- --port 8080\`.`)
}

function close(server: Server): Promise<void> {
  return new Promise(finish => {
    server.close(() => finish())
    server.closeAllConnections()
  })
}
