import { at, expect, test } from "./host";

test.beforeEach(({ complaints }) => void complaints);

test("a field is added, written, moved and deleted without a mouse", async ({ page }) => {
  const { outline, inspector, canvas } = at(page);
  const tile = page.getByRole("button", { name: "Store card" });
  await expect(tile.getByRole("img")).toBeVisible();
  for (let tab = 0; tab < 20 && !(await tile.evaluate((node) => node === document.activeElement)); tab += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(canvas.getByRole("img").first()).toBeVisible();

  await page.keyboard.press("Control+Shift+f");
  await expect(inspector.getByLabel("Label", { exact: true })).toBeFocused();
  await page.keyboard.type("Tier");
  await page.keyboard.press("Tab");
  while (
    !(await inspector
      .getByLabel("Value", { exact: true })
      .evaluate((node) => node === document.activeElement))
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Gold");
  await expect(canvas.getByRole("button", { name: /Gold/ }).first()).toBeVisible();

  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Control+d");
  await expect(canvas.getByRole("button", { name: /Gold/ })).toHaveCount(4);
  const node = outline.getByRole("button", { name: "Tier" }).first();
  await node.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Delete");
  await expect(canvas.getByRole("button", { name: /Gold/ })).toHaveCount(2);
});

test("every control has a name, and the focus can be seen", async ({ page }) => {
  await page.getByRole("button", { name: "Store card" }).click();
  await expect(at(page).canvas.getByRole("img").first()).toBeVisible();
  for (const section of [
    "Identity",
    "Style, colours",
    "Images",
    "Barcode",
    "Data",
    "Languages",
    "Dates, places",
  ]) {
    await at(page)
      .outline.getByRole("button", { name: new RegExp(`^${section}`) })
      .click();
    const nameless = await page.locator("button, input, select, textarea").evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          const control = one as HTMLInputElement;
          const label = [...(control.labels ?? [])].map((found) => found.textContent).join("");
          return !(control.ariaLabel || control.textContent?.trim() || label.trim() || control.title);
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(nameless, section).toEqual([]);
  }
  await page.keyboard.press("Tab");
  const shadow = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).boxShadow,
  );
  expect(shadow).not.toBe("none");
});
