/** A path names one value of a state: `axis`, or `z.1` for the second number of the list `z`. */
export function valueAtPath(state: object, path: string): unknown {
  const [field = '', index] = path.split('.')
  const value = (state as Record<string, unknown>)[field]
  return index === undefined ? value : Array.isArray(value) ? value[Number(index)] : undefined
}

/** A copy of the state with the value at `path` replaced. */
export function withValueAtPath<S extends object>(state: S, path: string, value: unknown): S {
  const [field = '', index] = path.split('.')
  if (index === undefined) return { ...state, [field]: value }
  const list = (state as Record<string, unknown>)[field]
  return Array.isArray(list) ? { ...state, [field]: list.with(Number(index), value) } : state
}
