import { groupsOf } from "../api/catalogue";
import type { Workspace } from "../editor/workspace.svelte";
import type { Editor } from "../editor/editor.svelte";
import { barcodePointers, moveItem, removeBarcode } from "../document/edits";
import { duplicateField, removeField, stepField, type Moved } from "../document/fields";
import { fieldOf, fieldPlace, place, pointer, type FieldPlace } from "../document/place";
import { t } from "../i18n/i18n.svelte";
import type { Action } from "./types";

const selectedField = (editor: Editor | null): FieldPlace | null =>
  editor?.selection.section === "field" && editor.selection.place ? fieldOf(editor.selection.place) : null;

/** The pointer of the selected barcode, where one is selected. */
const selectedBarcode = (editor: Editor | null): string | null => {
  const found = editor?.selection.section === "barcode" ? pointer(editor.selection.place ?? "") : null;
  return found && editor && barcodePointers(editor.document).includes(found) ? found : null;
};

function commitMoved(editor: Editor, { document, field }: Moved, label: string): void {
  editor.commit(document, { label });
  editor.select({ section: "field", place: fieldPlace(field) });
}

function step({ editor }: Workspace, by: -1 | 1): void {
  const field = selectedField(editor);
  if (editor && field) {
    const groups = groupsOf(field.style).map((group) => group.key);
    commitMoved(editor, stepField(editor.document, field, by, groups), t("edit.move-field"));
  }
  const code = selectedBarcode(editor);
  if (editor && code?.startsWith("/barcodes/")) {
    const index = Number(code.slice("/barcodes/".length));
    const next = moveItem(editor.document, "/barcodes", index, index + by);
    if (next === editor.document) return;
    editor.commit(next, { label: t("edit.move-barcode") });
    editor.select({ section: "barcode", place: place(`/barcodes/${index + by}`) });
  }
}

export const undo: Action = {
  id: "edit.undo",
  title: "action.edit.undo",
  menu: "edit",
  keys: ["Mod+Z"],
  whileTyping: true,
  when: ({ editor }) => editor !== null && editor.undoLabel !== null,
  run: ({ editor }) => editor?.undo(),
};

export const redo: Action = {
  id: "edit.redo",
  title: "action.edit.redo",
  menu: "edit",
  keys: ["Mod+Shift+Z", "Mod+Y"],
  whileTyping: true,
  when: ({ editor }) => editor !== null && editor.redoLabel !== null,
  run: ({ editor }) => editor?.redo(),
};

export const duplicate: Action = {
  id: "edit.duplicate",
  title: "action.edit.duplicate",
  menu: "edit",
  keys: ["Mod+D"],
  when: ({ editor }) => selectedField(editor) !== null,
  whileTyping: true,
  run: ({ editor }) => {
    const field = selectedField(editor);
    if (editor && field)
      commitMoved(editor, duplicateField(editor.document, field), t("edit.duplicate-field"));
  },
};

export const remove: Action = {
  id: "edit.delete",
  title: "action.edit.delete",
  menu: "edit",
  keys: ["Delete", "Backspace"],
  when: ({ editor }) => selectedField(editor) !== null || selectedBarcode(editor) !== null,
  run: ({ editor }) => {
    const field = selectedField(editor);
    if (editor && field) {
      editor.commit(removeField(editor.document, field), { label: t("edit.remove-field") });
      editor.select({ section: "group", place: place(`/${field.style}/${field.group}`) });
    }
    const code = selectedBarcode(editor);
    if (editor && code) {
      editor.commit(removeBarcode(editor.document, code), { label: t("edit.remove-barcode") });
      editor.select({ section: "barcode", place: null });
    }
  },
};

export const moveUp: Action = {
  id: "edit.move-up",
  title: "action.edit.move-up",
  menu: "edit",
  keys: ["Alt+ArrowUp"],
  whileTyping: true,
  when: ({ editor }) => selectedField(editor) !== null || selectedBarcode(editor) !== null,
  run: (workspace) => step(workspace, -1),
};

export const moveDown: Action = {
  id: "edit.move-down",
  title: "action.edit.move-down",
  menu: "edit",
  keys: ["Alt+ArrowDown"],
  whileTyping: true,
  when: ({ editor }) => selectedField(editor) !== null || selectedBarcode(editor) !== null,
  run: (workspace) => step(workspace, 1),
};
