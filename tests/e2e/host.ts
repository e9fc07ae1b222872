import { test as base, expect, type Page } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ROOT = join(__dirname, "../..");

/** A `passwright host` of one's own, with a home and a folder of files that nobody else uses. */
export class Host {
  url = "";
  readonly files: string;
  readonly #home: string;
  #child: ChildProcess | null = null;

  constructor(folder: string) {
    this.#home = join(folder, "home");
    this.files = join(folder, "files");
  }

  async start(): Promise<void> {
    const binary = process.env.PASSWRIGHT_HOST_BIN;
    if (!binary) throw new Error("PASSWRIGHT_HOST_BIN names no `passwright` with the feature `host`");
    const args = [
      "host",
      "--port",
      "0",
      "--home",
      this.#home,
      "--files",
      this.files,
      "--ui",
      join(ROOT, "ui/dist"),
    ];
    const child = spawn(binary, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      this.url = (JSON.parse(line) as { url: string }).url;
      return;
    }
    throw new Error("the host ended before it listened");
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  /** Names in the folder where the window saves and exports. */
  async saved(): Promise<string[]> {
    return (await readdir(this.files)).filter((name) => name !== "uploads").sort();
  }
}

interface Fixtures {
  host: Host;
  /** What the page policy forbade and what was thrown: every test ends without any. */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "passwright-e2e-"));
    const host = new Host(folder);
    await host.start();
    await use(host);
    await host.kill();
    await rm(folder, { recursive: true });
  },
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/422|net::ERR_CONNECTION/.test(message.text()))
        complaints.push(message.text());
    });
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  page: async ({ page, host }, use) => {
    // As on the desktop, where nothing may be added to what every object inherits.
    await page.addInitScript(() => Object.freeze(Object.prototype));
    await page.goto(host.url);
    await use(page);
  },
});

export { expect };

/** The parts of the window by the names that a screen reader says. */
export const at = (page: Page) => ({
  outline: page.getByRole("navigation", { name: "Outline" }),
  inspector: page.getByRole("complementary", { name: "Inspector" }),
  canvas: page.getByRole("region", { name: "Canvas" }),
  issues: page.getByRole("region", { name: "Issues" }),
  dialog: page.getByRole("dialog"),
});

/** Starts a new design of a style and waits until it is drawn. */
export async function begin(page: Page, style = "Store card"): Promise<void> {
  await page.getByRole("region", { name: "Start with a style" }).getByRole("button", { name: style }).click();
  await expect(at(page).canvas.getByRole("img").first()).toBeVisible();
}

/** Drops a file on a spot of an element, as the system does. */
export async function drop(
  page: Page,
  selector: string,
  name: string,
  type: string,
  bytes: Buffer,
): Promise<void> {
  const target = page.locator(selector).first();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  const where = {
    clientX: box.x + box.width / 2,
    clientY: box.y + box.height / 2,
  };
  const dataTransfer = await page.evaluateHandle(
    ({ data, file, kind }) => {
      const transfer = new DataTransfer();
      transfer.items.add(
        new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], file, {
          type: kind,
        }),
      );
      return transfer;
    },
    { data: bytes.toString("base64"), file: name, kind: type },
  );
  await target.dispatchEvent("dragover", { dataTransfer, ...where });
  await target.dispatchEvent("drop", { dataTransfer, ...where });
}
