import { flushSync } from "svelte";
import { vi } from "vitest";
import type { Commands, Document, Drawing, Issue, Opened } from "../api/bindings";
import { CallError, type Host } from "../api/host";
import { fromPlain } from "../document/json";
import { Workspace } from "./workspace.svelte";

type Replies = { [Name in keyof Commands]?: (args: Commands[Name]["args"]) => Commands[Name]["reply"] };

export const drawing = (): Drawing => ({
  width: 358,
  height: 548,
  outline: "M0 0H390V548H0z",
  layers: [],
  regions: [],
  hidden: [],
  layout: "storeCard",
  notes: [],
});

/** A core that answers at once what a test says, and remembers what it was asked. */
export class TestHost implements Host {
  readonly calls: { name: keyof Commands; args: unknown }[] = [];
  readonly capabilities = { folders: true };
  issues: Issue[] = [];
  replies: Replies = {};

  readonly call: Host["call"] = async (name, args) => {
    this.calls.push({ name, args });
    const reply = this.replies[name] ?? this.#usual[name];
    if (!reply) throw new CallError({ code: "test.no-reply", message: name, remedy: "", args: {} });
    return (reply as (args: unknown) => never)(args);
  };
  readonly #usual: Replies = {
    review_document: ({ revision, views }) => ({
      revision,
      drawings: views.map(drawing),
      issues: this.issues,
    }),
    save_document: ({ document, path }) => ({ path: path ?? "/card.pkpasstemplate", name: "card", document }),
    keep_recovery: () => null,
    close_document: () => null,
    recent_documents: () => [],
  };

  closed = 0;

  async on(): Promise<void> {
    /* nothing happens by itself */
  }
  closeWindow(): void {
    this.closed += 1;
  }
  onClose(): void {
    /* the window of a test stays open */
  }
  pickFiles: Host["pickFiles"] = async () => [];
  pickFolder: Host["pickFolder"] = async () => null;
  pickSave: Host["pickSave"] = async (name) => ({ handle: "h", name, path: `/saved/${name}.pkpasstemplate` });
  pictureUrl: Host["pictureUrl"] = (document, { hash }) => `/${document}/${hash}`;

  named(name: keyof Commands): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ args }) => args);
  }
}

export const card = (): Document => ({
  pass: fromPlain({
    formatVersion: 1,
    backgroundColor: "rgb(32, 75, 63)",
    storeCard: {
      headerFields: [{ key: "points", label: "Points", value: "{{points}} of 10" }],
      secondaryFields: [
        { key: "member", label: "Member", value: "Alex" },
        { key: "since", label: "Since", value: "2026" },
      ],
    },
    barcodes: [{ format: "PKBarcodeFormatQR", message: "1", messageEncoding: "iso-8859-1" }],
  }),
  strings: {},
  settings: null,
  files: {},
});

export const opened = (change: Partial<Opened> = {}): Opened => ({
  id: "one",
  name: "card",
  path: null,
  origin: "new",
  document: card(),
  issues: [],
  passes: [],
  selection: null,
  unsaved: false,
  ...change,
});

/** A window with one open card, driven like a person drives it. */
export class TestEditor {
  readonly host = new TestHost();
  readonly workspace: Workspace;

  constructor(change: Partial<Opened> = {}) {
    vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
    this.workspace = new Workspace(this.host);
    this.workspace.adopt(opened(change));
  }
  get editor() {
    const { editor } = this.workspace;
    if (!editor) throw new Error("no document is open");
    return editor;
  }
  /** Lets everything that was asked come back. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    flushSync();
  }
}
