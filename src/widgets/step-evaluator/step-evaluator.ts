import '../controls/number-control.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { lastStep, type State, state } from './state.ts'
import { view } from './view.ts'

export class StepEvaluator extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    next: (now: State): State => (now.step < lastStep ? { ...now, step: now.step + 1 } : now),
    back: (now: State): State => (now.step > 0 ? { ...now, step: now.step - 1 } : now),
    more: (now: State): State => (now.z.length < 6 ? { ...now, z: [...now.z, 0] } : now),
    fewer: (now: State): State => (now.z.length > 2 ? { ...now, z: now.z.slice(0, -1) } : now),
  }
}

customElements.define('step-evaluator', StepEvaluator)
