// Generated from the Rust types by `./run bindings`. Do not edit.

/** Something that happened; one type, one channel. */
export type AppEvent = { "kind": "identities" } | { "kind": "action",
  /** The action's id. */
  id: string, } | { "kind": "open",
  /** What to open. */
  files: Array<Picked>, } | { "kind": "drag",
  /** Something hovers. */
  over: boolean,
  /** Left, in CSS pixels. */
  x: number,
  /** Top, in CSS pixels. */
  y: number, } | { "kind": "drop",
  /** What was dropped. */
  files: Array<Picked>,
  /** Left, in CSS pixels. */
  x: number,
  /** Top, in CSS pixels. */
  y: number, };

/** Asks what this program is. */
export type AppInfo = Record<symbol, never>;

/** Light, dark, or as the system has it. */
export type Appearance = "system" | "light" | "dark";

/** Applies a fix: an ordinary edit, visible and undoable. */
export type ApplyFix = {
  /** The document's state. */
  document: Document,
  /** The fix, as it came with the issue. */
  fix: Fix, };

/** Forgets an open document and drops its kept work: whoever closes has saved or does not want to. */
export type CloseDocument = {
  /** The open document. */
  id: string, };

/** Makes and stores a clearly marked test identity. */
export type CreateTestIdentity = {
  /** Pass type identifier; `pass.test.passwright` if not said. */
  passType?: string | null,
  /** Team identifier; `TEST000000` if not said. */
  team?: string | null,
  /** Seals the key where the system has no keychain. */
  passphrase?: string | null, };

/** A part of a picture, as fractions of its width and height. */
export type Crop = {
  /** Left. */
  x: number,
  /** Top. */
  y: number,
  /** Width. */
  width: number,
  /** Height. */
  height: number, };

/** The open document as the editor holds it: small, because bytes of files stand outside and are
 * referred to by their hash. */
export type Document = {
  /** The value of `pass.json`. */
  pass: Json,
  /** `pass.strings` by folder name without `.lproj`. */
  strings: { [key in string]: StringTable },
  /** The value of `passwright.json` (columns, samples, image crops …), `Null` where there is none.
   * Read through [`Settings`]. */
  settings: Json,
  /** Every other file by path: images, `personalization.json`, `tooling.json`, foreign files. */
  files: { [key in string]: FileRef }, };

/** A pass, drawn. Whoever paints it decides nothing about Wallet. */
export type Drawing = {
  /** Width in points. */
  width: number,
  /** Height in points. */
  height: number,
  /** The card's outline as SVG path data; everything is clipped to it. */
  outline: string,
  /** From back to front. */
  layers: Array<Layer>,
  /** Every part that can be selected, in reading order. */
  regions: Array<Region>,
  /** What is not shown, and why. */
  hidden: Array<Hidden>,
  /** Which layout was taken, such as `storeCard`, and why where it is a fallback. */
  layout: string,
  /** Remarks on the picture itself, such as “drawn from a 1x image”. */
  notes: Array<string>, };

/** Drops what was kept: after a save, or because it is not wanted. */
export type DropRecovery = {
  /** Which, from the list, or the id of the open document. */
  recovery: string, };

/** One step of a repair. */
export type Edit = { "kind": "set",
  /** JSON pointer. */
  pointer: string,
  /** The value. */
  value: Json, } | { "kind": "remove",
  /** JSON pointer. */
  pointer: string, } | { "kind": "rename",
  /** JSON pointer. */
  pointer: string,
  /** The new key. */
  key: string, } | { "kind": "move",
  /** JSON pointer. */
  from: string,
  /** JSON pointer. */
  to: string, } | { "kind": "text",
  /** Folder name without `.lproj`. */
  language: string,
  /** The key. */
  key: string,
  /** The text. */
  text: string | null, } | { "kind": "removeFile",
  /** Its path. */
  path: string, } | { "kind": "renameFile",
  /** Its path. */
  path: string,
  /** The new path. */
  to: string, };

/** A document that a command changed: an ordinary, undoable edit. */
export type Edited = {
  /** Its new state. */
  document: Document, };

/** An error as it crosses to the window and into `--json`. */
export type ErrorReply = {
  /** `area.what`, from a closed list. */
  code: string,
  /** What happened, to what; English. */
  message: string,
  /** What to do; English. */
  remedy: string,
  /** Where, if it has a place. */
  place?: string,
  /** What belongs in the sentence, for other languages. */
  args: { [key in string]: string },
  /** The findings behind `export.issues`. */
  issues?: Array<Issue>, };

