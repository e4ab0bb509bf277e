/** The states that a person has come to rest at, for undo and redo. */
export class History<S> {
  #past: S[] = []
  #future: S[] = []
  #now: S

  constructor(start: S) {
    this.#now = start
  }

  get now(): S {
    return this.#now
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  /** Notes a new state; what had been undone before it can't be redone any more. */
  rest(state: S): void {
    this.#past = [...this.#past.slice(-199), this.#now]
    this.#future = []
    this.#now = state
  }

  undo(): S {
    const last = this.#past.pop()
    if (last !== undefined) {
      this.#future.push(this.#now)
      this.#now = last
    }
    return this.#now
  }

  redo(): S {
    const next = this.#future.pop()
    if (next !== undefined) {
      this.#past.push(this.#now)
      this.#now = next
    }
    return this.#now
  }
}
