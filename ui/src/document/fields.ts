import type { Document } from "../api/bindings";
import {
  get,
  insertAt,
  isObject,
  items,
  object,
  pointerOf,
  removeAt,
  set,
  text,
  without,
  type Json,
} from "./json";
import { fieldPointer, read, write, type FieldPlace } from "./place";

/** An edit of fields says where the field stands afterwards, so that it can stay selected. */
export interface Moved {
  document: Document;
  field: FieldPlace;
}

export const fieldsOf = (document: Document, style: string, group: string): Json[] =>
  items(read(document, pointerOf([style, group])));

/** Every key in use in a style, in all of its groups. */
function keysInUse(document: Document, style: string): Set<string> {
  const dictionary = read(document, pointerOf([style]));
  const groups = isObject(dictionary) ? dictionary.members.map(([, value]) => items(value)) : [];
  return new Set(groups.flat().map((field) => text(get(field, "key"))));
}

/** A key nobody uses: the stem itself, or the stem with the next number. */
export function freeKey(document: Document, style: string, stem: string): string {
  const used = keysInUse(document, style);
  const base = stem.replace(/\d+$/, "") || "field";
  if (!used.has(stem)) return stem;
  let count = 2;
  while (used.has(`${base}${count}`)) count += 1;
  return `${base}${count}`;
}

function insert(document: Document, { style, group, index }: FieldPlace, field: Json): Document {
  return { ...document, pass: insertAt(document.pass, pointerOf([style, group]), index, field) };
}

/** Adds a field behind the others of the group, with a key of its own. */
export function addField(
  document: Document,
  style: string,
  group: string,
  { label, value }: { label: string; value: string },
): Moved {
  const field = { style, group, index: fieldsOf(document, style, group).length };
  const key = freeKey(document, style, "field");
  const content = object([
    ["key", key],
    ["label", label],
    ["value", value],
  ]);
  return { document: insert(document, field, content), field };
}

export function removeField(document: Document, field: FieldPlace): Document {
  return { ...document, pass: removeAt(document.pass, fieldPointer(field)) };
}

/** Puts a copy behind the field, with a key of its own and without Apple's `_id`. */
export function duplicateField(document: Document, from: FieldPlace): Moved {
  const original = read(document, fieldPointer(from));
  const key = freeKey(document, from.style, text(get(original, "key")) || "field");
  const field = { ...from, index: from.index + 1 };
  return { document: insert(document, field, set(without(original, "_id"), "key", key)), field };
}

/** Moves a field before the one that has the index in the target group now. */
export function moveField(document: Document, from: FieldPlace, group: string, index: number): Moved {
  const content = read(document, fieldPointer(from));
  if (content === undefined) return { document, field: from };
  const rest = removeField(document, from);
  const behindItself = group === from.group && index > from.index;
  const most = fieldsOf(rest, from.style, group).length;
  const field = { ...from, group, index: Math.max(0, Math.min(behindItself ? index - 1 : index, most)) };
  if (field.group === from.group && field.index === from.index) return { document, field: from };
  return { document: insert(rest, field, content), field };
}

/** One step up or down; at the end of a group on to the next of `groups` (the outline's order). */
export function stepField(document: Document, from: FieldPlace, by: -1 | 1, groups: string[]): Moved {
  const count = fieldsOf(document, from.style, from.group).length;
  const index = from.index + by;
  if (index >= 0 && index < count) return moveField(document, from, from.group, by > 0 ? index + 1 : index);
  const next = groups[groups.indexOf(from.group) + by];
  if (next === undefined) return { document, field: from };
  return moveField(document, from, next, by > 0 ? 0 : fieldsOf(document, from.style, next).length);
}

/** Sets a key of a field; `undefined` takes it out. */
export const setFieldKey = (
  document: Document,
  field: FieldPlace,
  key: string,
  value: Json | undefined,
): Document => write(document, `${fieldPointer(field)}${pointerOf([key])}`, value);
