import { expect, test } from "./host";

test("a test identity is made with one click, and removed after a question", async ({ page, complaints }) => {
  void complaints;
  await page.getByRole("button", { name: "Certificates" }).click();
  const make = page.getByRole("button", { name: "New test identity" });
  await expect(page.getByText("No certificate yet")).toBeVisible();
  await make.first().click();
  const phrase = page.getByLabel("Passphrase for the key");
  const detail = page.getByText("Home-made, to try everything without Apple");
  await expect(phrase.or(detail).first()).toBeVisible();
  if (await phrase.isVisible()) {
    await phrase.fill("for the test");
    await page.keyboard.press("Enter");
  }
  await expect(detail).toBeVisible();
  await page.getByRole("button", { name: "Remove…" }).click();
  await page.getByRole("button", { name: "Remove key" }).click();
  await expect(page.getByText("No certificate yet")).toBeVisible();
});

test("a file that is no identity is explained where it was brought", async ({ page, complaints }) => {
  void complaints;
  await page.getByRole("button", { name: "Certificates" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import…" }).click();
  await (
    await chooser
  ).setFiles({
    name: "notes.p12",
    mimeType: "application/x-pkcs12",
    buffer: Buffer.from("no key"),
  });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
});
