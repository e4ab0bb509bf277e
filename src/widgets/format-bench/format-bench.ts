import '../controls/number-control.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'

export class FormatBench extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    more: (now: State): State => (now.z.length < 6 ? { z: [...now.z, 0] } : now),
    fewer: (now: State): State => (now.z.length > 2 ? { z: now.z.slice(0, -1) } : now),
  }
}

customElements.define('format-bench', FormatBench)