/** Writes the built pass as a `.pass` folder, without manifest and signature. */
export type ExportFolder = {
  /** The open document. */
  id: string,
  /** Its state. */
  document: Document,
  /** Where, from `pick_save`. */
  path: string,
  /** The sample row that fills placeholders, from 0; the first if not said. */
  row?: number | null,
  /** Serial number; a random one if neither this nor the design says it. */
  serial?: string | null,
  /** Replace what is there. */
  force?: boolean | null, };

/** Writes a signed `.pkpass`. */
export type ExportPass = {
  /** The open document. */
  id: string,
  /** Its state. */
  document: Document,
  /** Id, name or pass type of a stored identity. */
  identity: string,
  /** Where, from `pick_save`. */
  path: string,
  /** The sample row that fills placeholders, from 0; the first if not said. */
  row?: number | null,
  /** Serial number; a random one if neither this nor the design says it. */
  serial?: string | null,
  /** Opens a key that is sealed with a passphrase. */
  passphrase?: string | null,
  /** Replace a file that is there. */
  force?: boolean | null, };

/** Writes a design as `.pkpasstemplate`: a folder, or zipped where the path ends in `.zip`. */
export type ExportTemplate = {
  /** The open document. */
  id: string,
  /** Its state. */
  document: Document,
  /** Where, from `pick_save`. */
  path: string,
  /** Replace what is there. */
  force?: boolean | null, };

/** What was written, as our own reader verified it. */
export type Exported = {
  /** Where. */
  path: string,
  /** Size in bytes. */
  size: number,
  /** Files in it. */
  files: number,
  /** The proof; `null` for what is not signed. */
  verified: Verified | null,
  /** What is not wrong enough to stop it. */
  issues: Array<Issue>, };

/** A file that stands outside of the document. */
export type FileRef = {
  /** SHA-256 of the bytes, in lower-case hex. */
  hash: string,
  /** Size in bytes. */
  size: number, };

/** A repair as an ordinary, undoable edit. */
export type Fix = {
  /** What it will do, such as “Remove the second key”. */
  title: string,
  /** There is only one right answer: may be taken without looking. */
  safe: boolean,
  /** The steps, in order. */
  edits: Array<Edit>, };

/** Takes one off the list; the document itself stays. */
export type ForgetRecent = {
  /** Its path. */
  path: string, };

/** A rectangle. */
export type Frame = {
  /** Left. */
  x: number,
  /** Top. */
  y: number,
  /** Width. */
  width: number,
  /** Height. */
  height: number, };

/** The system generation that draws the pass. */
export type Generation = "ios17" | "ios18" | "ios26" | "ios27";

/** Something that the pass has and Wallet does not show. */
export type Hidden = {
  /** What. */
  place: string,
  /** Why, as a code the window can word. */
  reason: HiddenReason,
  /** Why, in a sentence. */
  why: string, };

/** Why something is not shown. */
export type HiddenReason = "rowFull" | "noRoom" | "groupUnknown" | "imageUnused" | "superseded" | "tooNew" | "unencodable" | "otherStyle" | "empty" | "unreadable";

/** A stored identity, without its key. */
export type IdentityInfo = {
  /** SHA-256 of the certificate, lower-case hex. */
  id: string,
  /** Its name, for people. */
  name: string,
  /** Pass type identifier. */
  passType: string,
  /** Team identifier. */
  team: string,
  /** Who issued its certificate. */
  issuer: string,
  /** Home-made: no iPhone accepts what it signs. */
  test: boolean,
  /** What seals its key. */
  sealed: Sealed,
  /** Begin of validity, RFC 3339. */
  notBefore: string,
  /** End of validity, RFC 3339. */
  notAfter: string,
  /** Days until the end; negative once it is over. */
  daysLeft: number,
  /** Valid now. */
  valid: boolean,
  /** What is to be known of it all the same, each a sentence. */
  warnings: Array<string>, };

/** Stores an identity from whatever files it comes in. */
export type ImportIdentity = {
  /** Picked or dropped: `.p12`, or certificate and key in PEM or DER. */
  handles: Array<string>,
  /** Opens the file; it is not kept. */
  password?: string | null,
  /** Seals the key where the system has no keychain. */
  passphrase?: string | null, };

/** Puts a picture into a slot, or frames anew the one that is there. */
export type ImportImage = {
  /** The open document. */
  id: string,
  /** Its state. */
  document: Document,
  /** `icon`, `logo`, `strip` … */
  slot: string,
  /** For one language only. */
  language?: string | null,
  /** The picked or dropped file; without it, the slot's own picture is framed anew. */
  handle?: string | null,
  /** The part to show; the largest in the middle if not said. */
  crop?: Crop | null, };

