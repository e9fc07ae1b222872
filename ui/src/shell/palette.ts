import { ACTIONS, enabled } from "../actions/registry";
import { written } from "../actions/shortcuts";
import type { Action } from "../actions/types";
import { groupsOf, propertiesOf, slotFits, slots } from "../api/catalogue";
import { fieldsOf } from "../document/fields";
import { get, text } from "../document/json";
import { fieldPlace, place } from "../document/place";
import { crumbs } from "../editor/crumbs";
import type { Editor } from "../editor/editor.svelte";
import type { Workspace } from "../editor/workspace.svelte";
import { propertyLabel, slotName, t } from "../i18n/i18n.svelte";

export type Finding = {
  id: string;
  kind: "issues" | "fields" | "properties" | "images" | "actions";
  title: string;
  detail: string;
} & ({ action: Action } | { place: string });

function inDocument(editor: Editor): Finding[] {
  const { document, style } = editor;
  const issues = editor.issues.map((issue) => ({
    id: `issue ${issue.code} ${issue.place}`,
    kind: "issues" as const,
    title: issue.message,
    detail: issue.code,
    place: issue.place,
  }));
  const fields = groupsOf(style).flatMap((group) =>
    fieldsOf(document, style ?? "", group.key).map((field, index) => {
      const at = fieldPlace({ style: style ?? "", group: group.key, index });
      const title = text(get(field, "label")) || text(get(field, "key"));
      return { id: at, kind: "fields" as const, title, detail: propertyLabel(group), place: at };
    }),
  );
  const listed = propertiesOf("pass", style).filter(({ kind }) => kind.of !== "style");
  const properties = listed.map((property) => {
    const at = place(`/${property.key}`);
    const title = propertyLabel(property);
    return { id: at, kind: "properties" as const, title, detail: crumbs(document, at)[0] ?? "", place: at };
  });
  const images = slots()
    .filter((slot) => slotFits(slot, style))
    .map((slot) => ({
      id: `slot ${slot.slot}`,
      kind: "images" as const,
      title: slotName(slot),
      detail: `${slot.width} × ${slot.height}`,
      place: `${slot.slot}.png`,
    }));
  return [...issues, ...fields, ...properties, ...images];
}

/** Everything whose title or detail has all the words: what can be done, found, mended. */
export function findings(workspace: Workspace, query: string): Finding[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const actions: Finding[] = ACTIONS.filter((action) => enabled(action, workspace)).map((action) => ({
    id: action.id,
    kind: "actions",
    title: t(action.title),
    detail: action.keys?.[0] ? written(action.keys[0]) : "",
    action,
  }));
  const all = workspace.editor ? [...inDocument(workspace.editor), ...actions] : actions;
  const found = all.filter(({ title, detail }) => {
    const where = `${title} ${detail}`.toLowerCase();
    return words.every((word) => where.includes(word));
  });
  // Without a question, what can be done stands first.
  const sorted =
    words.length === 0 ? found.filter(({ kind }) => kind === "actions" || kind === "issues") : found;
  return sorted.slice(0, 60);
}
