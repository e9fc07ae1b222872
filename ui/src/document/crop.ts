/** A part of a picture, as fractions of it. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

const clamp = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low), Math.max(low, high));

/** The largest part of a picture that has the slot's shape, in the middle. Both are width ÷ height. */
export function wholeCrop(picture: number, slot: number): Crop {
  const [width, height] = picture > slot ? [slot / picture, 1] : [1, picture / slot];
  return { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
}

/** How far a crop is zoomed in: 1 is the largest part. */
export const zoomOf = (crop: Crop, whole: Crop): number => whole.width / crop.width;

/** Zooms around the middle of what is shown. */
export function zoomCrop(crop: Crop, whole: Crop, zoom: number): Crop {
  const [width, height] = [whole.width / zoom, whole.height / zoom];
  return moveCrop(
    { x: crop.x + (crop.width - width) / 2, y: crop.y + (crop.height - height) / 2, width, height },
    0,
    0,
  );
}

/** Moves the frame over the picture; it never leaves it. */
export const moveCrop = (crop: Crop, x: number, y: number): Crop => ({
  ...crop,
  x: clamp(crop.x + x, 0, 1 - crop.width),
  y: clamp(crop.y + y, 0, 1 - crop.height),
});
