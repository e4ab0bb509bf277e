import '../controls/number-control.ts'
import { roundTo } from '../../core/index.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { bracket, middle } from './search.ts'
import { type State, state } from './state.ts'
import { view } from './view.ts'

/** The state with one more try, and the next one set to the middle of what is left, if `halving` is wanted. */
function tried(now: State, lead: number, halving: boolean): State {
  const next = { ...now, lead, tried: [...now.tried.slice(-89), roundTo(lead, now.format)] }
  return halving ? { ...next, lead: middle(bracket(next), next.format) } : next
}

export class HundredPercentLine extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly view = view
  protected override readonly actions = {
    try: (now: State): State => (bracket(now).between === 0 ? now : tried(now, now.lead, false)),
    halve: (now: State): State =>
      bracket(now).between === 0 ? now : tried(now, middle(bracket(now), now.format), true),
    again: (now: State): State => (now.tried.length > 0 ? { ...now, tried: [], answer: 'hidden' } : now),
    answer: (now: State): State =>
      now.tried.length === 0 || now.answer === 'shown' ? now : { ...now, answer: 'shown' },
  }

  /** Another format or arithmetic is another line: what was tried says nothing about it. */
  protected override changed(now: State, path: string): State {
    return path === 'lead' ? now : { ...now, tried: [], answer: 'hidden' }
  }
}

customElements.define('hundred-percent-line', HundredPercentLine)
