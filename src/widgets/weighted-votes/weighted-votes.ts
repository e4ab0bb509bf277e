import '../controls/number-control.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'

export class WeightedVotes extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    lift: (now: State): State => ({ ...now, bias: now.bias.map(bias => Math.min(1e100, bias + 100)) }),
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('click', event => this.#choose(event))
  }

  /** A click on a part of a column chooses its voter; the keyboard's way is the choice of voters. */
  #choose(event: Event): void {
    const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-segment]') : null
    const voter = part?.dataset.segment
    if (voter && voter !== this.value.voter) this.value = { ...this.value, voter }
  }
}

customElements.define('weighted-votes', WeightedVotes)
