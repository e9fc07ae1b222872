/** A colour as three bytes. */
export type Rgb = [number, number, number];

/** Reads `rgb(r, g, b)` and `#rrggbb`, `#rgb`; `null` for anything else, such as a placeholder. */
export function parseColour(written: string): Rgb | null {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(written.trim())?.[1];
  if (hex) {
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
    return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16)) as Rgb;
  }
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/i.exec(written.trim());
  const bytes = parts?.slice(1, 4).map(Number);
  return bytes?.every((byte) => byte <= 255) ? (bytes as Rgb) : null;
}

/** As a pass writes it. */
export const printColour = ([r, g, b]: Rgb): string => `rgb(${r}, ${g}, ${b})`;
export const printHex = (colour: Rgb): string =>
  `#${colour.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`.toUpperCase();

const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The contrast of WCAG, 1 to 21; a help while choosing, the linter judges. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
