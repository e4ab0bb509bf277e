import { defineMiddleware } from 'astro:middleware'

/**
 * Moves the style sheets of single figures from the middle of a page to its head. In the middle each would hold up what
 * comes after it, and text that was already shown would move when the rest arrives.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next()
  if (!response.headers.get('content-type')?.includes('text/html')) return response
  const page = await response.text()
  const links = page.match(/<link rel="stylesheet" href="[^"]*" data-figure>/g) ?? []
  const others = links.reduce((rest, link) => rest.replace(link, ''), page)
  const { status, headers } = response
  return new Response(others.replace('</head>', `${[...new Set(links)].join('')}</head>`), {
    status,
    headers,
  })
})
