import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { at, begin, expect, test } from "./host";

const SCALE = 2;
test.use({ deviceScaleFactor: SCALE, viewport: { width: 1366, height: 900 } });

/** How two pictures differ where the second one is opaque; both as base64 of a PNG. */
function difference({ ours, drawn }: { ours: string; drawn: string }): Promise<{
  sizes: number[];
  mean: number;
  far: number;
}> {
  const load = async (data: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, 0, image.width, image.height);
  };
  return Promise.all([load(ours), load(drawn)]).then(([one, other]) => {
    if (!one || !other) throw new Error("no canvas");
    const width = Math.min(one.width, other.width);
    let [sum, far, count] = [0, 0, 0];
    for (let y = 0; y < Math.min(one.height, other.height); y += 1) {
      for (let x = 0; x < width; x += 1) {
        const [a, b] = [(y * one.width + x) * 4, (y * other.width + x) * 4];
        if (other.data[b + 3] !== 255) continue;
        const apart = Math.max(
          ...[0, 1, 2].map((part) => Math.abs((one.data[a + part] ?? 0) - (other.data[b + part] ?? 0))),
        );
        sum += apart;
        far += apart > 96 ? 1 : 0;
        count += 1;
      }
    }
    return {
      sizes: [one.width, one.height, other.width, other.height],
      mean: sum / count,
      far: far / count,
    };
  });
}

for (const [style, key] of [
  ["Store card", "storeCard"],
  ["Boarding pass", "boardingPass"],
] as const) {
  test(`the canvas shows a ${style.toLowerCase()} as the command line draws it`, async ({ page, host }) => {
    const { canvas } = at(page);
    await begin(page, style);
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Not saved yet")).toHaveCount(0);
    await page.keyboard.press("Control+1");
    await expect(canvas.getByText("100 %")).toBeVisible();
    await page.mouse.move(4, 4);
    const design = join(host.files, (await host.saved())[0] ?? "");
    const options = ["--scale", String(SCALE), "--width", "358", "--generation", "ios27", "--locale", "en"];
    execFileSync(process.env.PASSWRIGHT_HOST_BIN ?? "", ["draw", design, "--out", host.files, ...options]);
    const picture = (await host.saved()).find((name) => name.endsWith(".png")) ?? "";

    await page.waitForLoadState("networkidle");
    const shown = await canvas.getByRole("img").first().screenshot();
    const drawn = readFileSync(join(host.files, picture));
    const result = await page.evaluate(difference, {
      ours: shown.toString("base64"),
      drawn: drawn.toString("base64"),
    });
    test.info().annotations.push({ type: key, description: JSON.stringify(result) });
    expect(Math.abs((result.sizes[0] ?? 0) - (result.sizes[2] ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((result.sizes[1] ?? 0) - (result.sizes[3] ?? 0))).toBeLessThanOrEqual(1);
    // Edges may be smoothed differently; nothing may stand elsewhere.
    expect(result.mean).toBeLessThan(1.5);
    expect(result.far).toBeLessThan(0.003);
  });
}
