import type {
  Document,
  Drawing,
  Fix,
  Generation,
  Issue,
  Opened,
  Origin,
  Picked,
  Review,
  Side,
  View,
} from "../api/bindings";
import { asCallError, type CallError, type Host } from "../api/host";
import { samplesOf } from "../document/data";
import type { Rgb } from "../document/colour";
import { languagesOf } from "../document/document";
import { styleOf } from "../document/edits";
import { History, type Change } from "../document/history";
import { within, type Place } from "../document/place";
import { Autosave } from "./autosave";
import { Reviewer } from "./review";
import { NOTHING, selectionOf, type Selection } from "./selection";

type Question = { id: string; revision: number; document: Document; views: View[]; row?: number };

/** How the document is looked at; never part of its history. */
export interface Look {
  generations: Generation[];
  width: number;
  side: Side;
  locale: string;
  /** The data row that fills the pass; `null` shows the design as it is written. */
  row: number | null;
  /** Zoom of the canvas; `null` fits the faces into it. */
  zoom: number | null;
}

/** A picture that fell on the window; of several at once no spot says where each belongs: `spot` is `null`. */
export interface Drop {
  file: Picked;
  spot: { x: number; y: number } | null;
}

/** A design's name without the ending of its folder or file. */
const plain = (name: string): string => name.replace(/\.(pkpasstemplate|pkpass|pass|raw)$/i, "");

/** One open document: its history, what is selected, how it is looked at, and what the core says of it. */
export class Editor {
  readonly id: string;
  readonly origin: Origin;
  readonly #host: Host;
  readonly #history: History<Document>;
  readonly #autosave: Autosave;
  readonly #reviewer: Reviewer<Question, Review>;
  #saved: Document;
  #revision = 0;

  name = $state("");
  path = $state<string | null>(null);
  document = $state.raw<Document>({ pass: null, strings: {}, settings: null, files: {} });
  undoLabel = $state<string | null>(null);
  redoLabel = $state<string | null>(null);
  dirty = $state(false);
  selection = $state.raw<Selection>(NOTHING);
  /** The control that is to take the focus, as after a click on an issue. */
  focus = $state.raw<{ place: Place } | null>(null);
  hovered = $state<Place | null>(null);
  /** The field that is being dragged to another place. */
  dragged = $state<Place | null>(null);
  /** Pictures that were dropped on the window and look for their slots, one after the other. */
  drops = $state.raw<Drop[]>([]);
  look = $state<Look>({
    generations: ["ios27", "ios26"],
    width: 358,
    side: "front",
    locale: "en",
    row: null,
    zoom: null,
  });
  /** What “fit” comes to just now; the canvas measures it. */
  fittedZoom = $state(1);
  dark = $state(false);
  /** Colours chosen lately, newest first. */
  recentColours = $state.raw<Rgb[]>([]);
  drawings = $state.raw<{ view: View; drawing: Drawing }[]>([]);
  /** What the last review found; its errors stop an export. */
  reviewed = $state.raw<Issue[]>([]);
  /** What went wrong last; stands in the editor until the next success or until it is put away. */
  trouble = $state.raw<CallError | null>(null);

