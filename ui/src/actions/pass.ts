import { groupsOf, styleKnows } from "../api/catalogue";
import { addBarcode, setStyle } from "../document/edits";
import { addField } from "../document/fields";
import { fieldPlace, fieldOf, place, pointer } from "../document/place";
import { items, get, steps } from "../document/json";
import type { Editor } from "../editor/editor.svelte";
import { t } from "../i18n/i18n.svelte";
import type { Action } from "./types";

/** Adds a field behind the others of a group, selects it and waits for its label. */
export function addFieldTo(editor: Editor, group: string): void {
  if (editor.style === null) return;
  const blank = { label: t("field.new-label"), value: t("field.new-value") };
  const { document, field } = addField(editor.document, editor.style, group, blank);
  editor.commit(document, { label: t("edit.add-field") });
  editor.reveal(`${fieldPlace(field)}/label`);
}

export function changeStyle(editor: Editor, style: string): void {
  const next = setStyle(editor.document, style, (key) => styleKnows(style, key));
  editor.commit(next, { label: t("edit.change-style") });
}

export function addCode(editor: Editor, format: string): void {
  const next = addBarcode(editor.document, format);
  editor.commit(next, { label: t("edit.add-barcode") });
  const last = items(get(next.pass, "barcodes")).length - 1;
  editor.select({ section: "barcode", place: place(`/barcodes/${last}`) });
}

export const newField: Action = {
  id: "pass.add-field",
  title: "action.pass.add-field",
  menu: "pass",
  keys: ["Mod+Shift+F"],
  whileTyping: true,
  when: ({ editor }) => editor !== null && editor.style !== null,
  run: ({ editor }) => {
    if (!editor) return;
    const at = editor.selection.place ?? "";
    const group = fieldOf(at)?.group ?? steps(pointer(at) ?? "")[1] ?? "secondaryFields";
    const known = groupsOf(editor.style).some((found) => found.key === group);
    addFieldTo(editor, known ? group : "secondaryFields");
  },
};

export const newBarcode: Action = {
  id: "pass.add-barcode",
  title: "action.pass.add-barcode",
  menu: "pass",
  when: ({ editor }) => editor !== null,
  run: ({ editor }) => {
    if (editor) addCode(editor, "PKBarcodeFormatQR");
  },
};
