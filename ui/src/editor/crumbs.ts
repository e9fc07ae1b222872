import { property, propertyGroup, slots } from "../api/catalogue";
import type { Document } from "../api/bindings";
import { get, steps, text } from "../document/json";
import {
  fieldOf,
  fieldPointer,
  languageOf,
  pointer,
  read,
  slotOf,
  split,
  type Place,
} from "../document/place";
import { languageName, propertyLabel, slotName, t, type Message } from "../i18n/i18n.svelte";

const labelOf = (owner: string, key: string): string => {
  const found = property(owner, key);
  return found ? propertyLabel(found) : key;
};

/** Where a place is, in the words of the outline: `Header fields`, `Stamps`, `Update text`. */
export function crumbs(document: Document, at: Place): string[] {
  const field = fieldOf(at);
  const inPass = pointer(at);
  if (field) {
    const content = read(document, fieldPointer(field));
    const name = text(get(content, "label")) || text(get(content, "key")) || `${field.index + 1}`;
    const rest = steps(inPass ?? "").slice(3);
    return [labelOf("style", field.group), name, ...(rest[0] ? [labelOf("field", rest[0])] : [])];
  }
  if (inPass !== null) {
    const [top, second] = steps(inPass);
    if (top === undefined) return [t("section.identity")];
    if (second?.endsWith("Fields")) return [labelOf("style", second)];
    const section = t(`section.${propertyGroup(top)}` as Message);
    return [section, labelOf("pass", top)];
  }
  const language = languageOf(at);
  const { inner } = split(at);
  if (language && inner !== null) return [languageName(language), inner];
  const slot = slotOf(at);
  const known = slot && slots().find((found) => found.slot === slot.slot);
  if (slot && known)
    return [t("section.images"), slotName(known), ...(slot.language ? [languageName(slot.language)] : [])];
  return at === "" ? [] : [at];
}
