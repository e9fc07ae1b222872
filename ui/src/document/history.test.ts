import { beforeEach, expect, test } from "vitest";
import { History, MOST_STEPS } from "./history";

let time = 0;
let history: History<string>;
beforeEach(() => {
  time = 0;
  history = new History("empty", () => time);
});

test("undo and redo walk the same way back and forth", () => {
  history.commit("a", { label: "Write a" });
  history.commit("b", { label: "Write b" });
  expect(history.undoLabel).toBe("Write b");
  history.undo();
  history.undo();
  expect(history.present).toBe("empty");
  expect(history.undo()).toBe(false);
  expect(history.redoLabel).toBe("Write a");
  history.redo();
  history.redo();
  expect(history.present).toBe("b");
  expect(history.redo()).toBe(false);
});

test("a new edit ends what could be done again", () => {
  history.commit("a", { label: "a" });
  history.undo();
  history.commit("b", { label: "b" });
  expect(history.redoLabel).toBeNull();
  history.undo();
  expect(history.present).toBe("empty");
});

test("typing within a second is one step", () => {
  for (const text of ["h", "he", "hey"]) {
    time += 900;
    history.commit(text, { label: "Type", mergeKey: "value" });
  }
  time += 1001;
  history.commit("hey!", { label: "Type", mergeKey: "value" });
  history.undo();
  expect(history.present).toBe("hey");
  history.undo();
  expect(history.present).toBe("empty");
});

test("another control, an undo or a rest starts a new step", () => {
  history.commit("a", { label: "a", mergeKey: "one" });
  history.commit("b", { label: "b", mergeKey: "two" });
  history.rest();
  history.commit("c", { label: "c", mergeKey: "two" });
  history.undo();
  expect(history.present).toBe("b");
  history.commit("d", { label: "d", mergeKey: "two" });
  history.undo();
  expect(history.present).toBe("b");
});

test("the same state is no step", () => {
  expect(history.commit("empty", { label: "Nothing" })).toBe(false);
  expect(history.undoLabel).toBeNull();
});

test("a state can be replaced without a step", () => {
  history.commit("a", { label: "a" });
  history.replace("a", "a, saved");
  expect(history.present).toBe("a, saved");
  history.undo();
  expect(history.present).toBe("empty");
});

test("so many steps are kept and no more", () => {
  for (let step = 0; step < MOST_STEPS + 50; step += 1) history.commit(`${step}`, { label: "step" });
  let undone = 0;
  while (history.undo()) undone += 1;
  expect(undone).toBe(MOST_STEPS);
});

test("what was saved takes in no more typing, and is found again by undo", () => {
  history.commit("a", { label: "Type", mergeKey: "value" });
  history.rest();
  history.commit("ab", { label: "Type", mergeKey: "value" });
  history.replace("a", "a, saved");
  expect(history.present).toBe("ab");
  history.undo();
  expect(history.present).toBe("a, saved");
  history.redo();
  history.replace("ab", "ab, saved");
  history.commit("abc", { label: "Type", mergeKey: "value" });
  history.undo();
  expect(history.present).toBe("ab, saved");
});