/** What this program is and has. */
export type Info = {
  /** SemVer. */
  version: string,
  /** `linux`, `macos` or `windows`. */
  system: string,
  /** Folder of settings, identities and kept work. */
  home: string,
  /** Files that the system asked to open before the window listened; each is told once. */
  open: Array<Picked>, };

/** Something wrong at a place. Its identity is code and place. */
export type Issue = {
  /** The rule's id, such as `field-key-duplicate`. */
  code: string,
  /** How bad. */
  severity: Severity,
  /** Where. */
  place: string,
  /** What was found, what Wallet does, what to do; English. */
  message: string,
  /** What the person with the phone sees. */
  phone: string,
  /** What belongs in the sentence, for other languages. */
  args: { [key in string]: string },
  /** What would mend it. */
  fix: Fix | null, };

export type Json = null | boolean | string | { number: string } | Json[] | { members: [string, Json][] };

/** Keeps a document's unsaved state, so that a crash loses nothing. */
export type KeepRecovery = {
  /** The open document. */
  id: string,
  /** Its name, for people. */
  name: string,
  /** Its state. */
  document: Document,
  /** What is selected, as a place. */
  selection?: string | null, };

/** One thing to paint. */
export type Layer = { "kind": "fill",
  /** SVG path data, non-zero winding unless `even_odd`. */
  path: string,
  /** Even-odd winding. */
  evenOdd: boolean,
  /** What with. */
  paint: Paint, } | { "kind": "image",
  /** Which. */
  picture: Picture,
  /** Where, in points. */
  frame: Frame,
  /** The part of the picture that is shown, as fractions of it. */
  crop: Frame, } | { "kind": "text",
  /** The glyphs as SVG path data. */
  path: string,
  /** `#rrggbb`. */
  colour: string,
  /** 0 to 1. */
  opacity: number,
  /** What is written, as drawn (cut, capitals). */
  text: string,
  /** Left edge of the ink's advance box. */
  x: number,
  /** Advance width. */
  width: number,
  /** y of the baseline. */
  baseline: number,
  /** Size in points as Wallet counts it (San Francisco). */
  size: number, } | { "kind": "code",
  /** SVG path data. */
  path: string,
  /** `#rrggbb`. */
  colour: string, };

/** Lists the stored identities, those that are valid first. */
export type ListIdentities = Record<symbol, never>;

/** Lists what was kept by windows that are gone, the latest first. */
export type ListRecovery = Record<symbol, never>;

/** Opens a complete design of a style; it needs no place until it is saved. */
export type NewDocument = {
  /** Which. */
  style: Style, };

/** Opens a file or folder. */
export type OpenDocument = {
  /** Picked, dropped, or the path of a recent document. */
  handle: string,
  /** Which pass of a bundle; the first if not said. */
  entry?: string | null, };

/** A document that was just opened. */
export type Opened = {
  /** What to call it by. */
  id: string,
  /** Its name, for people. */
  name: string,
  /** The folder that a save replaces; `null` where it has to be chosen first. */
  path: string | null,
  /** What it was opened from. */
  origin: Origin,
  /** Its state. */
  document: Document,
  /** What was odd or wrong with it as it came. */
  issues: Array<Issue>,
  /** Of a bundle: all its passes; the first or the one asked for is open. */
  passes: Array<string>,
  /** What was selected, for kept work. */
  selection: string | null,
  /** It holds work that was never saved. */
  unsaved: boolean, };

/** What a document was opened from. */
export type Origin = "new" | "design" | "pass" | "bundle" | "recovery";

/** What a path is filled with. */
export type Paint = { "kind": "solid",
  /** `#rrggbb`. */
  colour: string,
  /** 0 to 1. */
  opacity: number, } | { "kind": "down",
  /** y of the first stop. */
  from: number,
  /** y of the last stop. */
  to: number,
  /** Offsets 0 to 1, `#rrggbb`, opacity. */
  stops: Array<[number, string, number]>, };

/** Kinds of parts. */
export type Part = "field" | "image" | "logoText" | "barcode" | "transitIcon" | "card";

/** Lets a person choose files to read. */
export type PickFiles = {
  /** What for. */
  purpose: Purpose, };

/** Lets a person choose a folder to read. */
export type PickFolder = {
  /** What for. */
  purpose: Purpose, };

