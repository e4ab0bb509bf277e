import { statesIn } from './link.ts'

/**
 * Loads the code of a page's widgets at the first sign of a person: a pointer that moves, a key, a touch, a scroll.
 * Until then the page is the complete text and pictures that were drawn at build, and costs no script.
 * A link that sets a widget's state wakes that widget at once. A button that is pressed before its code is there
 * is pressed again, for the reader, as soon as it is.
 */
const waiting = new Map<string, () => Promise<unknown>>()
const early: HTMLElement[] = []
const signs = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'keydown',
  'focusin',
  'scroll',
  'wheel',
  'hashchange',
] as const

export function wake(name: string, load: () => Promise<unknown>): void {
  waiting.set(name, load)
  if (statesIn(location.hash).has(name)) run(name)
}

export function wakeAll(): void {
  for (const name of [...waiting.keys()]) run(name)
}

function run(name: string): void {
  const load = waiting.get(name)
  waiting.delete(name)
  load?.().then(pressAgain, () => {
    waiting.set(name, load)
    const note = document.querySelector(`${name} [data-part=note]`)
    if (note)
      note.textContent = 'The controls could not be loaded. Check the connection; the next touch tries again.'
  })
}

function pressAgain(): void {
  for (const button of early.splice(0)) {
    if (isAsleep(button)) early.push(button)
    else button.click()
  }
}

const isAsleep = (part: Element): boolean => part.closest('.widget > :first-child:not([data-ready])') !== null

for (const sign of signs) addEventListener(sign, wakeAll, { passive: true })
addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null
  if (button && isAsleep(button)) early.push(button)
})
