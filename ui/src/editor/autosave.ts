/** Keeps a snapshot after this much rest, in milliseconds … */
export const IDLE = 800;
/** … and at the latest so long after a change. */
export const AT_MOST = 2000;

/** Calls `keep` after a change: once the person rests, or while they go on, soon enough. */
export class Autosave {
  readonly #keep: () => Promise<void>;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  /** A snapshot waits for the one that is being kept. */
  #queued = false;

  constructor(keep: () => Promise<void>) {
    this.#keep = keep;
  }

  /** Something changed. */
  touch(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.flush(), IDLE);
    this.#latest ??= setTimeout(() => void this.flush(), AT_MOST);
  }

  /** Keeps what has not been kept yet, and waits for it. */
  flush(): Promise<void> {
    if (this.#latest !== undefined) {
      this.#rest();
      this.#queued = true;
      // One after the other: an older snapshot never lands behind a newer one.
      this.#running = this.#running.then(() => this.#next());
    }
    return this.#running;
  }

  /**
   * Forgets what is waiting, as when the document is saved or thrown away, and waits for what is
   * on its way: nothing lands after that.
   */
  stop(): Promise<void> {
    this.#rest();
    this.#queued = false;
    return this.#running;
  }

  async #next(): Promise<void> {
    if (!this.#queued) return;
    this.#queued = false;
    await this.#keep();
  }

  #rest(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#latest);
    this.#latest = undefined;
  }
}
