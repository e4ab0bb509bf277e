import '../controls/number-control.ts'
import type { View } from '../frame/view.ts'
import { WidgetElement } from '../frame/widget-element.ts'
import { lastStep, type State, state } from './state.ts'
import { trainingRun } from './training-run.ts'
import { view } from './view.ts'

/** How long a frame may compute, in milliseconds, so that the page stays at hand. */
const budget = 6

export class EndlessTraining extends WidgetElement<State> {
  protected override readonly shape = state
  protected override readonly actions = {
    step: (now: State): State => ({ ...now, step: Math.min(lastStep, now.step + 1) }),
    tenfold: (now: State): State => ({ ...now, step: Math.min(lastStep, Math.max(1, now.step * 10)) }),
    start: (now: State): State => ({ ...now, step: 0 }),
    other: (now: State): State => ({ ...now, seed: (now.seed % 9999) + 1 }),
  }
  #button = this.querySelector<HTMLElement>('[data-part=play]')
  #playing = 0
  #computing = 0

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('click', event => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      if (button && button === this.#button) this.#toggle()
      else if (button) this.#stop()
    })
  }

  disconnectedCallback(): void {
    this.#stop()
    cancelAnimationFrame(this.#computing)
  }

  protected override changed(now: State, path: string): State {
    if (path !== 'speed') this.#stop()
    return now
  }

  /** What has not been computed yet comes frame by frame: until then the figure shows how far it has got. */
  protected override view(now: State): View {
    const reached = this.#advance(now, now.step)
    if (reached < now.step && this.#computing === 0)
      this.#computing = requestAnimationFrame(() => {
        this.#computing = 0
        this.refresh(false)
        // Nothing more is to come, so the figure rests here and may be announced.
        if (this.#computing === 0) this.refresh(true)
      })
    return view(now, reached)
  }

  /** Computes towards `step` for the length of a frame. Returns how far it has got. */
  #advance(now: State, step: number): number {
    const run = trainingRun(now)
    const end = performance.now() + budget
    run.advance(step, () => performance.now() > end)
    return run.reached
  }

  #toggle(): void {
    if (this.#playing !== 0) {
      this.#stop()
      this.go(this.value, true)
      return
    }
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    let last = performance.now()
    let owed = 0
    const frame = (time: number) => {
      const now = this.value
      owed += (Math.max(0, time - last) / 1000) * Number(now.speed)
      last = time
      const whole = Math.floor(owed)
      // A machine that is too slow for the speed plays as fast as it can.
      const goal = Math.min(lastStep, now.step + whole)
      const step = Math.min(goal, this.#advance(now, goal))
      owed = step < goal ? 0 : owed - whole
      const ends = step === lastStep
      if (ends) this.#stop()
      else this.#playing = requestAnimationFrame(frame)
      if (whole > 0) this.go({ ...now, step }, ends)
    }
    if (this.value.step === lastStep) this.go({ ...this.value, step: 0 }, false)
    this.#playing = requestAnimationFrame(frame)
    this.#say('Pause')
  }

  #stop(): void {
    cancelAnimationFrame(this.#playing)
    this.#playing = 0
    this.#say('Play')
  }

  #say(word: string): void {
    if (this.#button && this.#button.textContent !== word) this.#button.textContent = word
  }
}

customElements.define('endless-training', EndlessTraining)
