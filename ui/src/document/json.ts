import type { Json } from "../api/bindings";

/** JSON as it crosses the bridge: numbers keep their digits, objects their order and doubled keys. */
export type { Json };
export type JsonObject = { members: [string, Json][] };
export type JsonNumber = { number: string };

export const object = (members: [string, Json][] = []): JsonObject => ({ members });
export const number = (digits: string | number): JsonNumber => ({ number: String(digits) });

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "members" in value;
export const isArray = (value: Json | undefined): value is Json[] => Array.isArray(value);
export const isNumber = (value: Json | undefined): value is JsonNumber =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "number" in value;

/** The value of a key; of a doubled key the last, as in Wallet. */
export function get(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? value.members.findLast(([name]) => name === key)?.[1] : undefined;
}

export const keys = (value: Json | undefined): string[] =>
  isObject(value) ? [...new Set(value.members.map(([key]) => key))] : [];
export const items = (value: Json | undefined): Json[] => (isArray(value) ? value : []);

/** Text as a person reads it: strings as they are, numbers by their digits. */
export function text(value: Json | undefined): string {
  if (typeof value === "string") return value;
  if (isNumber(value)) return value.number;
  return typeof value === "boolean" ? String(value) : "";
}

/** Steps of a JSON pointer (RFC 6901). */
export const steps = (pointer: string): string[] =>
  pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
export const pointerOf = (path: (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

export function at(value: Json | undefined, pointer: string): Json | undefined {
  return steps(pointer).reduce<Json | undefined>(
    (found, step) => (isArray(found) ? found[Number(step)] : get(found, step)),
    value,
  );
}

/** Sets a key in its place, or at the end where it is new. */
export function set(value: Json | undefined, key: string, to: Json): JsonObject {
  const members = isObject(value) ? value.members : [];
  const index = members.findLastIndex(([name]) => name === key);
  return object(index < 0 ? [...members, [key, to]] : members.with(index, [key, to]));
}

export const without = (value: Json | undefined, key: string): JsonObject =>
  object(isObject(value) ? value.members.filter(([name]) => name !== key) : []);

/** Sets a value; parents that are missing are made, an array where the step is a number. */
export function setAt(value: Json | undefined, pointer: string, to: Json): Json {
  const change = (found: Json | undefined, path: string[]): Json => {
    const [step, ...rest] = path;
    if (step === undefined) return to;
    if (isArray(found) || (!isObject(found) && /^\d+$/.test(step))) {
      const list = items(found);
      const index = Math.min(Number(step), list.length);
      const next = change(list[index], rest);
      return index === list.length ? [...list, next] : list.with(index, next);
    }
    return set(found, step, change(get(found, step), rest));
  };
  return change(value, steps(pointer));
}

/** Takes a value out; what is not there is left alone. */
export function removeAt(value: Json, pointer: string): Json {
  const path = steps(pointer);
  const last = path.pop();
  if (last === undefined) return value;
  const parent = at(value, pointerOf(path));
  if (isArray(parent)) {
    return Number(last) < parent.length
      ? setAt(value, pointerOf(path), parent.toSpliced(Number(last), 1))
      : value;
  }
  return get(parent, last) === undefined ? value : setAt(value, pointerOf(path), without(parent, last));
}

/** Puts a value before the item with this index. */
export function insertAt(value: Json, pointer: string, index: number, item: Json): Json {
  return setAt(value, pointer, items(at(value, pointer)).toSpliced(index, 0, item));
}

/** Renames a key in its place. */
export const rename = (value: JsonObject, key: string, to: string): JsonObject =>
  object(value.members.map(([name, item]) => [name === key ? to : name, item]));

/** A plain JavaScript value as it crosses the bridge. */
export function fromPlain(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  return object(Object.entries(value as object).map(([key, item]) => [key, fromPlain(item)]));
}
