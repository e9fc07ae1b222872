import { at, begin, expect, test } from "./host";

/** Texts that would run, load or lead somewhere if the page took any of them for markup. */
const TEXTS = [
  '<img src=x onerror="window.ran=1">',
  "<script>window.ran=1</script>",
  '"><svg onload=window.ran=1>',
  "<math><mtext><img src=x onerror=window.ran=1></mtext></math>",
  '<a href="javascript:window.ran=1">x</a>',
  "javascript:window.ran=1",
  "{{constructor.constructor('window.ran=1')()}}",
  "${window.ran=1}",
  "&lt;img src=x onerror=window.ran=1&gt;",
  "<iframe srcdoc='<script>parent.ran=1</script>'>",
  "<style>@import url(https://example.org/x)</style>",
  "\u202Eevil\u2066 <b onclick=window.ran=1>",
];

test("text of a pass is shown as it is and never runs; nothing leaves the page", async ({
  page,
  host,
  complaints,
}) => {
  void complaints;
  const { outline, inspector, canvas } = at(page);
  const strange: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(host.url).origin)) strange.push(request.url());
  });
  await begin(page);
  await outline.getByRole("button", { name: "Add to Back fields" }).click();
  for (const text of TEXTS) {
    await inspector.getByLabel("Label", { exact: true }).fill(text);
    await inspector.getByLabel("Value", { exact: true }).fill(text);
    await expect(inspector.getByRole("heading", { level: 2 })).toHaveText(text);
  }
  await canvas.getByRole("radio", { name: "Details" }).click();
  await expect(canvas.getByRole("img").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /^Find/ }).fill("onclick");
  await expect(page.getByRole("listbox", { name: "Found" }).getByRole("option").first()).toContainText(
    "<b onclick=",
  );
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  expect(strange).toEqual([]);
});
