import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Issue } from "../api/bindings";
import { addColumn, addRow } from "../document/data";
import { text } from "../document/json";
import { read, write } from "../document/place";
import { AT_MOST, IDLE } from "./autosave";
import { selectionOf } from "./selection";
import { TestEditor } from "./testEditor";

const LABEL = "/storeCard/headerFields/0/label";
const issue = (place: string, change: Partial<Issue> = {}): Issue => ({
  code: "some-rule",
  severity: "error",
  place,
  message: "Something is wrong",
  phone: "",
  args: {},
  fix: null,
  ...change,
});
const type = (test: TestEditor, label: string) =>
  test.editor.commit(write(test.editor.document, LABEL, label), { label: "Change Label", mergeKey: LABEL });
const label = (test: TestEditor) => text(read(test.editor.document, LABEL));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("an opened document is reviewed in every chosen system", async () => {
  const test = new TestEditor();
  await test.settle();
  expect(test.host.named("review_document")).toHaveLength(1);
  expect(test.editor.drawings.map(({ view }) => view.generation)).toEqual(["ios27", "ios26"]);
});

test("edits of one event are one review, of the newest state", async () => {
  const test = new TestEditor();
  await test.settle();
  for (const word of ["S", "St", "Sta"]) type(test, word);
  await test.settle();
  const asked = test.host.named("review_document") as {
    document: typeof test.editor.document;
    revision: number;
  }[];
  expect(asked).toHaveLength(2);
  expect(text(read(asked[1]!.document, LABEL))).toBe("Sta");
  expect(asked[1]!.revision).toBeGreaterThan(asked[0]!.revision);
});

test("undo and redo change the document, the mark and the review", async () => {
  const test = new TestEditor();
  expect(test.editor.dirty).toBe(false);
  type(test, "Stamps");
  expect(test.editor.dirty).toBe(true);
  expect(test.editor.undoLabel).toBe("Change Label");
  test.editor.undo();
  expect(label(test)).toBe("Points");
  expect(test.editor.dirty).toBe(false);
  test.editor.redo();
  expect(label(test)).toBe("Stamps");
});

test("a save clears the mark, undo survives it and brings the mark back", async () => {
  const test = new TestEditor();
  type(test, "Stamps");
  expect(await test.workspace.save(test.editor)).toBe(true);
  expect(test.host.named("save_document")).toMatchObject([{ path: "/saved/card.pkpasstemplate" }]);
  expect(test.editor.dirty).toBe(false);
  test.editor.undo();
  expect(label(test)).toBe("Points");
  expect(test.editor.dirty).toBe(true);
});

