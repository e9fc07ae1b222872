import { ACTIONS, run } from "./registry";
import type { Workspace } from "../editor/workspace.svelte";

const MAC = navigator.platform.startsWith("Mac");

/** A key event as the actions write it, such as `Mod+Shift+Z`. */
export function keysOf(event: KeyboardEvent, mac = MAC): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const mod = mac ? event.metaKey : event.ctrlKey;
  // The shift that a sign like + needs is part of the sign.
  const shift = event.shiftKey && !/^[^A-Z0-9]$/.test(key);
  return [mod && "Mod", event.altKey && "Alt", shift && "Shift", key].filter(Boolean).join("+");
}

/** A shortcut as the system writes it: `Ctrl Shift Z`, on a Mac `⇧⌘Z`. */
export function written(keys: string, mac = MAC): string {
  const parts = keys === "Mod++" ? ["Mod", "+"] : keys.split("+");
  const names: Record<string, string> = mac
    ? { Mod: "⌘", Shift: "⇧", Alt: "⌥", ArrowUp: "↑", ArrowDown: "↓", Delete: "⌫" }
    : { Mod: "Ctrl", ArrowUp: "↑", ArrowDown: "↓", Delete: "Del" };
  return parts.map((part) => names[part] ?? part).join(mac ? "" : " ");
}

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input:not([type=checkbox], [type=radio], [type=color]), textarea, select"));

/** Runs the enabled action of a key event. While something stands over the window, only it has the keys. */
export function press(event: KeyboardEvent, workspace: Workspace): void {
  if (event.defaultPrevented || workspace.overlay) return;
  const keys = keysOf(event);
  const typing = typesText(event.target);
  const action = ACTIONS.find((found) => found.keys?.includes(keys) && (found.whileTyping || !typing));
  if (action && run(action, workspace)) event.preventDefault();
}
