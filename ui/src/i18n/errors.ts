import type { CallError } from "../api/host";
import de from "./errors.de.json";
import { fill, language } from "./i18n.svelte";

/** Sentence and remedy by code; English comes with the error itself. */
const GERMAN: Record<string, string[]> = de;

/** What went wrong and what to do, in the language of the window. */
export function wording(error: CallError): { message: string; remedy: string } {
  const [message, remedy] = (language() === "de" && GERMAN[error.code]) || [];
  return {
    message: message === undefined ? error.message : fill(message, error.args),
    remedy: remedy === undefined ? error.remedy : fill(remedy, error.args),
  };
}
