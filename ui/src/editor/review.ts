/** Asks for a review of the newest state; one question at a time, late answers are dropped. */
export class Reviewer<Question extends { revision: number }, Answer extends { revision: number }> {
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #tell: (answer: Answer) => void;
  readonly #fail: (error: unknown) => void;
  #next: (() => Question) | null = null;
  #asking = false;
  #told = -1;

  constructor(
    ask: (question: Question) => Promise<Answer>,
    tell: (answer: Answer) => void,
    fail: (error: unknown) => void,
  ) {
    this.#ask = ask;
    this.#tell = tell;
    this.#fail = fail;
  }

  /** The state changed; `question` is built when it is sent, so that it holds the newest. */
  request(question: () => Question): void {
    const waiting = this.#next !== null || this.#asking;
    this.#next = question;
    // A microtask gathers the edits of one event; a frame would only add to the way from key to paint.
    if (!waiting) queueMicrotask(() => void this.#run());
  }

  async #run(): Promise<void> {
    this.#asking = true;
    while (this.#next) {
      const question = this.#next();
      this.#next = null;
      try {
        const answer = await this.#ask(question);
        if (answer.revision > this.#told) {
          this.#told = answer.revision;
          this.#tell(answer);
        }
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#asking = false;
  }
}
