import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { AppEvent } from "./bindings";
import { asCallError, type Host } from "./host";

/** The desktop: one command, one event channel, pictures over a protocol of their own. */
export function tauriHost(): Host {
  const call: Host["call"] = (name, args) =>
    // As text: Tauri reads no JSON as deep as a pass may be.
    invoke<never>("call", { name, args: JSON.stringify(args ?? {}) }).catch((error: unknown) => {
      throw asCallError(error);
    });
  const windows = navigator.userAgent.includes("Windows");
  const pictures = windows ? "http://image.localhost" : "image://localhost";

  return {
    call,
    on: async (listener) => {
      await listen<AppEvent>("passwright", ({ payload }) => listener(payload));
    },
    pickFiles: (purpose) => call("pick_files", { purpose }),
    pickFolder: () => call("pick_folder", { purpose: "open" }),
    pickSave: (name, kind) => call("pick_save", { name, kind }),
    pictureUrl: (document, { hash, treatment }) => `${pictures}/${document}/${hash}/${treatment}`,
    onClose: (ready) =>
      void getCurrentWindow().onCloseRequested(async (event) => {
        if (!(await ready())) event.preventDefault();
      }),
    closeWindow: () => void getCurrentWindow().destroy(),
    capabilities: { folders: true },
  };
}
