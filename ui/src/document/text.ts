import { isNumber, isObject, object, type Json } from "./json";

/** JSON as text for a person, two spaces deep; numbers keep their digits. */
export function printJson(value: Json, indent = ""): string {
  const inner = `${indent}  `;
  if (isNumber(value)) return value.number;
  if (isObject(value)) {
    const members = value.members.map(
      ([key, item]) => `${inner}${JSON.stringify(key)}: ${printJson(item, inner)}`,
    );
    return members.length > 0 ? `{\n${members.join(",\n")}\n${indent}}` : "{}";
  }
  if (Array.isArray(value)) {
    return value.length > 0
      ? `[\n${value.map((item) => inner + printJson(item, inner)).join(",\n")}\n${indent}]`
      : "[]";
  }
  return JSON.stringify(value);
}

const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\.)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

/** Strict JSON without rounding a number or reordering a key; `undefined` where it is none. */
export function parseJson(source: string): Json | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let found = TOKEN.exec(source); found; found = TOKEN.exec(source)) {
    tokens.push(found[0].trim());
    end = TOKEN.lastIndex;
  }
  if (source.slice(end).trim() !== "") return undefined;
  let at = 0;
  const expect = (token: string) => {
    if (tokens[at++] !== token) throw new SyntaxError(token);
  };

  function list<Item>(close: string, item: () => Item): Item[] {
    const all: Item[] = [];
    at += 1;
    while (tokens[at] !== close) {
      if (all.length > 0) expect(",");
      all.push(item());
    }
    at += 1;
    return all;
  }
  function text(): string {
    const token = tokens[at++] ?? "";
    if (!token.startsWith('"')) throw new SyntaxError(token);
    return JSON.parse(token) as string;
  }
  function value(): Json {
    const token = tokens[at];
    if (token === "{")
      return object(
        list("}", (): [string, Json] => {
          const key = text();
          expect(":");
          return [key, value()];
        }),
      );
    if (token === "[") return list("]", value);
    if (token?.startsWith('"')) return text();
    at += 1;
    if (token === "true" || token === "false") return token === "true";
    if (token === "null") return null;
    if (token && /^[-\d]/.test(token)) return { number: token };
    throw new SyntaxError(token ?? "end");
  }

  try {
    const result = value();
    return at === tokens.length ? result : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
