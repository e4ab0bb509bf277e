import '../controls/number-control.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'

export class MaskedRow extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
}

customElements.define('masked-row', MaskedRow)
