import { expect, test } from "vitest";
import type { Document } from "../api/bindings";
import {
  addBarcode,
  barcodePointers,
  hiddenOf,
  moveItem,
  removeBarcode,
  setSetting,
  setStyle,
  styleOf,
} from "./edits";
import {
  addColumn,
  addRow,
  columnsOf,
  filled,
  removeColumn,
  renameColumn,
  samplesOf,
  setCell,
  setColumnType,
} from "./data";
import { addField, duplicateField, fieldsOf, moveField, removeField, setFieldKey, stepField } from "./fields";
import { at, fromPlain, get, keys, number, removeAt, setAt, type Json } from "./json";
import { read, write } from "./place";

const design = (pass: unknown): Document => ({
  pass: fromPlain(pass),
  strings: {},
  settings: null,
  files: {},
});
const card = (): Document =>
  design({
    formatVersion: 1,
    storeCard: {
      headerFields: [{ key: "points", label: "Points", value: 12 }],
      secondaryFields: [
        { key: "member", value: "Alex", _id: "1" },
        { key: "since", value: "2026" },
      ],
    },
  });
const labels = (document: Document, group: string) =>
  fieldsOf(document, styleOf(document) ?? "", group).map((field) => get(field, "key"));

test("an edit leaves the old document as it was and shares what it did not touch", () => {
  const before = card();
  const after = write(before, "/storeCard/headerFields/0/label", "Stamps");
  expect(read(before, "/storeCard/headerFields/0/label")).toBe("Points");
  expect(read(after, "/storeCard/headerFields/0/label")).toBe("Stamps");
  expect(get(get(after.pass, "storeCard"), "secondaryFields")).toBe(
    get(get(before.pass, "storeCard"), "secondaryFields"),
  );
});

test("numbers keep their digits, objects their order and doubled keys", () => {
  const pass: Json = {
    members: [
      ["10", number("1.50")],
      ["2", "a"],
      ["2", "b"],
    ],
  };
  expect(at(pass, "/2")).toBe("b");
  expect(setAt(pass, "/2", "c")).toEqual({
    members: [
      ["10", number("1.50")],
      ["2", "a"],
      ["2", "c"],
    ],
  });
  expect(keys(pass)).toEqual(["10", "2"]);
});

test("missing parents are made, the item behind the last is added", () => {
  const made = setAt(fromPlain({}), "/storeCard/headerFields/0/key", "a");
  expect(made).toEqual(fromPlain({ storeCard: { headerFields: [{ key: "a" }] } }));
  expect(removeAt(made, "/storeCard/headerFields/7")).toBe(made);
  expect(removeAt(made, "/storeCard/headerFields/0")).toEqual(fromPlain({ storeCard: { headerFields: [] } }));
});

test("a new field stands last and has a key of its own", () => {
  let document = card();
  for (let count = 0; count < 3; count += 1) {
    document = addField(document, "storeCard", "auxiliaryFields", { label: "", value: "" }).document;
  }
  expect(labels(document, "auxiliaryFields")).toEqual(["field", "field2", "field3"]);
});

test("a copy stands behind the original, with another key and without Apple's id", () => {
  const { document, field } = duplicateField(card(), {
    style: "storeCard",
    group: "secondaryFields",
    index: 0,
  });
  expect(labels(document, "secondaryFields")).toEqual(["member", "member2", "since"]);
  expect(field.index).toBe(1);
  expect(read(document, "/storeCard/secondaryFields/1/_id")).toBeUndefined();
});

test("fields move within a group, to another group, and step across the end", () => {
  const from = { style: "storeCard", group: "secondaryFields", index: 0 };
  expect(labels(moveField(card(), from, "secondaryFields", 2).document, "secondaryFields")).toEqual([
    "since",
    "member",
  ]);
  const moved = moveField(card(), from, "headerFields", 0);
  expect(labels(moved.document, "headerFields")).toEqual(["member", "points"]);
  expect(labels(moved.document, "secondaryFields")).toEqual(["since"]);
  const order = ["headerFields", "primaryFields", "secondaryFields"];
  expect(stepField(card(), from, -1, order).field).toEqual({ ...from, group: "primaryFields", index: 0 });
  expect(stepField(card(), from, 1, order).field.index).toBe(1);
  expect(stepField(card(), { ...from, index: 1 }, 1, order).document.pass).toEqual(card().pass);
});