  constructor(host: Host, opened: Opened, { dark = false } = {}) {
    this.#host = host;
    this.id = opened.id;
    this.origin = opened.origin;
    this.name = plain(opened.name);
    this.path = opened.path;
    this.#cameWith = opened.issues;
    this.#came = opened.document;
    this.dark = dark;
    this.#history = new History(opened.document);
    this.#saved = opened.document;
    this.document = opened.document;
    this.dirty = opened.unsaved;
    this.#unsaved = opened.unsaved;
    if (opened.selection) this.selection = selectionOf(opened.selection);
    this.look.locale = languagesOf(opened.document)[0] ?? "en";
    this.#autosave = new Autosave(() => this.#keep());
    this.#reviewer = new Reviewer<Question, Review>(
      (question) => host.call("review_document", question),
      (review) => this.#show(review),
      (error) => (this.trouble = asCallError(error)),
    );
    this.review();
  }

  /** Recovered and not saved since: dirty without an edit. */
  #unsaved: boolean;
  #closed = false;
  /** The document as it was opened, and what was found in its file: signature, manifest, archive. */
  readonly #came: Document;
  readonly #cameWith: Issue[];
  #views: View[] = [];

  get style(): string | null {
    return styleOf(this.document);
  }
  get rows(): number {
    return samplesOf(this.document).length;
  }
  /** The values of the current data row. */
  get row() {
    return this.look.row === null ? undefined : samplesOf(this.document)[this.look.row];
  }
  /** What was found: in the document, and as long as it is as it came, in the file it came from. */
  get issues(): Issue[] {
    if (this.document !== this.#came) return this.reviewed;
    const twice = (issue: Issue) =>
      this.reviewed.some(({ code, place }) => code === issue.code && place === issue.place);
    return [...this.#cameWith.filter((issue) => !twice(issue)), ...this.reviewed];
  }
  get errors(): Issue[] {
    return this.issues.filter((issue) => issue.severity === "error");
  }
  /** Errors of the document itself; those of the file it came from end with the export. */
  get stops(): Issue[] {
    return this.reviewed.filter((issue) => issue.severity === "error");
  }

  issuesAt(place: Place): Issue[] {
    return this.issues.filter((issue) => within(issue.place, place));
  }

  commit(next: Document, change: Change): void {
    if (this.#history.commit(next, change)) this.#changed();
  }
  undo(): void {
    if (this.#history.undo()) this.#changed();
  }
  redo(): void {
    if (this.#history.redo()) this.#changed();
  }
  /** The focus left a control: what comes next is a step of its own. */
  rest(): void {
    this.#history.rest();
  }

  /** The picture that is asked about just now. */
  get dropped(): Drop | null {
    return this.drops[0] ?? null;
  }
  /** Its place is found, or it is not wanted: on to the next. */
  nextDrop(): void {
    this.drops = this.drops.slice(1);
  }

  select(selection: Selection): void {
    this.selection = selection;
  }
  /** Selects what a place belongs to and gives its control the focus. */
  reveal(place: Place): void {
    this.select(selectionOf(place));
    this.focus = { place };
  }

  /** The issue after the one that is selected, round and round. */
  nextIssue(): void {
    const at = this.issues.findIndex((issue) => issue.place === this.focus?.place);
    const next = this.issues[(at + 1) % this.issues.length];
    if (next) this.reveal(next.place);
  }

  setLook(change: Partial<Look>): void {
    Object.assign(this.look, change);
    this.review();
  }

  review(): void {
    this.#reviewer.request(() => {
      const { generations, width, side, locale, row } = this.look;
      this.#views = generations.map((generation) => ({ generation, width, side, locale, dark: this.dark }));
      this.#revision += 1;
      const question: Question = {
        id: this.id,
        revision: this.#revision,
        document: this.document,
        views: this.#views,
      };
      return row === null ? question : { ...question, row };
    });
  }

  /** Applies the repair of an issue: an edit like any other. */
  async fix(fix: Fix): Promise<void> {
    const edited = await this.attempt(() => this.#host.call("apply_fix", { document: this.document, fix }));
    if (edited) this.commit(edited.document, { label: fix.title });
  }

  /** Runs a command; its error stands in the editor. */
  async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const result = await work();
      this.trouble = null;
      return result;
    } catch (error) {
      this.trouble = asCallError(error);
      return null;
    }
  }

  /** Saves to where it was opened from, or to `path`. Yields whether it is on disk. */
  async save(path: string | null = this.path, force = false): Promise<boolean> {
    await this.#autosave.stop();
    // What is typed while it is saved is a step of its own, so that undo finds the saved state again.
    this.rest();
    const document = this.document;
    const saved = await this.attempt(() =>
      this.#host.call("save_document", { id: this.id, document, path, force }),
    );
    if (!saved) {
      // What was waiting to be kept still is to be.
      if (this.dirty) this.#autosave.touch();
      return false;
    }
    this.path = saved.path;
    this.name = plain(saved.name);
    this.#unsaved = false;
    this.#saved = saved.document;
    this.#history.replace(document, saved.document);
    this.document = this.#history.present;
    this.#sync();
    if (this.dirty) this.#autosave.touch();
    else await this.#autosave.stop();
    return true;
  }

  /** Keeps the snapshot now, as before the window closes. */
  keep(): Promise<void> {
    return this.#autosave.flush();
  }
  async close(): Promise<void> {
    this.#closed = true;
    await this.#autosave.stop();
    await this.attempt(() => this.#host.call("close_document", { id: this.id }));
  }

  async #keep(): Promise<void> {
    const { id, name, document, selection } = this;
    const kept = { id, name, document, selection: selection.place };
    try {
      await this.#host.call("keep_recovery", kept);
    } catch (error) {
      this.trouble = asCallError(error);
    }
  }

  #changed(): void {
    this.document = this.#history.present;
    this.#sync();
    if (this.look.row !== null && this.look.row >= this.rows)
      this.look.row = this.rows > 0 ? this.rows - 1 : null;
    if (!this.#closed) this.#autosave.touch();
    this.review();
  }

  #sync(): void {
    this.undoLabel = this.#history.undoLabel;
    this.redoLabel = this.#history.redoLabel;
    this.dirty = this.#unsaved || this.document !== this.#saved;
  }

  #show(review: Review): void {
    this.reviewed = review.issues;
    this.drawings = review.drawings.flatMap((drawing, index) => {
      const view = this.#views[index];
      return view ? [{ view, drawing }] : [];
    });
  }
}
