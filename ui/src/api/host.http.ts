import { CallError, type Host } from "./host";
import type { AppEvent, ErrorReply, Picked } from "./bindings";

const ACCEPT = {
  open: ".pkpass,.pkpasses,.pkpasstemplate,.pass,.raw,.zip",
  image: "image/png,image/jpeg,image/webp,image/svg+xml",
  identity: ".p12,.pfx,.pem,.cer,.crt,.der,.key",
};

/** The browser: commands over loopback, files by upload. For development and tests. */
export function httpHost(): Host {
  const call: Host["call"] = async (name, args) => {
    const reply = await fetch(`/call/${name}`, { method: "POST", body: JSON.stringify(args) });
    const body: unknown = await reply.json();
    if (!reply.ok) throw new CallError(body as ErrorReply);
    return body as never;
  };

  return {
    call,
    on: async (listener) => watchDrops(listener),
    pickFiles: (purpose) => chooseFiles(ACCEPT[purpose]),
    pickFolder: () => call("pick_folder", { purpose: "open" }),
    pickSave: (name, kind) => call("pick_save", { name, kind }),
    pictureUrl: (document, { hash, treatment }) => `/image/${document}/${hash}/${treatment}`,
    onClose: (ready) => window.addEventListener("pagehide", () => void ready()),
    closeWindow: () => window.close(),
    capabilities: { folders: false },
  };
}

async function upload(file: File): Promise<Picked> {
  const reply = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
  const body: unknown = await reply.json();
  if (!reply.ok) throw new CallError(body as ErrorReply);
  return body as Picked;
}

function chooseFiles(accept: string): Promise<Picked[]> {
  return new Promise((resolve, reject) => {
    const input = Object.assign(document.createElement("input"), { type: "file", accept, multiple: true });
    input.hidden = true;
    document.body.append(input);
    const done = (files: File[]) => {
      input.remove();
      Promise.all(files.map(upload)).then(resolve, reject);
    };
    input.addEventListener("change", () => done([...(input.files ?? [])]));
    input.addEventListener("cancel", () => done([]));
    input.click();
  });
}

function watchDrops(tell: (event: AppEvent) => void): void {
  const at = ({ clientX, clientY }: DragEvent) => ({ x: clientX, y: clientY });
  window.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    tell({ kind: "drag", over: true, ...at(event) });
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) tell({ kind: "drag", over: false, ...at(event) });
  });
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    void Promise.all(files.map(upload)).then((picked) => tell({ kind: "drop", files: picked, ...at(event) }));
  });
}
