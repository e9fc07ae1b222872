import { at, begin, drop, expect, test } from "./host";
import { png } from "./pictures";

test.beforeEach(async ({ page, complaints }) => {
  void complaints;
  await begin(page);
});

test("what is typed is drawn, undone and done again", async ({ page }) => {
  const { outline, inspector, canvas } = at(page);
  await outline.getByRole("button", { name: "Add to Secondary fields" }).click();
  await inspector.getByLabel("Value", { exact: true }).fill("Quite new");
  const part = canvas.getByRole("button", { name: /Quite new/ });
  await expect(part.first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(part).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(part.first()).toBeVisible();
});

test("typing is one step, not one for each key", async ({ page }) => {
  const { outline, inspector } = at(page);
  await outline.getByRole("button", { name: "Identity" }).click();
  const name = inspector.getByLabel("Organisation", { exact: true });
  const before = await name.inputValue();
  await name.fill("");
  await name.pressSequentially("Harbour Café");
  await page.keyboard.press("Control+z");
  await expect(name).toHaveValue(before);
});

test("selecting on the canvas selects in the outline and the inspector, on every face", async ({ page }) => {
  const { outline, inspector, canvas } = at(page);
  const parts = canvas.locator('[data-region$="/headerFields/0"]');
  await expect(parts).toHaveCount(2);
  await parts.first().click();
  await expect(parts.nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect(inspector.getByLabel("Key", { exact: true })).toHaveValue("points");
  await expect(outline.locator("[aria-current=true]")).toHaveCount(1);
});

test("a field is dragged to another group", async ({ page }) => {
  const { outline, canvas } = at(page);
  const field = outline.getByRole("button", { name: "MEMBER", exact: true });
  await field.hover();
  await page.mouse.down();
  await outline.getByRole("button", { name: /^Auxiliary fields/ }).hover();
  await page.mouse.up();
  await expect(canvas.locator('[data-region$="/auxiliaryFields/0"]').first()).toBeVisible();
});

test("another style keeps what it does not show, and gives it back", async ({ page }) => {
  const { outline, inspector, canvas } = at(page);
  await outline.getByRole("button", { name: "Style, colours" }).click();
  await inspector.getByLabel("Style", { exact: true }).selectOption("boardingPass");
  await inspector.getByLabel("Means of transport").selectOption("PKTransitTypeBoat");
  await inspector.getByLabel("Style", { exact: true }).selectOption("storeCard");
  await expect(inspector.getByLabel("Means of transport")).toHaveCount(0);
  await expect(outline.getByTitle(/Kept for Boarding pass/)).toBeVisible();
  await inspector.getByLabel("Style", { exact: true }).selectOption("boardingPass");
  await expect(inspector.getByLabel("Means of transport")).toHaveValue("PKTransitTypeBoat");
  await expect(canvas.getByRole("img", { name: /Boarding pass/ }).first()).toBeVisible();
});

test("an issue stands at its control, leads there, and its fix can be undone", async ({ page }) => {
  const { outline, inspector, issues } = at(page);
  await outline.getByRole("button", { name: "Add to Header fields" }).click();
  await inspector.getByLabel("Key", { exact: true }).fill("points");
  await expect(issues).toContainText("field-key-duplicate");
  await outline.getByRole("button", { name: "Identity" }).click();
  await page.keyboard.press("F8");
  await expect(inspector.getByLabel("Key", { exact: true })).toBeFocused();
  const fix = inspector.locator(".field__issue button").first();
  await fix.click();
  await expect(issues).not.toContainText("field-key-duplicate");
  await page.keyboard.press("Control+z");
  await expect(issues).toContainText("field-key-duplicate");
});

test("a column fills a placeholder, row by row", async ({ page }) => {
  const { outline, inspector, canvas } = at(page);
  await outline.getByRole("button", { name: /^Data/ }).click();
  await inspector.getByRole("button", { name: "Add column" }).click();
  await inspector.getByLabel("name", { exact: true }).fill("Alex");
  await inspector.getByRole("button", { name: "Add row" }).click();
  await inspector.getByLabel("name", { exact: true }).fill("Robin");
  await outline.getByRole("button", { name: "Add to Secondary fields" }).click();
  await inspector.getByLabel("Value", { exact: true }).fill("Dear {{name}}");
  await expect(canvas.getByRole("button", { name: /Dear Robin/ }).first()).toBeVisible();
  for (let row = 4; row > 1; row -= 1) await page.getByRole("button", { name: "Row before" }).click();
  await expect(canvas.getByRole("button", { name: /Dear Alex/ }).first()).toBeVisible();
});

test("the palette finds a property and an action", async ({ page }) => {
  const { inspector, canvas } = at(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /^Find/ }).fill("organisation");
  await page.keyboard.press("Enter");
  await expect(inspector.getByLabel("Organisation", { exact: true })).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /^Find/ }).fill("200 %");
  await page.keyboard.press("Enter");
  await expect(canvas.getByText("200 %")).toBeVisible();
});

test("two systems, the details, widths and the zoom", async ({ page }) => {
  const { canvas } = at(page);
  await expect(canvas.getByRole("img")).toHaveCount(2);
  await page.getByRole("button", { name: "iOS 17" }).click();
  await expect(canvas.getByRole("img")).toHaveCount(3);
  await canvas.getByRole("radio", { name: "Details" }).click();
  await expect(canvas.getByRole("img").first()).toBeVisible();
  await canvas.getByRole("radio", { name: "Front" }).click();
  await canvas.getByLabel("Width of the card").selectOption("343");
  await expect(canvas.getByText("343 wide").first()).toBeVisible();
  await page.keyboard.press("Control+1");
  await expect(canvas.getByText("100 %")).toBeVisible();
  const card = await canvas.getByRole("img").first().boundingBox();
  expect(card?.width).toBeCloseTo(343, 0);
});

test("a picture is dropped on its slot, framed anew, and undone step by step", async ({ page }) => {
  const { inspector, canvas } = at(page);
  const strip = () => canvas.locator("image").first().getAttribute("href");
  const before = await strip();
  await drop(page, '[data-region^="strip"]', "strip.png", "image/png", png(900, 900, [20, 120, 200]));
  await expect(inspector.getByRole("button", { name: "Crop Strip" })).toBeVisible();
  await expect.poll(strip).not.toBe(before);
  const placed = await strip();

  await inspector.getByRole("button", { name: "Crop Strip" }).click();
  const frame = inspector.getByRole("button", { name: /^Part of the picture/ });
  await expect(inspector.getByRole("slider", { name: "Zoom" })).toBeVisible();
  const cut = page.waitForResponse((reply) => reply.url().endsWith("/call/import_image"));
  await frame.focus();
  for (let step = 0; step < 50; step += 1) await page.keyboard.press("ArrowUp");
  await cut;
  await expect.poll(strip).not.toBe(placed);
  // Moves that a slow core needed more than a second for are steps of their own.
  for (const earlier of [placed, before]) {
    await expect(async () => {
      if ((await strip()) !== earlier) await page.getByRole("button", { name: "Undo: Place image" }).click();
      expect(await strip()).toBe(earlier);
    }).toPass();
  }
});
