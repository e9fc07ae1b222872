import type { Style } from "../api/bindings";
import { propertyGroup } from "../api/catalogue";
import { steps } from "../document/json";
import { STYLES } from "../document/edits";
import { fieldOf, fieldPlace, languageOf, place, pointer, slotOf, type Place } from "../document/place";

/** The panels of the inspector; the outline lists them. */
export const SECTIONS = [
  "identity",
  "appearance",
  "images",
  "barcode",
  "field",
  "group",
  "relevance",
  "links",
  "semantics",
  "service",
  "languages",
  "data",
  "more",
] as const;
export type Section = (typeof SECTIONS)[number];

/** What is selected everywhere at once: a panel, and the thing in it. */
export interface Selection {
  section: Section;
  /** A field, a group, an image slot, a barcode; `null`: the panel as a whole. */
  place: Place | null;
}

export const NOTHING: Selection = { section: "appearance", place: null };

/** The panel and the thing that a place belongs to. */
export function selectionOf(at: Place): Selection {
  const field = fieldOf(at);
  if (field) return { section: "field", place: fieldPlace(field) };
  const inPass = pointer(at);
  if (inPass === null) {
    if (at.includes("#")) return { section: languageOf(at) ? "languages" : "identity", place: at };
    const slot = slotOf(at);
    return slot
      ? { section: "images", place: slot.language ? `${slot.language}/${slot.slot}` : slot.slot }
      : NOTHING;
  }
  const [top = "", second = ""] = steps(inPass);
  if (second.endsWith("Fields")) return { section: "group", place: `pass.json#/${top}/${second}` };
  if (STYLES.includes(top as Style)) return { section: "appearance", place: null };
  const section = propertyGroup(top);
  const code = section === "barcode" && (top === "barcode" || second !== "");
  return { section, place: code ? place(`/${top}${top === "barcodes" ? `/${second}` : ""}`) : null };
}
