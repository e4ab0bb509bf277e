/** The reader's guess: kept in sight, while the answer comes out of its template. */
class PredictStep extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', event => {
      event.preventDefault()
      const fields = Array.from(this.querySelectorAll<HTMLInputElement>('input'))
      const radio = fields.find(field => field.type === 'radio')
      const guess = radio ? fields.find(field => field.checked) : fields[0]
      const text = (radio ? guess?.parentElement?.textContent : guess?.value)?.trim()
      if (!text) this.#part('problem').textContent = radio ? 'Choose one, or skip.' : 'Type a guess, or skip.'
      else if (!radio && !Number.isFinite(Number(text.replace('−', '-').replace('%', ''))))
        this.#part('problem').textContent =
          `“${text.slice(0, 24)}” is not a number. Type one such as 0.9, or skip.`
      else this.#reveal(text)
    })
    this.querySelector('[data-action=skip]')?.addEventListener('click', () => this.#reveal(''))
  }

  #reveal(guess: string): void {
    const template = this.querySelector('template')
    if (!template) return
    const right = template.dataset.right
    const answer = this.#part('answer')
    const line = this.#part('guess')
    const verdict =
      right === undefined
        ? ''
        : right === guess
          ? ' That is what happens.'
          : ` It turns out otherwise: ${right}.`
    line.textContent = guess ? `Your guess: ${guess}.${verdict}` : 'Skipped.'
    line.hidden = false
    answer.replaceChildren(template.content.cloneNode(true))
    answer.hidden = false
    this.querySelector('form')?.setAttribute('hidden', '')
    const legend = this.querySelector('legend')
    if (legend)
      line.before(
        Object.assign(document.createElement('p'), {
          className: 'question',
          textContent: legend.lastChild?.textContent,
        }),
      )
    answer.focus({ preventScroll: true })
    this.dispatchEvent(
      new CustomEvent('predict', { bubbles: true, detail: { step: this.parentElement?.id, guess } }),
    )
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement
  }
}

customElements.define('predict-step', PredictStep)
