import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** What a folder may not import: the tiers go from `document` (pure) up to `shell`. */
const tier = (files, forbidden, message) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { group: forbidden, message },
          { group: ["@tauri-apps/*"], message: "Only api/host.tauri.ts knows Tauri; ask the Host." },
        ],
      },
    ],
  },
});

const SCREENS = ["**/library/*", "**/certificates/*", "**/settings/*", "**/export/*", "**/shell/*"];
const PANELS = ["**/outline/*", "**/inspector/*", "**/preview/*", "**/issues/*"];

export default ts.config(
  { ignores: ["dist", "node_modules", "src/api/bindings.ts", "test-results", "playwright-report"] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: ["@tauri-apps/*"] }] }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-dynamic-delete": "off",
      "max-lines": ["error", { max: 300 }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Text from a pass never runs (T-UI-1); no inline styles under the page policy.
      "svelte/no-at-html-tags": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "SvelteAttribute[key.name='style']",
          message: "style: directives set the style by script, which the page policy allows.",
        },
      ],
      "svelte/require-each-key": "error",
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  { files: ["**/*.test.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  { files: ["**/*.svelte"], rules: { "max-lines": ["error", { max: 250 }], "prefer-const": "off" } },
  tier(
    ["src/document/**"],
    ["svelte", "svelte/*", "../editor/*", "../kit/*", ...PANELS, ...SCREENS],
    "document is pure.",
  ),
  tier(["src/editor/**"], ["../kit/*", ...PANELS, ...SCREENS], "editor knows no component."),
  tier(
    ["src/kit/**"],
    ["../editor/*", "../actions/*", ...PANELS, ...SCREENS],
    "kit knows nothing of passes.",
  ),
  tier(["src/{outline,inspector,preview,issues}/**"], [...SCREENS], "A panel knows no screen."),
  { files: ["src/api/host.tauri.ts"], rules: { "no-restricted-imports": "off" } },
);
