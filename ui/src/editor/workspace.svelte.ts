import type {
  AppEvent,
  Drawing,
  Info,
  Opened,
  Picked,
  Recent,
  Recovered,
  Settings,
  Style,
  View,
} from "../api/bindings";
import { asCallError, type CallError, type Host } from "../api/host";
import { setLanguage, styleName } from "../i18n/i18n.svelte";
import { Editor } from "./editor.svelte";

export type Screen = "design" | "certificates" | "settings";

/** What stands over everything: at most one. */
export type Overlay =
  | { kind: "palette" }
  | { kind: "export" }
  | { kind: "close"; editor: Editor; then?: () => void }
  | { kind: "bundle"; handle: string; passes: string[] };

const isPicture = (name: string): boolean => /\.(png|jpe?g|webp|svg)$/i.test(name);

/** The window: which screen, which documents are open, and what belongs to no document. */
export class Workspace {
  readonly host: Host;
  screen = $state<Screen>("design");
  editors = $state.raw<Editor[]>([]);
  editor = $state.raw<Editor | null>(null);
  overlay = $state.raw<Overlay | null>(null);
  recent = $state.raw<Recent[]>([]);
  recovery = $state.raw<Recovered[]>([]);
  settings = $state.raw<Settings | null>(null);
  info = $state.raw<Info | null>(null);
  systemDark = $state(false);
  /** Where a file hovers over the window. */
  dragging = $state.raw<{ x: number; y: number } | null>(null);
  /** What went wrong outside of a document. */
  trouble = $state.raw<CallError | null>(null);

  constructor(host: Host) {
    this.host = host;
    const scheme = window.matchMedia("(prefers-color-scheme: dark)");
    this.systemDark = scheme.matches;
    scheme.addEventListener("change", ({ matches }) => (this.systemDark = matches));
  }

  get dark(): boolean {
    const appearance = this.settings?.appearance ?? "system";
    return appearance === "dark" || (appearance === "system" && this.systemDark);
  }

  async start(): Promise<void> {
    await this.attempt(async () => {
      this.settings = await this.host.call("read_settings", {});
      setLanguage(this.settings.language);
      this.info = await this.host.call("app_info", {});
      void this.openAll(this.info.open);
      this.recovery = await this.host.call("list_recovery", {});
      await this.refresh();
    });
  }

  async refresh(): Promise<void> {
    this.recent = await this.host.call("recent_documents", {});
  }

  /** Runs a command; its error stands on the screen until the next success. */
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

  async setSettings(change: Partial<Settings>): Promise<void> {
    if (!this.settings) return;
    const settings = { ...this.settings, ...change };
    this.settings = settings;
    setLanguage(settings.language);
    await this.attempt(() => this.host.call("write_settings", { settings }));
  }

  /** Something happened outside of the page. */
  heard(event: AppEvent): void {
    if (event.kind === "drag") this.dragging = event.over ? { x: event.x, y: event.y } : null;
    if (event.kind === "open") void this.openAll(event.files);
    if (event.kind === "drop") {
      this.dragging = null;
      if (this.screen === "certificates") {
        this.identityFiles = event.files;
        return;
      }
      const editor = this.screen === "design" ? this.editor : null;
      const pictures = editor ? event.files.filter(({ name }) => isPicture(name)) : [];
      const spot = pictures.length === 1 ? { x: event.x, y: event.y } : null;
      if (editor) editor.drops = [...editor.drops, ...pictures.map((file) => ({ file, spot }))];
      void this.openAll(event.files.filter((file) => !pictures.includes(file)));
    }
    if (event.kind === "identities") this.identitiesChanged += 1;
  }
  /** Files dropped on the certificates screen; it takes them from here. */
  identityFiles = $state.raw<Picked[]>([]);
  /** Counts changes to the stored identities, so that lists of them are read again. */
  identitiesChanged = $state(0);

  show(screen: Screen): void {
    this.screen = screen;
  }
  /** Back to the start screen; documents stay open. */
  home(): void {
    this.screen = "design";
    this.editor = null;
    void this.attempt(() => this.refresh());
  }
  focus(editor: Editor): void {
    this.screen = "design";
    this.editor = editor;
  }

  adopt(opened: Opened): Editor {
    const editor = new Editor(this.host, opened, { dark: this.dark });
    this.editors = [...this.editors, editor];
    this.focus(editor);
    return editor;
  }

