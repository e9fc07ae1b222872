import de from "./de.json";
import en from "./en.json";

/** Every sentence of the window by its key; a language that lacks one shows English. */
export type Message = keyof typeof en;
export type Language = "en" | "de";

const TABLES: Record<Language, Partial<Record<Message, string>>> = { en, de };
const state = $state<{ language: Language }>({ language: "en" });

export const language = (): Language => state.language;

/** Sets the language; `null` takes the first of the system's that there is. */
export function setLanguage(wish: string | null): void {
  const wanted = wish === null ? navigator.languages : [wish];
  const found = wanted.map((tag) => tag.slice(0, 2)).find((tag): tag is Language => tag in TABLES);
  state.language = found ?? "en";
  document.documentElement.lang = state.language;
}

/** The sentence, with `{name}` replaced by the argument of that name. */
export function t(key: Message, args: Record<string, string | number> = {}): string {
  return fill(TABLES[state.language][key] ?? en[key], args);
}

/** Puts the arguments where a sentence has their names. */
export const fill = (sentence: string, args: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));

/** A sentence whose key is put together; `otherwise` where there is none. */
export function lookUp(key: string, otherwise: string): string {
  const tables: Record<string, string>[] = [TABLES[state.language], en];
  return tables.find((table) => key in table)?.[key] ?? otherwise;
}

/** `one` for 1, else `other`, each a sentence with `{count}`. */
export const plural = (count: number, one: Message, other: Message): string =>
  t(count === 1 ? one : other, { count });

export const day = (iso: string): string =>
  new Intl.DateTimeFormat(state.language, { day: "numeric", month: "short", year: "numeric" }).format(
    new Date(iso),
  );

/** Today as a time, this year as a day, else with the year. */
export function moment(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(state.language, options).format(date);
  if (date.toDateString() === now.toDateString()) return format({ hour: "2-digit", minute: "2-digit" });
  if (date.getFullYear() === now.getFullYear()) return format({ day: "numeric", month: "short" });
  return format({ day: "numeric", month: "short", year: "numeric" });
}

export function bytes(size: number): string {
  const [value, unit] =
    size < 1000 ? [size, "byte"] : size < 1e6 ? [size / 1e3, "kilobyte"] : [size / 1e6, "megabyte"];
  return new Intl.NumberFormat(state.language, { style: "unit", unit, maximumFractionDigits: 1 }).format(
    value,
  );
}

/** A language by its name in the language of the window. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(state.language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a property is called: in German from the table, else as the catalogue has it. */
export const propertyLabel = ({
  owner,
  key,
  label,
}: {
  owner: string;
  key: string;
  label: string;
}): string => (state.language === "en" ? label : lookUp(`property.${owner}.${key}`, label));

export const styleName = (style: string): string => lookUp(`style.${style}`, style);
export const partName = (part: string): string => lookUp(`part.${part}`, part);
export const slotName = ({ slot, label }: { slot: string; label: string }): string =>
  state.language === "en" ? label : lookUp(`slot.${slot}`, label);
export const propertyHelp = ({ owner, key, help }: { owner: string; key: string; help: string }): string =>
  state.language === "en" ? help : lookUp(`help.${owner}.${key}`, help);
export const valueLabel = ({ value, label }: { value: string; label: string }): string =>
  state.language === "en" ? label : lookUp(`value.${value}`, label);
export const slotHelp = ({ slot, help }: { slot: string; help: string }): string =>
  state.language === "en" ? help : lookUp(`help.slot.${slot}`, help);