/** Lets a person choose where to write. */
export type PickSave = {
  /** The name to begin with, without ending. */
  name: string,
  /** What is to be written. */
  kind: SaveKind, };

/** A file or folder that a person picked or dropped. */
export type Picked = {
  /** What to call it by in the next command. */
  handle: string,
  /** Its last part, for people. */
  name: string,
  /** Where it lies. */
  path: string, };

/** A picture, by the file it comes from and what is done to it. */
export type Picture = {
  /** Path in the pass, such as `de.lproj/strip@3x.png`. */
  path: string,
  /** SHA-256 of the bytes, lower-case hex: with the treatment, the key of the cache. */
  hash: string,
  /** What is done to it before it is painted. */
  treatment: Treatment, };

/** What files are picked for. */
export type Purpose = "open" | "image" | "identity";

/** Reads the settings. */
export type ReadSettings = Record<symbol, never>;

/** A document that was open lately. */
export type Recent = {
  /** Where it lies; opens as a handle. */
  path: string,
  /** Its name, for people. */
  name: string,
  /** When it was opened or saved, RFC 3339. */
  at: string,
  /** It is not there at the moment. */
  missing: boolean, };

/** Lists them, the latest first. */
export type RecentDocuments = Record<symbol, never>;

/** Unsaved work of a window that is gone. */
export type Recovered = {
  /** What to call it by. */
  recovery: string,
  /** The document's name, for people. */
  name: string,
  /** Where it was saved last, if anywhere. */
  path: string | null,
  /** When it was kept, RFC 3339. */
  at: string, };

/** A part of a drawing that can be selected. */
export type Region = {
  /** What it is: `pass.json#/storeCard/primaryFields/0`, `pass.json#/barcodes/0`, `strip`, … */
  place: string,
  /** What kind of part. */
  part: Part,
  /** Where. */
  frame: Frame,
  /** For screen readers: label and value, in full. */
  label: string,
  /** The text was cut. */
  cut: boolean,
  /** Size of the value in points after shrinking; 0 where there is no text. */
  size: number, };

/** Removes an identity and its key from this computer. */
export type RemoveIdentity = {
  /** Which. */
  id: string, };

/** Takes a slot's pictures out of a document, with their crop. */
export type RemoveImage = {
  /** The open document. */
  id: string,
  /** Its state. */
  document: Document,
  /** `icon`, `logo`, `strip` … */
  slot: string,
  /** For one language only. */
  language?: string | null, };

/** Drawings and issues of one and the same state, so that they cannot disagree. */
export type Review = {
  /** Of the request. */
  revision: number,
  /** One per view, in order. */
  drawings: Array<Drawing>,
  /** By severity, then place. */
  issues: Array<Issue>, };

/** Draws a document in every view and lints it. */
export type ReviewDocument = {
  /** The open document. */
  id: string,
  /** Counts the window's edits; comes back with the answer. */
  revision: number,
  /** Its state. */
  document: Document,
  /** How to look at it. */
  views: Array<View>,
  /** The sample row that fills placeholders, from 0; without it they are shown as they are. */
  row?: number | null, };

/** Saves a document as a `.pkpasstemplate` folder. */
export type SaveDocument = {
  /** The open document. */
  id: string,
  /** What to save. */
  document: Document,
  /** Where, from `pick_save`; the place it has if not said. */
  path?: string | null,
  /** Save over what another program changed or wrote there. */
  force?: boolean | null, };

/** What is to be written. */
export type SaveKind = "design" | "pass" | "template" | "folder";

/** What was saved. */
export type Saved = {
  /** The folder. */
  path: string,
  /** Its name, for people. */
  name: string,
  /** The document as it stands in the folder now. */
  document: Document, };

/** What seals a key. */
export type Sealed = "keychain" | "passphrase";

/** What a person has set, for all designs. */
export type Settings = {
  /** Language of the window as a BCP 47 tag; `null` follows the system. */
  language: string | null,
  /** Light or dark. */
  appearance: Appearance,
  /** Oldest system for new designs, such as `17`. */
  oldestSystem: string | null, };

/** How bad it is. */
export type Severity = "error" | "warning" | "advice";

/** The side of a pass. */
export type Side = "front" | "details";

/** The pairs of one `pass.strings`, in the order of the file; of a doubled key the last one counts. */
export type StringTable = Array<[string, string]>;

/** A style dictionary of `pass.json`, by its key. */
export type Style = "boardingPass" | "coupon" | "eventTicket" | "generic" | "storeCard" | "posterGeneric";

/** Opens what was kept; it stays kept until the document is saved or closed. */
export type TakeRecovery = {
  /** Which, from the list. */
  recovery: string, };

