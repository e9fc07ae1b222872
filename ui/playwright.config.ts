import { defineConfig } from "@playwright/test";
import { fileURLToPath } from "node:url";

/** The window in Chromium on the real commands: `passwright host`, one for each test. */
export default defineConfig({
  testDir: fileURLToPath(new URL("../tests/e2e", import.meta.url)),
  outputDir: fileURLToPath(new URL("./test-results", import.meta.url)),
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
});