  /** New designs by style, looked at on the start screen; the first one made from a style is the one shown. */
  readonly #samples = new Map<string, Promise<Opened>>();

  /** What a new design of a style looks like. */
  async sample(style: Style, view: View): Promise<{ id: string; drawing: Drawing } | null> {
    const made = this.#samples.get(style) ?? this.host.call("new_document", { style });
    this.#samples.set(style, made);
    const { id, document } = await made;
    const { drawings } = await this.host.call("review_document", {
      id,
      revision: 0,
      document,
      views: [view],
    });
    const [drawing] = drawings;
    return drawing ? { id, drawing } : null;
  }

  async create(style: Style): Promise<void> {
    const made = this.#samples.get(style);
    this.#samples.delete(style);
    const opened = await this.attempt(() => made ?? this.host.call("new_document", { style }));
    if (opened) this.adopt({ ...opened, name: styleName(style) });
  }

  /** Opens a picked or dropped file, or a recent one by its path. */
  async open({ handle, entry }: { handle: string; entry?: string }): Promise<void> {
    const from = `${handle}\n${entry ?? ""}`;
    const already = this.editors.find(
      (editor) => editor.path === handle || this.#openedFrom.get(editor) === from,
    );
    if (already) return this.focus(already);
    const opened = await this.attempt(() =>
      this.host.call("open_document", entry === undefined ? { handle } : { handle, entry }),
    );
    if (!opened) return;
    const twin = opened.path === null ? undefined : this.editors.find(({ path }) => path === opened.path);
    const bundle = opened.passes.length > 1 && entry === undefined;
    if (bundle || twin) await this.attempt(() => this.host.call("close_document", { id: opened.id }));
    if (twin) this.focus(twin);
    else if (bundle) this.overlay = { kind: "bundle", handle, passes: opened.passes };
    else this.#openedFrom.set(this.adopt(opened), from);
  }
  /** What each document was opened from: a file that is named twice is open once. */
  readonly #openedFrom = new WeakMap<Editor, string>();
  #opening: Promise<void> = Promise.resolve();
  /** Opens one after the other, also over several calls. */
  openAll(files: { handle: string }[]): Promise<void> {
    this.#opening = this.#opening.then(async () => {
      for (const { handle } of files) await this.open({ handle });
    });
    return this.#opening;
  }

  async recover(found: Recovered): Promise<void> {
    const opened = await this.attempt(() => this.host.call("take_recovery", { recovery: found.recovery }));
    if (!opened) return;
    this.recovery = this.recovery.filter((other) => other !== found);
    this.adopt(opened);
  }
  async discardRecovery(found: Recovered): Promise<void> {
    await this.attempt(() => this.host.call("drop_recovery", { recovery: found.recovery }));
    this.recovery = this.recovery.filter((other) => other !== found);
  }

  /** Saves; a document without a place asks for one. Yields whether it is on disk. */
  async save(editor: Editor, elsewhere = false): Promise<boolean> {
    if (editor.path !== null && !elsewhere) return editor.save();
    const picked = await editor.attempt(() => this.host.pickSave(editor.name, "design"));
    return picked === null ? false : editor.save(picked.path);
  }

  /** Closes; unsaved work is asked about first. */
  async close(editor: Editor, then?: () => void): Promise<void> {
    if (editor.dirty) {
      this.overlay = { kind: "close", editor, ...(then ? { then } : {}) };
      return;
    }
    await this.discard(editor);
    then?.();
  }
  /**
   * The window is to close: unsaved work is kept and asked about, one document after the other;
   * then all are closed, so that none is offered as unsaved. Yields whether it may close now.
   */
  async leave(): Promise<boolean> {
    const dirty = this.editors.find((editor) => editor.dirty);
    if (!dirty) {
      await Promise.all(this.editors.map((editor) => editor.close()));
      return true;
    }
    await Promise.all(this.editors.map((editor) => editor.keep()));
    await this.close(dirty, () => void this.#leaveNow());
    return false;
  }
  async #leaveNow(): Promise<void> {
    if (await this.leave()) this.host.closeWindow();
  }
  async discard(editor: Editor): Promise<void> {
    await editor.close();
    this.editors = this.editors.filter((other) => other !== editor);
    if (this.editor === editor) this.home();
  }
}