test("a snapshot is kept after a rest, and while typing goes on at the latest after two seconds", async () => {
  const test = new TestEditor();
  type(test, "S");
  await vi.advanceTimersByTimeAsync(IDLE - 1);
  expect(test.host.named("keep_recovery")).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(test.host.named("keep_recovery")).toHaveLength(1);

  for (let time = 0; time < AT_MOST; time += 500) {
    type(test, `S${time}`);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(test.host.named("keep_recovery")).toHaveLength(2);
});

test("nothing is kept without an edit, and nothing after a save", async () => {
  const test = new TestEditor();
  await vi.advanceTimersByTimeAsync(10_000);
  type(test, "Stamps");
  await test.workspace.save(test.editor);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(test.host.named("keep_recovery")).toHaveLength(0);
});

test("recovered work counts as edited, and what was selected is again", () => {
  const test = new TestEditor({ unsaved: true, selection: "pass.json#/barcodes/0" });
  expect(test.editor.dirty).toBe(true);
  expect(test.editor.selection.section).toBe("barcode");
});

test("a fix is an edit like any other", async () => {
  const test = new TestEditor();
  const fixed = write(test.editor.document, LABEL, "Mended");
  test.host.replies.apply_fix = () => ({ document: fixed });
  await test.editor.fix({ title: "Mend it", safe: true, edits: [] });
  expect(label(test)).toBe("Mended");
  expect(test.editor.undoLabel).toBe("Mend it");
  test.editor.undo();
  expect(label(test)).toBe("Points");
});

test("F8 goes from issue to issue, selects and asks for the focus", async () => {
  const test = new TestEditor();
  test.host.issues = [issue("pass.json#/storeCard/headerFields/0/value"), issue("icon.png")];
  test.editor.review();
  await test.settle();
  test.editor.nextIssue();
  expect(test.editor.selection).toEqual({ section: "field", place: "pass.json#/storeCard/headerFields/0" });
  expect(test.editor.focus?.place).toBe("pass.json#/storeCard/headerFields/0/value");
  test.editor.nextIssue();
  expect(test.editor.selection).toEqual({ section: "images", place: "icon" });
  test.editor.nextIssue();
  expect(test.editor.selection.section).toBe("field");
});

test("an error of the core stands in the editor until the next success", async () => {
  const test = new TestEditor();
  await test.editor.attempt(() => test.host.call("app_info", {}));
  expect(test.editor.trouble?.code).toBe("test.no-reply");
  await test.editor.attempt(async () => null);
  expect(test.editor.trouble).toBeNull();
});

test("the chosen row is sent along and never lies behind the last", async () => {
  const test = new TestEditor();
  test.editor.commit(addRow(addColumn(test.editor.document, "points")), { label: "Add" });
  test.editor.setLook({ row: 1 });
  await test.settle();
  expect(test.host.named("review_document").at(-1)).toMatchObject({ row: 1 });
  test.editor.undo();
  expect(test.editor.look.row).toBeNull();
});

test("closing unsaved work asks first", async () => {
  const test = new TestEditor();
  type(test, "Stamps");
  await test.workspace.close(test.editor);
  expect(test.workspace.overlay?.kind).toBe("close");
  expect(test.workspace.editors).toHaveLength(1);
  await test.workspace.discard(test.editor);
  expect(test.workspace.editors).toHaveLength(0);
  expect(test.host.named("close_document")).toHaveLength(1);
});

test("every place belongs to a panel", () => {
  expect(selectionOf("pass.json#/storeCard/headerFields")).toMatchObject({ section: "group" });
  expect(selectionOf("pass.json#/backgroundColor")).toEqual({ section: "appearance", place: null });
  expect(selectionOf("pass.json#/barcodes/1/message")).toEqual({
    section: "barcode",
    place: "pass.json#/barcodes/1",
  });
  expect(selectionOf("pass.json#/boardingPass/transitType").section).toBe("appearance");
  expect(selectionOf("de.lproj/pass.strings#GATE").section).toBe("languages");
  expect(selectionOf("de.lproj/strip@2x.png")).toEqual({ section: "images", place: "de/strip" });
  expect(selectionOf("pass.json#/organizationName").section).toBe("identity");
  expect(selectionOf("").section).toBe("appearance");
});

test("several pictures dropped at once are asked about one after the other", () => {
  const test = new TestEditor();
  const files = ["logo.png", "strip.png"].map((name) => ({ handle: name, name, path: name }));
  test.workspace.heard({ kind: "drop", x: 1, y: 2, files });
  expect(test.editor.dropped).toMatchObject({ file: { name: "logo.png" }, spot: null });
  test.editor.nextDrop();
  expect(test.editor.dropped?.file.name).toBe("strip.png");
  test.editor.nextDrop();
  expect(test.editor.dropped).toBeNull();
});

test("a clean window closes its documents; an unsaved one asks, and then the window closes", async () => {
  const clean = new TestEditor();
  expect(await clean.workspace.leave()).toBe(true);
  expect(clean.host.named("close_document")).toHaveLength(1);

  const test = new TestEditor();
  type(test, "Stamps");
  expect(await test.workspace.leave()).toBe(false);
  expect(test.host.named("keep_recovery")).toHaveLength(1);
  const asked = test.workspace.overlay;
  if (asked?.kind !== "close") throw new Error("nothing was asked");
  await test.workspace.discard(asked.editor);
  asked.then?.();
  await test.settle();
  expect(test.host.closed).toBe(1);
});

test("what was found in the file stays until the first edit, and does not stop an export", async () => {
  const test = new TestEditor({ issues: [issue("signature")] });
  await test.settle();
  expect(test.editor.issues).toHaveLength(1);
  expect(test.editor.stops).toHaveLength(0);
  type(test, "Stamps");
  await test.settle();
  expect(test.editor.issues).toHaveLength(0);
});
