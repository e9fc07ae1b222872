/** A date as Apple writes it, in the three parts a person thinks of. */
export interface DateParts {
  day: string;
  time: string;
  /** `Z` or an offset such as `+02:00`. */
  zone: string;
}

/** Takes a date apart; `null` where it is something else, such as a placeholder. */
export function splitDate(written: string): DateParts | null {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(written);
  return found?.[1] && found[2] && found[3] ? { day: found[1], time: found[2], zone: found[3] } : null;
}

export const joinDate = ({ day, time, zone }: DateParts): string => `${day}T${time}${zone}`;

/** The offset of this computer at that time: a start that a person then sees and may change. */
export function zoneAt(day: string, time: string): string {
  const minutes = -new Date(`${day}T${time}`).getTimezoneOffset();
  if (Number.isNaN(minutes) || minutes === 0) return "Z";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
