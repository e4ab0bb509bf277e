/**
 * Lights up what belongs together: the symbol in a formula, its number in the table, its bar. Each such part carries
 * `data-link` with one or more names, such as `z.1`; a name without a number, `z`, belongs to all of `z.0`, `z.1`, ….
 * Names in `data-also` light up a part, too, but are not lit up by it.
 *
 * A pointer over a part, the focus on it, or a touch lights it and all that shares a name with it. Symbols are buttons;
 * those of one picture are one stop for Tab, and the arrow keys go from one to the next. Escape puts the light out.
 *
 * Returns a function that lights the parts anew, for use after they were redrawn.
 */
export function highlight(widget: HTMLElement): () => void {
  const light = { hovered: none, focused: none, pressed: none }

  const show = () => {
    const wanted = Object.values(light).find(names => names.length > 0) ?? none
    for (const part of widget.querySelectorAll('[data-link]')) {
      const own = [...namesOf(part), ...namesOf(part, 'data-also')]
      const lit = own.some(name => wanted.some(other => belong(name, other)))
      if (lit !== part.hasAttribute('data-lit')) part.toggleAttribute('data-lit', lit)
    }
  }
  const change = (by: Partial<typeof light>) => {
    Object.assign(light, by)
    show()
  }

  widget.addEventListener('pointerover', event => {
    if (event.pointerType !== 'touch') change({ hovered: namesAt(event.target) })
  })
  widget.addEventListener('pointerleave', () => change({ hovered: none }))
  widget.addEventListener('focusin', event => {
    // A press on a cell also moves the focus, to what scrolls the table; the cell stays lit.
    const focused = namesAt(event.target)
    change({ focused, ...(focused.length > 0 && { pressed: none }) })
    stopHere(event.target)
  })
  widget.addEventListener('focusout', () => change({ focused: none }))
  widget.addEventListener('keydown', event => {
    if (event.key === 'Escape') change({ hovered: none, focused: none, pressed: none })
    else if (walk(event)) event.preventDefault()
  })
  addEventListener('pointerdown', event => {
    const inside = event.target instanceof Node && widget.contains(event.target)
    change({ pressed: inside ? namesAt(event.target) : none })
  })
  return show
}

const none: readonly string[] = []

/** Whether two names are the same, or one is the family of the other. */
export const belong = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)

const namesOf = (part: Element, attribute = 'data-link'): readonly string[] =>
  part.getAttribute(attribute)?.split(' ') ?? []

function namesAt(target: EventTarget | null): readonly string[] {
  const part = target instanceof Element ? target.closest('[data-link]') : null
  return part ? namesOf(part) : []
}

const neighbours = (symbol: Element): HTMLElement[] =>
  Array.from(symbol.closest('[data-panel]')?.querySelectorAll<HTMLElement>('button[data-link]') ?? [])

/** Makes the symbol the one at which Tab enters its picture. */
function stopHere(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || !target.matches('button[data-link]')) return
  for (const symbol of neighbours(target)) symbol.tabIndex = symbol === target ? 0 : -1
}

function walk({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('button[data-link]')) return false
  const symbols = neighbours(target)
  const at = symbols.indexOf(target)
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: symbols.length - 1,
  }[key]
  if (to === undefined) return false
  symbols[Math.min(symbols.length - 1, Math.max(0, to))]?.focus()
  return true
}
