import { expect, test } from "vitest";
import { fieldOf, fieldPlace, languageOf, place, pointer, slotOf, within } from "./place";

test("a place names a file, or something inside one", () => {
  expect(pointer("pass.json#/coupon/primaryFields/0")).toBe("/coupon/primaryFields/0");
  expect(pointer("pass.json")).toBe("");
  expect(pointer("icon.png")).toBeNull();
  expect(place("/barcodes/0")).toBe("pass.json#/barcodes/0");
});

test("a field is found from every place inside it", () => {
  const field = { style: "storeCard", group: "headerFields", index: 2 };
  expect(fieldOf("pass.json#/storeCard/headerFields/2/value")).toEqual(field);
  expect(fieldOf(fieldPlace(field))).toEqual(field);
  expect(fieldOf("pass.json#/storeCard/headerFields")).toBeNull();
  expect(fieldOf("pass.json#/backgroundColor")).toBeNull();
});

test("all sizes and languages of an image belong to one slot", () => {
  expect(slotOf("strip@3x.png")).toEqual({ slot: "strip", language: null });
  expect(slotOf("de.lproj/logo.png")).toEqual({ slot: "logo", language: "de" });
  expect(slotOf("strip")).toEqual({ slot: "strip", language: null });
  expect(slotOf("pass.json#/barcodes")).toBeNull();
});

test("languages and nesting are told from the text", () => {
  expect(languageOf("de.lproj/pass.strings#GATE")).toBe("de");
  expect(languageOf("pass.json")).toBeNull();
  expect(within("pass.json#/a/1/b", "pass.json#/a/1")).toBe(true);
  expect(within("pass.json#/a/10", "pass.json#/a/1")).toBe(false);
});
