/**
 * The part of an address that holds the states of widgets: `#arg-max-explorer=z:0,100,0&step-evaluator=step:2`.
 * It stands in the hash and never in the query, so that no server sees it. A plain anchor (`#key-points`) has no `=`.
 */
export function statesIn(hash: string): Map<string, string> {
  const states = new Map<string, string>()
  for (const part of hash.replace(/^#/, '').split('&')) {
    const equals = part.indexOf('=')
    if (equals > 0) states.set(part.slice(0, equals), decoded(part.slice(equals + 1)))
  }
  return states
}

export const hashOf = (widget: string, state: string): string =>
  `#${widget}=${encodeURI(state).replaceAll('&', '%26')}`

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
