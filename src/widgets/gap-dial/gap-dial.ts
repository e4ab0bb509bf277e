import '../controls/number-control.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'

export class GapDial extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    more: (now: State): State => ({ ...now, lead: Math.min(800, now.lead + Math.LN10) }),
    fewer: (now: State): State => ({ ...now, lead: Math.max(0, now.lead - Math.LN10) }),
  }
}

customElements.define('gap-dial', GapDial)
