import type { Document, FileRef } from "../api/bindings";
import { slotOf } from "./place";

/** The files of an image slot, from 1x to 3x, in one language or in none. */
export function imageFiles(
  document: Document,
  slot: string,
  language: string | null = null,
): [string, FileRef][] {
  return Object.entries(document.files)
    .filter(([path]) => {
      const found = path.endsWith(".png") ? slotOf(path) : null;
      return found?.slot === slot && found.language === language;
    })
    .sort(([a], [b]) => a.length - b.length || a.localeCompare(b));
}

/** Languages that have texts or files of their own, in order. */
export function languagesOf(document: Document): string[] {
  const folders = Object.keys(document.files).map((path) => /^([^/]+)\.lproj\//.exec(path)?.[1]);
  const all = [...Object.keys(document.strings), ...folders.filter((name) => name !== undefined)];
  return [...new Set(all)].sort();
}

/** The text of a key in a language; of a doubled key the last. */
export const stringOf = (document: Document, language: string, key: string): string | undefined =>
  document.strings[language]?.findLast(([name]) => name === key)?.[1];

/** Sets the text of a key; `undefined` takes it out. */
export function setString(
  document: Document,
  language: string,
  key: string,
  text: string | undefined,
): Document {
  const table = document.strings[language] ?? [];
  const index = table.findLastIndex(([name]) => name === key);
  const next: [string, string][] =
    text === undefined
      ? table.filter(([name]) => name !== key)
      : index < 0
        ? [...table, [key, text]]
        : table.with(index, [key, text]);
  return { ...document, strings: { ...document.strings, [language]: next } };
}

/** A language folder's name: a language tag, never a path. */
export const isLanguage = (name: string): boolean => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name);

export function addLanguage(document: Document, language: string): Document {
  if (!isLanguage(language) || document.strings[language]) return document;
  return { ...document, strings: { ...document.strings, [language]: [] } };
}

export function removeLanguage(document: Document, language: string): Document {
  const strings = { ...document.strings };
  delete strings[language];
  const files = Object.entries(document.files).filter(([path]) => !path.startsWith(`${language}.lproj/`));
  return { ...document, strings, files: Object.fromEntries(files) };
}

/** Every key that any language has. */
export const stringKeys = (document: Document): string[] => [
  ...new Set(Object.values(document.strings).flatMap((table) => table.map(([key]) => key))),
];

/** What the canvas offers as the phone's language: the pass's own, then some common ones. */
export function localesOf(document: Document, chosen: string): string[] {
  const common = ["en", "en-GB", "de", "de-CH", "fr", "es", "it", "ja", "zh-Hans", "ar", "he"];
  return [...new Set([...languagesOf(document), chosen, ...common])];
}
