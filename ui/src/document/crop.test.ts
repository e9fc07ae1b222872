import { expect, test } from "vitest";
import { moveCrop, wholeCrop, zoomCrop, zoomOf } from "./crop";

test("the largest part has the slot's shape and stands in the middle", () => {
  expect(wholeCrop(2, 1)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 });
  expect(wholeCrop(1, 2)).toEqual({ x: 0, y: 0.25, width: 1, height: 0.5 });
});

test("zooming keeps the middle, and the frame never leaves the picture", () => {
  const whole = wholeCrop(2, 1);
  const near = zoomCrop(whole, whole, 2);
  expect(near).toEqual({ x: 0.375, y: 0.25, width: 0.25, height: 0.5 });
  expect(zoomOf(near, whole)).toBe(2);
  expect(moveCrop(near, 9, -9)).toMatchObject({ x: 0.75, y: 0 });
  expect(zoomCrop(moveCrop(near, 9, 9), whole, 1)).toMatchObject({ x: 0.5, y: 0 });
});