/** What is done to a picture's pixels. */
export type Treatment = "plain" | "background";

/** What the verifier read in the written file. */
export type Verified = {
  /** Name in the certificate. */
  signer: string,
  /** Pass type identifier. */
  passType: string,
  /** Team identifier. */
  team: string,
  /** Serial number. */
  serial: string,
  /** RFC 3339. */
  signedAt: string,
  /** Signed with a home-made identity: no iPhone accepts it. */
  test: boolean, };

/** One way to look at a pass. */
export type View = {
  /** The system. */
  generation: Generation,
  /** Width of the drawing in points. Phones have cards of 343, 358, 361, 362, 382 (560 high), 390
   * and 400; less than 280 is drawn as 280, more than 1024 as 1024. */
  width: number,
  /** The side. */
  side: Side,
  /** The phone's language and region as a BCP 47 tag, such as `de-CH`. */
  locale: string,
  /** Dark appearance: the card is the same, the details differ. */
  dark: boolean, };

/** Replaces the settings that the window knows; unknown keys and recent documents stay. */
export type WriteSettings = {
  /** All of them. */
  settings: Settings, };

/** Every command: what it takes, what it answers. */
export interface Commands {
  app_info: { args: AppInfo; reply: Info };
  read_settings: { args: ReadSettings; reply: Settings };
  write_settings: { args: WriteSettings; reply: null };
  pick_files: { args: PickFiles; reply: Array<Picked> };
  pick_folder: { args: PickFolder; reply: Picked | null };
  pick_save: { args: PickSave; reply: Picked | null };
  recent_documents: { args: RecentDocuments; reply: Array<Recent> };
  forget_recent: { args: ForgetRecent; reply: null };
  new_document: { args: NewDocument; reply: Opened };
  open_document: { args: OpenDocument; reply: Opened };
  save_document: { args: SaveDocument; reply: Saved };
  close_document: { args: CloseDocument; reply: null };
  keep_recovery: { args: KeepRecovery; reply: null };
  list_recovery: { args: ListRecovery; reply: Array<Recovered> };
  take_recovery: { args: TakeRecovery; reply: Opened };
  drop_recovery: { args: DropRecovery; reply: null };
  import_image: { args: ImportImage; reply: Edited };
  remove_image: { args: RemoveImage; reply: Edited };
  review_document: { args: ReviewDocument; reply: Review };
  apply_fix: { args: ApplyFix; reply: Edited };
  export_pass: { args: ExportPass; reply: Exported };
  export_template: { args: ExportTemplate; reply: Exported };
  export_folder: { args: ExportFolder; reply: Exported };
  list_identities: { args: ListIdentities; reply: Array<IdentityInfo> };
  create_test_identity: { args: CreateTestIdentity; reply: IdentityInfo };
  import_identity: { args: ImportIdentity; reply: IdentityInfo };
  remove_identity: { args: RemoveIdentity; reply: null };
}

/** Codes of errors that a command may answer. */
export type ErrorCode =
  | "call.unknown-command"
  | "call.bad-arguments"
  | "document.not-open"
  | "file.not-granted"
  | "file.not-found"
  | "file.forbidden"
  | "file.disk-full"
  | "file.trouble"
  | "file.exists"
  | "file.not-a-folder"
  | "file.not-a-design"
  | "document.changed-outside"
  | "document.no-place"
  | "archive.refused"
  | "archive.not-a-pass"
  | "archive.no-object"
  | "archive.several-passes"
  | "archive.unreadable"
  | "archive.no-such-pass"
  | "document.missing-file"
  | "recovery.gone"
  | "recovery.unreadable"
  | "image.no-such-slot"
  | "image.unreadable"
  | "image.bad-crop"
  | "image.decoder-failed"
  | "document.bad-language"
  | "settings.unreadable"
  | "document.fix-failed"
  | "document.no-starter"
  | "document.no-such-row"
  | "identity.none"
  | "identity.none-yet"
  | "identity.several"
  | "identity.unreadable"
  | "key.no-keychain"
  | "key.passphrase-needed"
  | "key.passphrase-empty"
  | "certificate.pass-type-mismatch"
  | "certificate.team-mismatch"
  | "export.pdf-images"
  | "export.not-verified"
  | "data.serial-differs"
  | "data.serial-twice"
  | "data.wrong-value"
  | "data.unreadable"
  | "draw.failed"
  | "certificate.no-root"
  | "document.newer"
  | "app.interrupted"
  | "export.issues"
  | "data.values";
