import { exact } from '../../plots/number-text.ts'
import { parseNumber } from './parse-number.ts'
import { numberAt, placeOf, type SliderScale } from './slider-scale.ts'

/**
 * A slider and a box for the exact number, as one control. The slider covers a handy range; the box takes any double
 * in the allowed one. Fires `input` while the number changes and `change` when it rests. A text that is not a number
 * leaves the last good value in force and says beside the box what was expected.
 */
export class NumberControl extends HTMLElement {
  #value = 0
  #slider = this.querySelector<HTMLInputElement>('input[type=range]')
  #box = this.querySelector<HTMLInputElement>('input[type=text]')
  #problem = this.querySelector<HTMLElement>('[data-part=problem]')
  #unit = this.dataset.unit ? ` ${this.dataset.unit}` : ''
  #scale: SliderScale = this.dataset.scale === 'powers' ? 'powers' : 'even'

  connectedCallback(): void {
    if (this.dataset.ready !== undefined) return
    this.dataset.ready = ''
    const moved = this.#movedBefore()
    this.value = Number(this.#box?.defaultValue)
    this.#slider?.addEventListener('input', event => this.#slide(event))
    this.#slider?.addEventListener('change', event => this.#slide(event))
    if (this.#scale === 'powers') this.#slider?.addEventListener('keydown', event => this.#step(event))
    this.#box?.addEventListener('input', event => this.#type(event))
    this.#box?.addEventListener('change', event => this.#type(event))
    this.#box?.addEventListener('blur', () => this.#restore())
    this.#box?.addEventListener('keydown', event => this.#step(event))
    if (moved === undefined) return
    this.value = moved
    this.#tell('change')
  }

  /** The number to which a hand moved the slider before this code was there. */
  #movedBefore(): number | undefined {
    const slider = this.#slider
    if (!slider) return undefined
    const found = this.#slid()
    slider.value = slider.defaultValue
    return found === this.#slid() ? undefined : found
  }

  get path(): string {
    return this.dataset.path ?? ''
  }

  get value(): number {
    return this.#value
  }

  set value(value: number) {
    this.#show(value)
    const box = this.#box
    if (box && !(document.activeElement === box && box.getAttribute('aria-invalid') === 'true')) {
      box.value = exact(value)
      this.#complain('')
    }
  }

  #show(value: number): void {
    this.#value = value
    if (!this.#slider) return
    this.#slider.value = String(placeOf(value, this.#scale))
    this.#slider.setAttribute('aria-valuetext', exact(value) + this.#unit)
  }

  #accept(value: number, other: HTMLInputElement | null): void {
    this.#value = value
    if (other === this.#box && this.#box) {
      this.#box.value = exact(value)
      this.#complain('')
    }
    this.#slider?.setAttribute('aria-valuetext', exact(value) + this.#unit)
    if (other === this.#slider) this.#show(value)
  }

  /** The number that the slider stands at. */
  #slid(): number {
    return numberAt(Number(this.#slider?.value), this.#scale, this.#stride())
  }

  #stride(): number {
    return Number(this.dataset.step ?? this.#slider?.step) || 1
  }

  #slide(event: Event): void {
    event.stopPropagation()
    this.#accept(this.#slid(), this.#box)
    this.#tell(event.type)
  }

  #type(event: Event): void {
    event.stopPropagation()
    const parsed = parseNumber(this.#box?.value ?? '', this.#limits())
    if ('problem' in parsed) {
      const typed = this.#box?.value ?? ''
      // While a number is being typed, "-" or "1e" is no mistake yet, nor is "in" where infinity is welcome.
      const begun =
        /^[+−-]?[\d.]*(e[+-]?)?$/i.test(typed) ||
        (this.#limits().special && /^[+−-]?(in?|infi(n(it?)?)?|na?)$/i.test(typed))
      if (event.type === 'change' || !begun) this.#complain(parsed.problem)
      return
    }
    this.#complain('')
    this.#accept(parsed.value, this.#slider)
    this.#tell(event.type)
  }

  /** Leaving the box with a text that is no number puts the last good one back; the message stays to say why. */
  #restore(): void {
    const box = this.#box
    if (!box || !('problem' in parseNumber(box.value, this.#limits()))) return
    const problem = this.#problem?.textContent || 'Not a number.'
    box.value = exact(this.#value)
    this.#complain(`${problem} Kept ${exact(this.#value)}.`)
    box.removeAttribute('aria-invalid')
  }

  #step(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#box) {
      this.#box.value = exact(this.#value)
      this.#complain('')
      return
    }
    const sideways = event.target === this.#slider
    const isMore = event.key === 'ArrowUp' || (sideways && event.key === 'ArrowRight')
    const isLess = event.key === 'ArrowDown' || (sideways && event.key === 'ArrowLeft')
    if (!(isMore || isLess) || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const { least, most } = this.#limits()
    const stride = (isMore ? 1 : -1) * this.#stride() * (event.shiftKey ? 10 : 1)
    const next = Number((this.#value + stride).toPrecision(15))
    this.value = Math.min(most, Math.max(least, next))
    this.#tell('change')
  }

  #limits(): { least: number; most: number; whole: boolean; special: boolean } {
    return {
      special: this.dataset.special !== undefined,
      whole: this.dataset.whole !== undefined,
      least: Number(this.dataset.least ?? -Number.MAX_VALUE),
      most: Number(this.dataset.most ?? Number.MAX_VALUE),
    }
  }

  #complain(problem: string): void {
    if (this.#problem && this.#problem.textContent !== problem) this.#problem.textContent = problem
    if (problem) this.#box?.setAttribute('aria-invalid', 'true')
    else this.#box?.removeAttribute('aria-invalid')
  }

  #tell(type: string): void {
    this.dispatchEvent(new Event(type, { bubbles: true }))
  }
}

if (!customElements.get('number-control')) customElements.define('number-control', NumberControl)