test("a field is removed, a key of it set and taken out", () => {
  const field = { style: "storeCard", group: "secondaryFields", index: 0 };
  expect(labels(removeField(card(), field), "secondaryFields")).toEqual(["since"]);
  const aligned = setFieldKey(card(), field, "textAlignment", "PKTextAlignmentRight");
  expect(read(aligned, "/storeCard/secondaryFields/0/textAlignment")).toBe("PKTextAlignmentRight");
  expect(setFieldKey(aligned, field, "textAlignment", undefined).pass).toEqual(card().pass);
});

test("another style keeps every field and puts away what it does not know; back, it is as before", () => {
  const flight = design({
    boardingPass: { transitType: "PKTransitTypeAir", primaryFields: [{ key: "from" }] },
  });
  const coupon = setStyle(flight, "coupon", (key) => key !== "transitType");
  expect(styleOf(coupon)).toBe("coupon");
  expect(labels(coupon, "primaryFields")).toEqual(["from"]);
  expect(read(coupon, "/coupon/transitType")).toBeUndefined();
  expect(get(hiddenOf(coupon, "boardingPass"), "transitType")).toBe("PKTransitTypeAir");

  const back = setStyle(coupon, "boardingPass", () => true);
  expect(read(back, "/boardingPass/transitType")).toBe("PKTransitTypeAir");
  expect(hiddenOf(back, "boardingPass")).toBeUndefined();
});

test("settings are made when needed and cleared again", () => {
  const set = setSetting(card(), "oldestSystem", "ios17");
  expect(keys(set.settings)).toEqual(["version", "oldestSystem"]);
  expect(keys(setSetting(set, "oldestSystem", undefined).settings)).toEqual(["version"]);
});

test("barcodes: the old key is read, an alternative added behind it, the last one leaves nothing", () => {
  const old = design({ barcode: { format: "PKBarcodeFormatQR", message: "1" } });
  expect(barcodePointers(old)).toEqual(["/barcode"]);
  const two = addBarcode(old, "PKBarcodeFormatCode128");
  expect(barcodePointers(two)).toEqual(["/barcodes/0", "/barcodes/1"]);
  expect(read(two, "/barcodes/1/message")).toBe("1");
  const swapped = moveItem(two, "/barcodes", 1, 0);
  expect(read(swapped, "/barcodes/0/format")).toBe("PKBarcodeFormatCode128");
  const none = removeBarcode(removeBarcode(swapped, "/barcodes/0"), "/barcodes/0");
  expect(get(none.pass, "barcodes")).toBeUndefined();
});

test("columns and rows: names are unique, values typed, renames reach the rows", () => {
  let document = addColumn(addColumn(card(), "name"), "name");
  expect(columnsOf(document).map((column) => column.name)).toEqual(["name", "name2"]);
  expect(samplesOf(document)).toHaveLength(1);
  document = setColumnType(document, 1, "number");
  document = setCell(document, 0, { name: "name2", type: "number" }, "12.50");
  document = renameColumn(document, 1, "points");
  expect(get(samplesOf(document)[0], "points")).toEqual(number("12.50"));
  document = addRow(document);
  expect(get(samplesOf(document)[1], "points")).toEqual(number("12.50"));
  document = removeColumn(document, 1);
  expect(get(samplesOf(document)[0], "points")).toBeUndefined();
});

test("a control can say what the row makes of its text", () => {
  const row = fromPlain({ stamps: 6, name: "Alex" });
  expect(filled("{{ stamps }} of 10 for {{name}} {{other}}", row)).toBe("6 of 10 for Alex {{other}}");
});
