import { expect, test, vi } from "vitest";
import { fieldsOf } from "../document/fields";
import { get } from "../document/json";
import { TestEditor } from "../editor/testEditor";
import en from "../i18n/en.json";
import { changeStyle } from "./pass";
import { ACTIONS, enabled, run } from "./registry";
import { keysOf, press, written } from "./shortcuts";

const action = (id: string) => {
  const found = ACTIONS.find((other) => other.id === id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
};
const keys = (test: TestEditor, group: string) =>
  fieldsOf(test.editor.document, test.editor.style ?? "", group).map((field) => get(field, "key"));
const select = (test: TestEditor, group: string, index: number) =>
  test.editor.select({ section: "field", place: `pass.json#/storeCard/${group}/${index}` });

test("every action has a title, an id of its own and keys of its own", () => {
  const all = ACTIONS.flatMap((found) => found.keys ?? []);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  for (const { title } of ACTIONS) expect(en[title], title).toBeTruthy();
});

test("an action that is not possible does nothing and says so", () => {
  const test = new TestEditor();
  expect(enabled(action("edit.undo"), test.workspace)).toBe(false);
  expect(run(action("edit.undo"), test.workspace)).toBe(false);
  test.workspace.home();
  expect(ACTIONS.filter((found) => enabled(found, test.workspace)).map(({ id }) => id)).toEqual([
    "file.new",
    "file.open",
    "file.open-folder",
    "view.palette",
  ]);
});

test("the selected field is duplicated, moved and deleted, and the selection goes along", () => {
  const test = new TestEditor();
  select(test, "secondaryFields", 0);
  run(action("edit.duplicate"), test.workspace);
  expect(keys(test, "secondaryFields")).toEqual(["member", "member2", "since"]);
  run(action("edit.move-down"), test.workspace);
  expect(keys(test, "secondaryFields")).toEqual(["member", "since", "member2"]);
  expect(test.editor.selection.place).toBe("pass.json#/storeCard/secondaryFields/2");
  run(action("edit.delete"), test.workspace);
  expect(keys(test, "secondaryFields")).toEqual(["member", "since"]);
  expect(test.editor.selection).toEqual({ section: "group", place: "pass.json#/storeCard/secondaryFields" });
});

test("a field steps out of its group into the next one", () => {
  const test = new TestEditor();
  select(test, "secondaryFields", 1);
  run(action("edit.move-down"), test.workspace);
  expect(keys(test, "auxiliaryFields")).toEqual(["since"]);
  run(action("edit.move-up"), test.workspace);
  expect(keys(test, "secondaryFields")).toEqual(["member", "since"]);
});

test("a new field comes into the group one is at, and its label waits for a word", () => {
  const test = new TestEditor();
  select(test, "headerFields", 0);
  run(action("pass.add-field"), test.workspace);
  expect(keys(test, "headerFields")).toEqual(["points", "field"]);
  expect(test.editor.focus?.place).toBe("pass.json#/storeCard/headerFields/1/label");
});

test("a change of style and back is one step each and loses nothing", () => {
  const test = new TestEditor();
  const before = test.editor.document;
  changeStyle(test.editor, "generic");
  expect(test.editor.style).toBe("generic");
  changeStyle(test.editor, "storeCard");
  expect(test.editor.document.pass).toEqual(before.pass);
  test.editor.undo();
  expect(test.editor.style).toBe("generic");
});

test("the second barcode is moved up and deleted", () => {
  const test = new TestEditor();
  run(action("pass.add-barcode"), test.workspace);
  expect(test.editor.selection.place).toBe("pass.json#/barcodes/1");
  run(action("edit.move-up"), test.workspace);
  expect(test.editor.selection.place).toBe("pass.json#/barcodes/0");
  run(action("edit.delete"), test.workspace);
  expect(get(test.editor.document.pass, "barcodes")).toHaveLength(1);
});

test("keys are told from an event and written as the system writes them", () => {
  const event = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);
  expect(keysOf(event({ key: "z", ctrlKey: true, shiftKey: true }), false)).toBe("Mod+Shift+Z");
  expect(keysOf(event({ key: "z", metaKey: true }), true)).toBe("Mod+Z");
  expect(keysOf(event({ key: "+", ctrlKey: true, shiftKey: true }), false)).toBe("Mod++");
  expect(keysOf(event({ key: "ArrowUp", altKey: true }), false)).toBe("Alt+ArrowUp");
  expect(written("Mod+Shift+Z", false)).toBe("Ctrl Shift Z");
  expect(written("Mod+Shift+Z", true)).toBe("⌘⇧Z");
});

test("while one types, Delete belongs to the text and Mod+Z to the document", () => {
  const test = new TestEditor();
  select(test, "secondaryFields", 0);
  const input = document.createElement("input");
  document.body.append(input);
  input.addEventListener("keydown", (event) => press(event, test.workspace));
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Delete" }));
  expect(keys(test, "secondaryFields")).toEqual(["member", "since"]);

  run(action("edit.delete"), test.workspace);
  const undo = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, cancelable: true });
  input.dispatchEvent(undo);
  expect(undo.defaultPrevented).toBe(true);
  expect(keys(test, "secondaryFields")).toEqual(["member", "since"]);
  input.remove();
});

test("while something stands over the window, only it has the keys", () => {
  const test = new TestEditor();
  run(action("view.palette"), test.workspace);
  const save = vi.spyOn(test.workspace, "save");
  press(new KeyboardEvent("keydown", { key: "s", ctrlKey: true }), test.workspace);
  expect(save).not.toHaveBeenCalled();
});
