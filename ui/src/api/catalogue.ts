import catalogue from "./catalogue.json";
import type { Section } from "../editor/selection";

export type Kind =
  | "text"
  | "multiline"
  | "number"
  | "integer"
  | "boolean"
  | "colour"
  | "date"
  | "url"
  | "choice"
  | "object"
  | "list"
  | "any";

/** What a property holds: `of` is the object it is or has, `items` what other lists hold. */
export interface KindInfo {
  type: Kind;
  values?: { value: string; label: string }[];
  of?: string;
  items?: KindInfo;
}

/** A property of the pass format, as the core's catalogue describes it. */
export interface Property {
  owner: string;
  group: string;
  key: string;
  kind: KindInfo;
  label: string;
  help: string;
  example: string;
  since: string | null;
  styles: string[] | null;
  required: boolean;
}

/** The size of an image slot in points; `fill`: Wallet cuts what sticks out. */
export interface Slot {
  slot: string;
  label: string;
  help: string;
  width: number;
  height: number;
  fill: boolean;
  own: { styles: string[] | null; width: number; height: number }[];
  styles: string[] | null;
}

const PROPERTIES = catalogue.properties as unknown as Property[];
const GROUPS = catalogue.groups as unknown as { style: string; group: string; max: number | null }[];
const SLOTS = catalogue.imageSlots as unknown as Slot[];

const fits = (styles: string[] | null, style: string | null) =>
  styles === null || (style !== null && styles.includes(style));

/** The properties of an object: the pass, a style dictionary, a field, a barcode, a place … */
export const propertiesOf = (owner: string, style: string | null = null): Property[] =>
  PROPERTIES.filter(
    (property) => property.owner === owner && (style === null || fits(property.styles, style)),
  );

/** Worth saying which iOS it came with: not every phone in use has that one. */
export const isNew = ({ since }: Property): boolean => since !== null && Number.parseFloat(since) >= 17;

export const property = (owner: string, key: string): Property | undefined =>
  PROPERTIES.find((found) => found.owner === owner && found.key === key);

/** A field group of a style; `max`: so many of its fields Wallet shows. */
export type FieldGroup = Property & { max: number | null };

/** The field groups of a style, in the order in which Wallet draws them. */
export const groupsOf = (style: string | null): FieldGroup[] =>
  GROUPS.filter((group) => group.style === style).flatMap(({ group, max }) => {
    const found = property("style", group);
    return found ? [{ ...found, max }] : [];
  });

/** Whether a style knows a key of its dictionary. */
export const styleKnows = (style: string, key: string): boolean => {
  const found = property("style", key);
  return found === undefined || fits(found.styles, style);
};

export const slots = (): Slot[] => SLOTS;
/** The slot's size in a style. */
export const slotSize = (slot: Slot, style: string | null): { width: number; height: number } =>
  slot.own.find((own) => fits(own.styles, style)) ?? slot;
export const slotFits = (slot: Slot, style: string | null): boolean => fits(slot.styles, style);

const SECTION_OF: Record<string, Section> = {
  identity: "identity",
  appearance: "appearance",
  barcode: "barcode",
  relevance: "relevance",
  links: "links",
  actions: "links",
  semantics: "semantics",
  service: "service",
};

/** The panel a top-level key of `pass.json` stands in. */
export function propertyGroup(key: string): Section {
  if (key === "barcodes" || key === "barcode" || key === "nfc") return "barcode";
  const found = property("pass", key);
  return found ? (SECTION_OF[found.group] ?? "more") : "more";
}

/** The top-level properties of a panel; the style dictionaries have panels of their own. */
export const propertiesIn = (section: Section, style: string | null): Property[] =>
  propertiesOf("pass", style).filter(
    ({ key, kind }) => kind.of !== "style" && propertyGroup(key) === section,
  );

/** A key that the catalogue does not have: it is shown as the text of its JSON. */
export const unknown = (owner: string, key: string): Property => ({
  owner,
  group: "more",
  key,
  kind: { type: "any" },
  label: key,
  help: "",
  example: "",
  since: null,
  styles: null,
  required: false,
});
