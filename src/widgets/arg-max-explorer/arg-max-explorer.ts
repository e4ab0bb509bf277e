import '../controls/number-control.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'

export class ArgMaxExplorer extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override changed(state: State, path: string): State {
    return path.startsWith('z.') ? { ...state, sweep: Number(path.slice(2)) } : state
  }
  protected override readonly actions = {
    more: (now: State): State => (now.z.length < 6 ? { ...now, z: [...now.z, 0] } : now),
    fewer: (now: State): State => (now.z.length > 2 ? { ...now, z: now.z.slice(0, -1) } : now),
  }
}

customElements.define('arg-max-explorer', ArgMaxExplorer)
