import type { Severity } from "../api/bindings";
import type { Property } from "../api/catalogue";
import type { Json } from "../document/json";
import type { Place } from "../document/place";
import type { Editor } from "../editor/editor.svelte";

/** What every control gets: the value as it stands, and how to change it. */
export interface ControlProps {
  editor: Editor;
  property: Property;
  /** Where the value stands; a click on an issue finds the control by it. */
  place: Place;
  label: string;
  value: Json | undefined;
  /** For the label and the descriptions. */
  id: string;
  described: string | undefined;
  /** The worst issue at the place. */
  level: Severity | undefined;
  /** `undefined` takes the value out; `typing` merges with the step before. */
  change: (value: Json | undefined, how?: { typing: boolean }) => void;
}
