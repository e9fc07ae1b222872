import type { Document } from "../api/bindings";
import {
  get,
  isNumber,
  items,
  number,
  object,
  rename,
  set,
  text,
  without,
  isObject,
  type Json,
} from "./json";
import { setSetting, setting } from "./edits";

export const COLUMN_TYPES = ["text", "number", "money", "date", "choice", "yes-no", "email"] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface Column {
  name: string;
  type: string;
}

/** A name may stand in `{{name}}`: a letter, then letters, digits, `_`, `-`, `.`. */
export const isColumnName = (name: string): boolean => /^\p{L}[\p{L}\p{Nd}_.-]*$/u.test(name);

export const columnsOf = (document: Document): Column[] =>
  items(setting(document, "columns")).map((column) => ({
    name: text(get(column, "name")),
    type: text(get(column, "type")) || "text",
  }));

export const samplesOf = (document: Document): Json[] => items(setting(document, "samples"));

/** Adds a column with a name nobody has yet, and a first row where there is none. */
export function addColumn(document: Document, wish: string): Document {
  const names = new Set(columnsOf(document).map((column) => column.name));
  let name = wish;
  for (let count = 2; names.has(name); count += 1) name = `${wish}${count}`;
  const column = object([
    ["name", name],
    ["type", "text"],
  ]);
  const next = setSetting(document, "columns", [...items(setting(document, "columns")), column]);
  return samplesOf(next).length > 0 ? next : addRow(next);
}

export function removeColumn(document: Document, index: number): Document {
  const name = columnsOf(document)[index]?.name ?? "";
  const columns = items(setting(document, "columns")).toSpliced(index, 1);
  const next = setSetting(document, "columns", columns.length > 0 ? columns : undefined);
  return mapRows(next, (row) => without(row, name));
}

/** Renames a column, in the rows as well; placeholders in the pass are texts and stay. */
export function renameColumn(document: Document, index: number, name: string): Document {
  const old = columnsOf(document)[index]?.name;
  if (old === undefined || old === name) return document;
  const next = changeColumn(document, index, (column) => set(column, "name", name));
  return mapRows(next, (row) => (isObject(row) ? rename(row, old, name) : row));
}

export function setColumnType(document: Document, index: number, type: string): Document {
  const name = columnsOf(document)[index]?.name ?? "";
  const next = changeColumn(document, index, (column) => set(column, "type", type));
  return mapRows(next, (row) => {
    const value = get(row, name);
    return value === undefined ? row : set(row, name, typed(text(value), type));
  });
}

export function addRow(document: Document): Document {
  const last = samplesOf(document).at(-1) ?? object();
  return setSetting(document, "samples", [...samplesOf(document), last]);
}

export function removeRow(document: Document, index: number): Document {
  const rows = samplesOf(document).toSpliced(index, 1);
  return setSetting(document, "samples", rows.length > 0 ? rows : undefined);
}

export function setCell(document: Document, row: number, column: Column, value: string): Document {
  const rows = samplesOf(document);
  const cell = typed(value, column.type);
  return setSetting(document, "samples", rows.with(row, set(rows[row], column.name, cell)));
}

/** What was typed, as the column's type keeps it; what does not fit stays text for the linter to name. */
export function typed(value: string, type: string): Json {
  if ((type === "number" || type === "money") && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) return number(value);
  if (type === "yes-no" && (value === "true" || value === "false")) return value === "true";
  return value;
}

/** A text with the row's values in the place of its placeholders: help beside a control, no rule. */
export function filled(source: string, row: Json | undefined): string {
  return source.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (whole, name: string) => {
    const value = get(row, name);
    return value === undefined || (typeof value === "object" && !isNumber(value)) ? whole : text(value);
  });
}

const changeColumn = (document: Document, index: number, change: (column: Json) => Json): Document => {
  const columns = items(setting(document, "columns"));
  const column = columns[index];
  return column === undefined
    ? document
    : setSetting(document, "columns", columns.with(index, change(column)));
};

function mapRows(document: Document, change: (row: Json) => Json): Document {
  const rows = samplesOf(document);
  return rows.length > 0 ? setSetting(document, "samples", rows.map(change)) : document;
}
