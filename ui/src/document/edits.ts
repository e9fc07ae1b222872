import type { Document, Style } from "../api/bindings";
import { get, isObject, items, keys, object, pointerOf, rename, set, text, without, type Json } from "./json";
import { read, write } from "./place";

export const STYLES: readonly Style[] = [
  "storeCard",
  "coupon",
  "eventTicket",
  "boardingPass",
  "generic",
  "posterGeneric",
];

/** The style dictionary a pass has; of several the first in the order of the file. */
export const styleOf = (document: Document): string | null =>
  keys(document.pass).find((key) => STYLES.includes(key as Style)) ?? null;

export const setting = (document: Document, key: string): Json | undefined => get(document.settings, key);

/** Sets a key of `passwright.json`; `undefined` takes it out. */
export function setSetting(document: Document, key: string, value: Json | undefined): Document {
  if (value === undefined) {
    return get(document.settings, key) === undefined
      ? document
      : { ...document, settings: without(document.settings, key) };
  }
  const settings = isObject(document.settings) ? document.settings : object([["version", { number: "1" }]]);
  return { ...document, settings: set(settings, key, value) };
}

/** What earlier changes of style put away, by style. */
export const hiddenOf = (document: Document, style: string): Json | undefined =>
  get(setting(document, "hidden"), style);

/**
 * Makes the pass one of another style. All fields move along; what the new style does not know
 * (`knows`) is put away under the old style's name and comes back with it.
 */
export function setStyle(document: Document, style: string, knows: (key: string) => boolean): Document {
  const old = styleOf(document);
  if (old === style || !isObject(document.pass)) return document;
  const dictionary = old === null ? object() : get(document.pass, old);
  const members = isObject(dictionary) ? dictionary.members : [];
  const kept = members.filter(([key]) => knows(key));
  const away = members.filter(([key]) => !knows(key));

  const back = hiddenOf(document, style);
  const restored = isObject(back) ? back.members.filter(([key]) => !kept.some(([name]) => name === key)) : [];
  const next = object([...kept, ...restored]);
  const pass =
    old === null
      ? set(document.pass, style, next)
      : set(rename(without(document.pass, style), old, style), style, next);

  let hidden = without(setting(document, "hidden"), style);
  if (old !== null && away.length > 0) hidden = set(hidden, old, object(away));
  return setSetting({ ...document, pass }, "hidden", hidden.members.length > 0 ? hidden : undefined);
}

/** The barcodes as Wallet reads them: `barcodes`, else the old single `barcode`. */
export function barcodePointers(document: Document): string[] {
  const list = items(get(document.pass, "barcodes"));
  if (list.length > 0) return list.map((_, index) => pointerOf(["barcodes", index]));
  return get(document.pass, "barcode") === undefined ? [] : ["/barcode"];
}

/** Adds a barcode behind the others, with the message of the first. */
export function addBarcode(document: Document, format: string): Document {
  const first = read(document, barcodePointers(document)[0] ?? "/barcodes/0");
  const code = object([
    ["format", format],
    ["message", text(get(first, "message")) || "{{serialNumber}}"],
    ["messageEncoding", text(get(first, "messageEncoding")) || "iso-8859-1"],
  ]);
  const old = get(document.pass, "barcodes") === undefined ? get(document.pass, "barcode") : undefined;
  const list = old === undefined ? items(get(document.pass, "barcodes")) : [old];
  return write(document, "/barcodes", [...list, code]);
}

export function removeBarcode(document: Document, pointer: string): Document {
  const next = write(document, pointer, undefined);
  return items(get(next.pass, "barcodes")).length === 0 ? write(next, "/barcodes", undefined) : next;
}

/** Moves the item of a list to another index. */
export function moveItem(document: Document, list: string, from: number, to: number): Document {
  const all = items(read(document, list));
  const item = all[from];
  if (item === undefined || to < 0 || to >= all.length || from === to) return document;
  return write(document, list, all.toSpliced(from, 1).toSpliced(to, 0, item));
}
