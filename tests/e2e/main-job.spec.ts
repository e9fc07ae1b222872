import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { at, begin, drop, expect, test } from "./host";
import { png } from "./pictures";

test("from a new store card to a signed pass that others find valid, and back", async ({
  page,
  host,
  complaints,
}) => {
  void complaints;
  const { outline, inspector, canvas, issues, dialog } = at(page);
  await begin(page);

  // Logo and strip are dropped: one into the open slot list, one onto the card.
  await outline.getByRole("button", { name: "Images" }).click();
  await drop(page, '[data-place="logo"]', "logo.png", "image/png", png(480, 150, [240, 220, 180]));
  await expect(page.getByRole("dialog", { name: "Where does logo.png go?" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Logo", exact: true }).click();
  await expect(inspector.getByRole("button", { name: "Remove Logo", exact: true })).toBeVisible();
  await drop(page, "section[aria-label=Canvas]", "strip.png", "image/png", png(1500, 700, [200, 90, 40]));
  const chooser = page.getByRole("dialog", {
    name: "Where does strip.png go?",
  });
  if (await chooser.isVisible()) await chooser.getByRole("button", { name: "Strip" }).click();
  await expect(inspector.getByRole("button", { name: "Remove Strip" })).toBeVisible();

  // Colours.
  await outline.getByRole("button", { name: "Style, colours" }).click();
  await inspector.getByLabel("Background", { exact: true }).fill("#123A5E");
  await inspector.getByLabel("Values", { exact: true }).fill("#FFFFFF");
  await inspector.getByLabel("Labels", { exact: true }).fill("#FFE2A8");

  // Three fields.
  for (const [group, label, value] of [
    ["Header fields", "Stamps", "3 of 10"],
    ["Secondary fields", "Since", "2026"],
    ["Back fields", "Opening hours", "Every day from 8 to 18"],
  ] as const) {
    await outline.getByRole("button", { name: `Add to ${group}` }).click();
    await expect(inspector.getByLabel("Label", { exact: true })).toBeFocused();
    await inspector.getByLabel("Label", { exact: true }).fill(label);
    await inspector.getByLabel("Value", { exact: true }).fill(value);
  }
  await expect(canvas.getByRole("button", { name: /Since/ }).first()).toBeVisible();

  // The code.
  await outline.getByRole("button", { name: /^Barcode/ }).click();
  await inspector.getByLabel("Message").first().fill("{{serialNumber}}");
  await expect(issues).not.toContainText("error");

  // Export with a test identity.
  await page.keyboard.press("Control+e");
  await dialog.getByRole("button", { name: "Make a test identity" }).click();
  const phrase = dialog.getByLabel("Passphrase of the key");
  const signed = dialog.getByLabel("Signed by");
  await expect(phrase.or(signed).first()).toBeVisible();
  if (await phrase.isVisible()) {
    await phrase.fill("for the test");
    if (!(await signed.isVisible()))
      await dialog.getByRole("button", { name: "Make a test identity" }).click();
  }
  await expect(signed).toBeVisible();
  if ((await phrase.isVisible()) && (await phrase.inputValue()) === "") await phrase.fill("for the test");
  await dialog.getByRole("button", { name: "Export…" }).click();
  await expect(dialog.getByText("Written and verified")).toBeVisible();
  const path = await dialog.locator("[data-export-path]").innerText();
  await dialog.getByRole("button", { name: "Done" }).click();

  // What others say of the file.
  const folder = mkdtempSync(join(host.files, "unzipped-"));
  execFileSync("unzip", ["-q", path, "-d", folder]);
  execFileSync("openssl", [
    ...["cms", "-verify", "-binary", "-inform", "DER", "-noverify"],
    ...["-in", join(folder, "signature"), "-content", join(folder, "manifest.json"), "-out", "/dev/null"],
  ]);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, string>;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => name !== "manifest.json" && name !== "signature");
  expect(Object.keys(manifest).sort()).toEqual(names.sort());
  for (const [name, hash] of Object.entries(manifest)) {
    expect(
      createHash("sha1")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
      name,
    ).toBe(hash);
  }
  expect(names).toEqual(expect.arrayContaining(["icon.png", "logo@2x.png", "strip@3x.png", "pass.json"]));
  const pass = JSON.parse(readFileSync(join(folder, "pass.json"), "utf8")) as Record<string, unknown>;
  expect(pass).toMatchObject({
    backgroundColor: "rgb(18, 58, 94)",
    labelColor: "rgb(255, 226, 168)",
  });
  expect(pass["barcodes"]).toMatchObject([{ format: "PKBarcodeFormatQR", message: pass["serialNumber"] }]);

  // Opened again, nothing has changed.
  await page.getByRole("button", { name: "All designs" }).click();
  await drop(page, "main", "again.pkpass", "application/vnd.apple.pkpass", readFileSync(path));
  await expect(page.getByRole("heading", { name: "again" })).toBeVisible();
  await expect(canvas.getByRole("button", { name: /3 of 10/ }).first()).toBeVisible();
  await page.keyboard.press("Control+e");
  await dialog.getByRole("radio", { name: "Folder (.pass)" }).click();
  await dialog.getByRole("button", { name: "Export…" }).click();
  await expect(dialog.getByText("Written", { exact: true })).toBeVisible();
  const again = await dialog.locator("[data-export-path]").innerText();
  for (const name of names) {
    expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  }
});
