import { WidgetElement } from '../frame/widget-element.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'

export class FixTheBug extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
}

customElements.define('fix-the-bug', FixTheBug)
