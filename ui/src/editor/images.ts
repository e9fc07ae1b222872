import type { Crop, Document, Picked } from "../api/bindings";
import type { Host } from "../api/host";
import { imageFiles } from "../document/document";
import { t } from "../i18n/i18n.svelte";
import type { Editor } from "./editor.svelte";

/** A slot as the selection writes it: `strip`, or `de/strip` for a language. */
export function slotAndLanguage(at: string): { slot: string; language: string | null } {
  const [first = "", second] = at.split("/");
  return second === undefined ? { slot: first, language: null } : { slot: second, language: first };
}

/** Puts a picture into a slot: scaled, cropped, in three sizes, by the core. */
export async function importImage(host: Host, editor: Editor, at: string, file: Picked): Promise<void> {
  // At once, not when the picture is ready: by then the person may be elsewhere.
  editor.select({ section: "images", place: at });
  await place(host, editor, at, { handle: file.handle });
}

/** Cuts the slot's picture anew out of its master. */
export const cropImage = (host: Host, editor: Editor, at: string, crop: Crop): Promise<void> =>
  place(host, editor, at, { crop }, `crop:${at}`);

/** One picture after the other: each begins with the files that the one before has left. */
const turns = new WeakMap<Editor, Promise<void>>();
function inTurn(editor: Editor, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(editor) ?? Promise.resolve()).then(work);
  turns.set(editor, turn);
  return turn;
}

const place = (
  host: Host,
  editor: Editor,
  at: string,
  from: { handle?: string; crop?: Crop },
  mergeKey?: string,
): Promise<void> => inTurn(editor, () => placeNow(host, editor, at, from, mergeKey));

async function placeNow(
  host: Host,
  editor: Editor,
  at: string,
  from: { handle?: string; crop?: Crop },
  mergeKey?: string,
): Promise<void> {
  const { slot, language } = slotAndLanguage(at);
  const where = language === null ? { slot } : { slot, language };
  const document = editor.document;
  const placed = await editor.attempt(() =>
    host.call("import_image", { id: editor.id, document, ...where, ...from }),
  );
  if (!placed) return;
  const label = t("edit.place-image");
  editor.commit(withFiles(editor, document, placed.document), { label, ...(mergeKey ? { mergeKey } : {}) });
}

/** Whatever was edited while the core worked stays: only the files and their crops come over. */
function withFiles(editor: Editor, before: Document, after: Document): Document {
  if (editor.document === before) return after;
  return { ...editor.document, files: after.files, settings: after.settings };
}

export const removeImage = (host: Host, editor: Editor, at: string): Promise<void> =>
  inTurn(editor, async () => {
    const { slot, language } = slotAndLanguage(at);
    const where = language === null ? { slot } : { slot, language };
    if (imageFiles(editor.document, slot, language).length === 0) return;
    const document = editor.document;
    const removed = await editor.attempt(() =>
      host.call("remove_image", { id: editor.id, document, ...where }),
    );
    if (!removed) return;
    editor.commit(withFiles(editor, document, removed.document), { label: t("edit.remove-image") });
  });
