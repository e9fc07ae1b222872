import { at, pointerOf, setAt, removeAt, steps, type Json } from "./json";
import type { Document } from "../api/bindings";

/** A spot in a pass as text: `path` or `path#inner` (JSON pointer in `pass.json`, key in strings). */
export type Place = string;

export const PASS = "pass.json";
export const place = (pointer: string): Place => `${PASS}#${pointer}`;

export function split(at: Place): { path: string; inner: string | null } {
  const hash = at.indexOf("#");
  return hash < 0 ? { path: at, inner: null } : { path: at.slice(0, hash), inner: at.slice(hash + 1) };
}

/** The pointer, where the place is one in `pass.json`. */
export function pointer(at: Place): string | null {
  const { path, inner } = split(at);
  return path === PASS ? (inner ?? "") : null;
}

/** Where a field stands: style, group and index, whatever of it the place names. */
export interface FieldPlace {
  style: string;
  group: string;
  index: number;
}

export function fieldOf(at: Place): FieldPlace | null {
  const [style, group, index] = steps(pointer(at) ?? "");
  return style && group?.endsWith("Fields") && index !== undefined && /^\d+$/.test(index)
    ? { style, group, index: Number(index) }
    : null;
}

export const fieldPointer = (field: FieldPlace): string => pointerOf([field.style, field.group, field.index]);
export const fieldPlace = (field: FieldPlace): Place => place(fieldPointer(field));

/** The image slot of a file, such as `strip` of `de.lproj/strip@2x.png`. */
export function slotOf(at: Place): { slot: string; language: string | null } | null {
  const found = /^(?:([^/]+)\.lproj\/)?([A-Za-z]+)(?:@[23]x)?(?:\.png)?$/.exec(at);
  return found?.[2] ? { slot: found[2], language: found[1] ?? null } : null;
}

/** The language of a `pass.strings`. */
export const languageOf = (at: Place): string | null => /^([^/]+)\.lproj\//.exec(at)?.[1] ?? null;

/** `at` is `of` or stands inside it. */
export const within = (at: Place, of: Place): boolean => at === of || at.startsWith(`${of}/`);

export const read = (document: Document, pointer: string): Json | undefined => at(document.pass, pointer);

/** Writes a value of `pass.json`; `undefined` takes it out. */
export function write(document: Document, pointer: string, value: Json | undefined): Document {
  const pass = value === undefined ? removeAt(document.pass, pointer) : setAt(document.pass, pointer, value);
  return pass === document.pass ? document : { ...document, pass };
}
