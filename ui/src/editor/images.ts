import type { Crop, Picked } from "../api/bindings";
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
  await place(host, editor, at, { handle: file.handle });
  editor.select({ section: "images", place: at });
}

/** Cuts the slot's picture anew out of its master. */
export const cropImage = (host: Host, editor: Editor, at: string, crop: Crop): Promise<void> =>
  place(host, editor, at, { crop }, `crop:${at}`);

async function place(
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
  // Whatever was edited while the picture was made stays: only the files and its crop come over.
  if (!placed) return;
  const next =
    editor.document === document
      ? placed.document
      : { ...editor.document, files: placed.document.files, settings: placed.document.settings };
  editor.commit(next, { label: t("edit.place-image"), ...(mergeKey ? { mergeKey } : {}) });
}

export async function removeImage(host: Host, editor: Editor, at: string): Promise<void> {
  const { slot, language } = slotAndLanguage(at);
  const where = language === null ? { slot } : { slot, language };
  if (imageFiles(editor.document, slot, language).length === 0) return;
  const removed = await editor.attempt(() =>
    host.call("remove_image", { id: editor.id, document: editor.document, ...where }),
  );
  if (removed) editor.commit(removed.document, { label: t("edit.remove-image") });
}
