import type { Generation } from "../api/bindings";
import type { Workspace } from "../editor/workspace.svelte";
import type { Action } from "./types";

/** Systems a face is drawn for, newest first. */
export const GENERATIONS: { id: Generation; label: string }[] = [
  { id: "ios27", label: "iOS 27" },
  { id: "ios26", label: "26" },
  { id: "ios18", label: "18" },
  { id: "ios17", label: "17" },
];

/** Shows or hides a face; the last one stays. */
export function toggleGeneration({ editor }: Workspace, id: Generation): void {
  if (!editor) return;
  const shown = editor.look.generations;
  const next = GENERATIONS.map((generation) => generation.id).filter((other) =>
    other === id ? !shown.includes(id) : shown.includes(other),
  );
  if (next.length > 0) editor.setLook({ generations: next });
}

/** Steps of the zoom, as factors. */
export const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];
export const zoomed = (zoom: number, by: -1 | 1): number =>
  by > 0
    ? (ZOOMS.find((step) => step > zoom + 0.01) ?? zoom)
    : (ZOOMS.findLast((step) => step < zoom - 0.01) ?? zoom);

const hasEditor = ({ editor }: Workspace) => editor !== null;
const zoom = (
  id: string,
  title: Action["title"],
  keys: string[],
  to: (now: number) => number | null,
): Action => ({
  id,
  title,
  menu: "view",
  keys,
  whileTyping: true,
  when: hasEditor,
  run: ({ editor }) => editor?.setLook({ zoom: to(editor.look.zoom ?? editor.fittedZoom) }),
});

export const zoomFull = zoom("view.zoom-full", "action.view.zoom-full", ["Mod+1"], () => 1);
export const zoomDouble = zoom("view.zoom-double", "action.view.zoom-double", ["Mod+2"], () => 2);
export const zoomFit = zoom("view.zoom-fit", "action.view.zoom-fit", ["Mod+0"], () => null);
export const zoomIn = zoom("view.zoom-in", "action.view.zoom-in", ["Mod+=", "Mod++"], (now) =>
  zoomed(now, 1),
);
export const zoomOut = zoom("view.zoom-out", "action.view.zoom-out", ["Mod+-"], (now) => zoomed(now, -1));

export const otherSide: Action = {
  id: "view.other-side",
  title: "action.view.other-side",
  menu: "view",
  keys: ["Mod+B"],
  whileTyping: true,
  when: hasEditor,
  run: ({ editor }) => editor?.setLook({ side: editor.look.side === "front" ? "details" : "front" }),
};

export const nextIssue: Action = {
  id: "view.next-issue",
  title: "action.view.next-issue",
  menu: "view",
  keys: ["F8"],
  whileTyping: true,
  when: ({ editor }) => editor !== null && editor.issues.length > 0,
  run: ({ editor }) => editor?.nextIssue(),
};

export const palette: Action = {
  id: "view.palette",
  title: "action.view.palette",
  menu: "view",
  keys: ["Mod+K"],
  whileTyping: true,
  run: (workspace) => {
    workspace.overlay = { kind: "palette" };
  },
};
