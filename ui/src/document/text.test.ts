import { expect, test } from "vitest";
import { contrast, parseColour, printColour, printHex } from "./colour";
import { parseJson, printJson } from "./text";

test("JSON as text keeps digits, order and doubled keys", () => {
  const source = '{\n  "10": 1.50,\n  "2": [\n    true,\n    null,\n    "a \\"b\\""\n  ],\n  "2": {}\n}';
  const value = parseJson(source);
  expect(value).toBeDefined();
  expect(printJson(value ?? null)).toBe(source);
});

test("what is no JSON is none, and never throws", () => {
  for (const source of [
    "{",
    "[1,]",
    '{"a" 1}',
    "01",
    "tru",
    '"a\n"',
    "1 2",
    "{1: 2}",
    "[1 2]",
    ",",
    '{"a":}',
  ]) {
    expect(parseJson(source), source).toBeUndefined();
  }
});

test("colours are read in the forms of a pass and of a designer", () => {
  expect(parseColour("rgb(30, 64,175)")).toEqual([30, 64, 175]);
  expect(parseColour("#1E40AF")).toEqual([30, 64, 175]);
  expect(parseColour("#fff")).toEqual([255, 255, 255]);
  for (const odd of ["{{colour}}", "rgb(300,0,0)", "#12345", "red", ""])
    expect(parseColour(odd), odd).toBeNull();
  expect(printColour([30, 64, 175])).toBe("rgb(30, 64, 175)");
  expect(printHex([30, 64, 175])).toBe("#1E40AF");
});

test("black on white is 21 to 1", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
});
