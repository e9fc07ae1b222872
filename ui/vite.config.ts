import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // The page policy forbids inline scripts and styles and data URLs for fonts: everything is a file.
  build: {
    target: "safari16",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: { port: 1420, strictPort: true },
  clearScreen: false,
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
});
