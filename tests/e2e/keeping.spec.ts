import { at, begin, expect, test } from "./host";

test.beforeEach(({ complaints }) => void complaints);

test("unsaved work is offered after the page is gone", async ({ page, host }) => {
  const { outline, inspector, canvas } = at(page);
  await begin(page);
  await outline.getByRole("button", { name: "Add to Secondary fields" }).click();
  const kept = page.waitForResponse((reply) => reply.url().endsWith("/call/keep_recovery"));
  await inspector.getByLabel("Value", { exact: true }).fill("Not lost");
  await kept;
  await host.kill();
  await host.start();
  await page.goto(host.url);
  await page.getByRole("button", { name: "Recover" }).click();
  await expect(canvas.getByRole("button", { name: /Not lost/ }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Edited" })).toBeVisible();
});

test("a saved design is a folder, is offered as recent, and opens as it was", async ({ page, host }) => {
  const { outline, inspector } = at(page);
  await begin(page);
  await outline.getByRole("button", { name: "Identity" }).click();
  await inspector.getByLabel("Organisation", { exact: true }).fill("Harbour Café");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("button", { name: "Edited" })).toHaveCount(0);
  expect((await host.saved()).filter((name) => name.endsWith(".pkpasstemplate"))).toHaveLength(1);
  await page.keyboard.press("Control+w");
  await page
    .getByRole("region", { name: "Designs" })
    .getByRole("button")
    .filter({ hasText: ".pkpasstemplate" })
    .click();
  await outline.getByRole("button", { name: "Identity" }).click();
  await expect(inspector.getByLabel("Organisation", { exact: true })).toHaveValue("Harbour Café");
  await expect(page.getByRole("button", { name: "Edited" })).toHaveCount(0);
});

test("closing asks before anything is lost", async ({ page }) => {
  const { outline, dialog } = at(page);
  await begin(page);
  await outline.getByRole("button", { name: "Add to Secondary fields" }).click();
  await page.keyboard.press("Control+w");
  await dialog.getByRole("button", { name: "Go on editing" }).click();
  await expect(at(page).canvas).toBeVisible();
  await page.keyboard.press("Control+w");
  await dialog.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByRole("region", { name: "Start with a style" })).toBeVisible();
});

test("the language and the appearance are remembered", async ({ page, host }) => {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "Dark" }).click();
  await page.getByRole("radio", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto(host.url);
  await expect(page.getByRole("heading", { name: "Entwürfe" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
