import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltPage, builtPages, dist, documentOf } from './built-pages.ts'

const addressed = [
  ['a[href]', 'href'],
  ['link[href]:not([rel=canonical])', 'href'],
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['source[src]', 'src'],
  ['use[href]', 'href'],
] as const

export interface Target {
  /** The path on the site, and the anchor without its #, both decoded. */
  path: string
  anchor: string
}

/** Where a link of the page at `from` leads to within the site; undefined when it leaves the site. */
export function target(link: string, from: string): Target | undefined {
  const site = 'http://site.invalid'
  const { origin, protocol, pathname, hash } = new URL(link, site + from)
  if (!protocol.startsWith('http') || origin !== site) return undefined
  return { path: decodeURI(pathname), anchor: decodeURIComponent(hash.slice(1)) }
}

/**
 * The id that an anchor points at. The anchor of a link that sets a widget, `#arg-max-explorer=z:0,100,0`, points at
 * the widget.
 */
export function idOf(anchor: string): string {
  return anchor.includes('=') ? `figure-${anchor.slice(0, anchor.indexOf('='))}` : anchor
}

const documents = new Map<string, Document>()

function builtDocument(page: BuiltPage): Document {
  const known = documents.get(page.path) ?? documentOf(page)
  documents.set(page.path, known)
  return known
}

/** The links of a built page that lead nowhere, each with the reason. */
export function brokenLinks(from: BuiltPage): string[] {
  const document = builtDocument(from)
  const links = addressed.flatMap(([selector, name]) =>
    Array.from(document.querySelectorAll(selector), element => element.getAttribute(name) ?? ''),
  )
  return [...new Set(links)].flatMap(link => {
    const found = target(link, from.path)
    const reason = found && reasonAgainst(found)
    return reason ? [`${link}: ${reason}`] : []
  })
}

function reasonAgainst({ path, anchor }: Target): string | undefined {
  const page = builtPages.find(({ path: known }) => known === path)
  if (!page)
    return existsSync(join(dist, path)) && !path.endsWith('/') ? undefined : 'there is no such page or file'
  if (anchor === '') return undefined
  return builtDocument(page).getElementById(idOf(anchor)) ? undefined : `${path} has no element with that id`
}
