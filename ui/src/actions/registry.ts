import type { Workspace } from "../editor/workspace.svelte";
import * as edit from "./edit";
import * as file from "./file";
import * as pass from "./pass";
import * as view from "./view";
import type { Action } from "./types";

/** All actions, in the order of the menus. */
export const ACTIONS: Action[] = [
  file.newDesign,
  file.openFile,
  file.openFolder,
  file.save,
  file.saveAs,
  file.exportPass,
  file.closeDesign,
  edit.undo,
  edit.redo,
  edit.duplicate,
  edit.remove,
  edit.moveUp,
  edit.moveDown,
  pass.newField,
  pass.newBarcode,
  view.zoomFit,
  view.zoomFull,
  view.zoomDouble,
  view.zoomIn,
  view.zoomOut,
  view.otherSide,
  view.nextIssue,
  view.palette,
];

export const enabled = (action: Action, workspace: Workspace): boolean => action.when?.(workspace) ?? true;

/** Runs an action if it is enabled now; yields whether it was. */
export function run(action: Action, workspace: Workspace): boolean {
  if (!enabled(action, workspace)) return false;
  void action.run(workspace);
  return true;
}
