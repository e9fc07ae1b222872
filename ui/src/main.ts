import { mount } from "svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import App from "./App.svelte";
import type { Host } from "./api/host";

async function host(): Promise<Host> {
  return "__TAURI_INTERNALS__" in window
    ? (await import("./api/host.tauri")).tauriHost()
    : (await import("./api/host.http")).httpHost();
}

const target = document.getElementById("app");
if (target) void host().then((found) => mount(App, { target, props: { host: found } }));
