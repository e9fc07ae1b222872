/** One state of a document and what led to it. */
interface Step<T> {
  state: T;
  label: string;
  mergeKey: string | null;
  time: number;
}

export interface Change {
  /** What was done, as the undo menu words it. */
  label: string;
  /** Equal keys within a second are one step (typing, a slider). */
  mergeKey?: string;
}

/** Equal merge keys within this time, in milliseconds, are one step. */
export const MERGE_WITHIN = 1000;
/** So many steps are kept. */
export const MOST_STEPS = 500;

/** Whole documents in a row, and a pointer: an edit adds one, undo and redo move the pointer. */
export class History<T> {
  #steps: Step<T>[];
  #at = 0;
  readonly #now: () => number;

  constructor(state: T, now: () => number = () => performance.now()) {
    this.#now = now;
    this.#steps = [{ state, label: "", mergeKey: null, time: -Infinity }];
  }

  get present(): T {
    return this.#step.state;
  }
  get undoLabel(): string | null {
    return this.#at > 0 ? this.#step.label : null;
  }
  get redoLabel(): string | null {
    return this.#steps[this.#at + 1]?.label ?? null;
  }

  /** Adds a step; the same state is none. Yields whether anything changed. */
  commit(state: T, { label, mergeKey }: Change): boolean {
    const last = this.#step;
    if (state === last.state) return false;
    const time = this.#now();
    const merges = mergeKey !== undefined && mergeKey === last.mergeKey && time - last.time <= MERGE_WITHIN;
    const kept = this.#steps.slice(0, merges ? this.#at : this.#at + 1);
    this.#steps = [...kept, { state, label, mergeKey: mergeKey ?? null, time }].slice(-MOST_STEPS - 1);
    this.#at = this.#steps.length - 1;
    return true;
  }

  /** Puts `next` wherever `old` stands, without a step (what a save gave back); nothing merges into it. */
  replace(old: T, next: T): void {
    for (const step of this.#steps) {
      if (step.state !== old) continue;
      step.state = next;
      step.mergeKey = null;
    }
  }

  undo(): boolean {
    return this.#move(-1);
  }
  redo(): boolean {
    return this.#move(1);
  }

  /** Ends the step that is being merged, as when the focus leaves a control. */
  rest(): void {
    this.#step.mergeKey = null;
  }

  get #step(): Step<T> {
    const step = this.#steps[this.#at];
    if (!step) throw new RangeError("a history always has a present");
    return step;
  }

  #move(by: number): boolean {
    if (!this.#steps[this.#at + by]) return false;
    this.#at += by;
    this.#step.mergeKey = null;
    return true;
  }
}
