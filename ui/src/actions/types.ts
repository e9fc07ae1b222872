import type { Message } from "../i18n/i18n.svelte";
import type { Workspace } from "../editor/workspace.svelte";

export type Menu = "file" | "edit" | "pass" | "view";

/** Something a person can do: toolbar, menus, palette and keyboard all read the same object. */
export interface Action {
  /** `area.what`; the title is the message of the same name under `action.`. */
  id: string;
  title: Message;
  menu: Menu;
  /** Such as `Mod+Shift+Z`; `Mod` is Command on a Mac and Control elsewhere. */
  keys?: string[];
  /** The keys also work while a text control has the focus. */
  whileTyping?: boolean;
  /** Enabled; without it always. */
  when?: (workspace: Workspace) => boolean;
  run: (workspace: Workspace) => void | Promise<void>;
}
