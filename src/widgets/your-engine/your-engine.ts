import '../controls/number-control.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'

export class YourEngine extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    draw: (now: State): State => ({ ...now, seed: (now.seed % 999999) + 1 }),
  }

  /** The picture that came with the page tells of the program that built it; here runs the reader's own. */
  override connectedCallback(): void {
    super.connectedCallback()
    this.refresh(true)
  }
}

customElements.define('your-engine', YourEngine)
