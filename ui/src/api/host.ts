import type { AppEvent, Commands, ErrorReply, Picked, Picture, Purpose, SaveKind } from "./bindings";

/** The one door to everything outside of the page. */
export interface Host {
  call<Name extends keyof Commands>(
    name: Name,
    args: Commands[Name]["args"],
  ): Promise<Commands[Name]["reply"]>;
  /** What happens outside: menu, files dropped or named at the start, changes by other programs. Ready when it hears. */
  on(listener: (event: AppEvent) => void): Promise<void>;
  pickFiles(purpose: Purpose): Promise<Picked[]>;
  pickFolder(): Promise<Picked | null>;
  /** Where to write; `null` where the person thought better of it. */
  pickSave(name: string, kind: SaveKind): Promise<Picked | null>;
  pictureUrl(document: string, picture: Picture): string;
  /** Asks before the window closes; the answer `true` lets it go. */
  onClose(ready: () => Promise<boolean>): void;
  /** Closes the window without asking. */
  closeWindow(): void;
  capabilities: { folders: boolean };
}

/** Why a command gave no reply: code, sentence and remedy, as the core words them. */
export class CallError extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly place: string | null;
  readonly args: Record<string, string>;

  constructor(reply: ErrorReply) {
    super(reply.message);
    this.code = reply.code;
    this.remedy = reply.remedy;
    this.place = reply.place ?? null;
    this.args = reply.args;
  }
}

/** The key cannot be sealed or opened without words of the person. */
export const asksPassphrase = ({ code }: CallError): boolean => code.startsWith("key.");

/** Whatever was thrown, as something that can be shown. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    return new CallError(thrown as ErrorReply);
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CallError({ code: "host.lost", message, remedy: "", args: {} });
}
