import { withWholes } from './whole-values.ts'

/** A docstring's text as HTML: `code` between backticks, addresses as links, names of the core as links to their pages. */
export function docstringHtml(text: string, hrefs: ReadonlyMap<string, string>): string {
  return text
    .split('`')
    .map((part, i) => (i % 2 === 1 ? code(part, hrefs) : linked(escaped(part))))
    .join('')
}

function code(text: string, hrefs: ReadonlyMap<string, string>): string {
  const href = hrefs.get(text.replace(/\(.*$/, ''))
  const html = `<code>${withWholes(escaped(text))}</code>`
  return href ? `<a href="${href}">${html}</a>` : html
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Addresses become links, and what stands between them is kept together where it has to be. */
const linked = (html: string): string =>
  html
    .split(/(https:\/\/[^\s,;)]+[^\s,;).])/)
    .map((part, i) =>
      i % 2 === 1 ? `<a href="${part}">${part.replace('https://', '')}</a>` : withWholes(part),
    )
    .join('')
