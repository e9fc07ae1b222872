import { beforeEach, expect, test } from "vitest";
import bindings from "../api/bindings.ts?raw";
import { CallError } from "../api/host";
import de from "./de.json";
import en from "./en.json";
import { wording } from "./errors";
import german from "./errors.de.json";
import { moment, plural, setLanguage, t, type Message } from "./i18n.svelte";

beforeEach(() => setLanguage("en"));

test("every sentence is there in German as well, with the same arguments", () => {
  const args = (sentence: string) => [...sentence.matchAll(/\{+\w+\}+/g)].map(([arg]) => arg).sort();
  // What the catalogue says in English has its German here.
  const ofCatalogue = /^(property|help|value|slot)\./;
  const keys = Object.keys(de).filter((key) => key in en || !ofCatalogue.test(key));
  expect(keys.sort()).toEqual(Object.keys(en).sort());
  for (const [key, sentence] of Object.entries(en)) {
    expect(args(de[key as Message]), key).toEqual(args(sentence));
  }
});

test("arguments stand where the sentence has them; a placeholder of the data stays", () => {
  expect(t("tabs.close", { name: "Card" })).toBe("Close Card");
  expect(t("data.help")).toContain("{{name}}");
  setLanguage("de");
  expect(t("tabs.close", { name: "Card" })).toBe("Card schließen");
});

test("one is one, and no other", () => {
  expect(plural(1, "issues.error", "issues.errors")).toBe("1 error");
  expect(plural(0, "issues.error", "issues.errors")).toBe("0 errors");
});

test("an unknown language is English", () => {
  setLanguage("xx");
  expect(t("dialog.cancel")).toBe("Cancel");
});

test("a time of today is a time, another a day", () => {
  const now = new Date("2026-11-25T12:00:00");
  expect(moment("2026-11-25T09:30:00", now)).toContain("09:30");
  expect(moment("2026-11-18T09:30:00", now)).toBe("Nov 18");
  expect(moment("2025-11-18T09:30:00", now)).toBe("Nov 18, 2025");
  expect(moment("never", now)).toBe("");
});

test("every error that the core may answer has its German, with the remedy", () => {
  const codes = [...bindings.slice(bindings.indexOf("type ErrorCode")).matchAll(/"([a-z.-]+)"/g)].map(
    ([, code]) => code,
  );
  expect(codes.length).toBeGreaterThan(40);
  expect(Object.keys(german)).toEqual(expect.arrayContaining(codes));
  const error = new CallError({
    code: "file.exists",
    message: "“a” is there.",
    remedy: "Other.",
    args: { path: "a" },
  });
  expect(wording(error)).toEqual({ message: "“a” is there.", remedy: "Other." });
  setLanguage("de");
  expect(wording(error).message).toBe("„a“ ist schon da.");
});
