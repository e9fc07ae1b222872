//! All verbs and their options.

use clap::{Args as Options, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Design, check, build, sign and look into Apple Wallet passes.
#[derive(Parser)]
#[command(name = "passwright", version, max_term_width = 100)]
pub struct Args {
    /// Folder of settings and identities, in the place of the user's own
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Answer in JSON, for programs
    #[arg(long, global = true)]
    pub json: bool,
    /// Say nothing but results
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Colour what people read
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    #[command(subcommand)]
    pub verb: Verb,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// What to do.
#[derive(Subcommand)]
pub enum Verb {
    New(New),
    Lint(Lint),
    Face(Face),
    Draw(Draw),
    Build(Build),
    Sign(Sign),
    Verify(Verify),
    Inspect(Inspect),
    Identity(Identity),
    #[cfg(feature = "host")]
    Host(Host),
}

/// Make a complete design of a style, ready to be exported
#[derive(Options)]
pub struct New {
    /// Its style
    #[arg(long)]
    pub style: Style,
    /// The folder to make, NAME.pkpasstemplate
    pub out: PathBuf,
    /// Replace a design that is there
    #[arg(long)]
    pub force: bool,
}

/// Styles of a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Style {
    #[value(alias = "boardingPass")]
    BoardingPass,
    Coupon,
    #[value(alias = "eventTicket")]
    EventTicket,
    Generic,
    #[value(alias = "storeCard")]
    StoreCard,
}

/// Say what is wrong with passes and designs
#[derive(Options)]
pub struct Lint {
    /// Passes, bundles, designs, or folders that hold some
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Exit with 1 from this severity on
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    pub deny: Severity,
}

/// How bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Severity {
    Error,
    Warning,
    Advice,
}

/// Widths of a card in points, as phones have them.
const WIDTHS: [u32; 7] = [343, 358, 361, 362, 382, 390, 400];

fn width(text: &str) -> Result<u32, String> {
    let known = text.parse().ok().filter(|width| WIDTHS.contains(width));
    known.ok_or_else(|| {
        format!(
            "one of {}",
            WIDTHS.map(|width| width.to_string()).join(", ")
        )
    })
}

fn locale(text: &str) -> Result<String, String> {
    pass_app::language(text).ok_or_else(|| "a language such as de or zh-Hans-HK".to_owned())
}

/// Say what Wallet shows of a pass, and why
#[derive(Options)]
pub struct Face {
    /// A pass or a design
    pub path: PathBuf,
    /// The system
    #[arg(long, default_value = "ios27")]
    pub generation: Generation,
    /// Width of the card in points
    #[arg(long, default_value_t = 358, value_parser = width)]
    pub width: u32,
    /// The phone's language, such as de-CH; the design's first if not said
    #[arg(long, value_name = "TAG", value_parser = locale)]
    pub locale: Option<String>,
    /// The phone's dark appearance
    #[arg(long)]
    pub dark: bool,
    /// Which pass of a bundle; all if not said
    #[arg(long, value_name = "NAME")]
    pub entry: Option<String>,
}

/// Draw passes as pictures, transparent outside of the card
#[derive(Options)]
pub struct Draw {
    /// Passes and designs
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// The folder for the pictures
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Pixels a point, for PNG
    #[arg(long, default_value_t = 3.0, value_parser = scale)]
    pub scale: f32,
    /// Systems, separated by commas
    #[arg(long, default_value = "ios27", value_delimiter = ',')]
    pub generation: Vec<Generation>,
    /// Sides, separated by commas
    #[arg(long, default_value = "front", value_delimiter = ',')]
    pub side: Vec<Side>,
    /// Kinds of file, separated by commas
    #[arg(long, default_value = "png", value_delimiter = ',')]
    pub format: Vec<Format>,
    /// Widths of the card in points, separated by commas
    #[arg(long, default_value = "358", value_delimiter = ',', value_parser = width)]
    pub width: Vec<u32>,
    /// The phone's languages, such as de-CH, separated by commas; the design's first if not said
    #[arg(long, value_name = "TAG", value_delimiter = ',', value_parser = locale)]
    pub locale: Vec<String>,
    /// The phone's dark appearance
    #[arg(long)]
    pub dark: bool,
    /// Which pass of a bundle; all if not said
    #[arg(long, value_name = "NAME")]
    pub entry: Option<String>,
}

fn scale(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(scale) if (0.1..=20.0).contains(&scale) => Ok(scale),
        _ => Err("a number from 0.1 to 20".to_owned()),
    }
}

/// Systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Generation {
    Ios17,
    Ios18,
    Ios26,
    Ios27,
}

/// Sides of a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Side {
    Front,
    Details,
}

/// Kinds of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Png,
    Svg,
    Pdf,
}

/// Who signs.
#[derive(Options)]
pub struct Signer {
    /// A stored identity: its name, its pass type, or the first digits of its id
    #[arg(long, value_name = "NAME")]
    pub identity: Option<String>,
    /// An identity for this call only; it is not stored
    #[arg(long, value_name = "FILE", conflicts_with = "identity")]
    pub p12: Option<PathBuf>,
    /// Read the passphrase from this open file descriptor
    #[arg(long, value_name = "N")]
    pub passphrase_fd: Option<u32>,
}

/// Make one signed pass of a design
#[derive(Options)]
pub struct Build {
    /// The design
    pub design: PathBuf,
    /// The file to write, NAME.pkpass
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub signer: Signer,
    /// Values for placeholders and fields: a JSON object
    #[arg(long, value_name = "FILE")]
    pub data: Option<PathBuf>,
    /// One value, for a placeholder or a field's key; counts before --data
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = pair)]
    pub set: Vec<(String, String)>,
    /// Pass type identifier, where the design leaves it empty
    #[arg(long, value_name = "ID")]
    pub pass_type: Option<String>,
    /// Team identifier, where the design leaves it empty
    #[arg(long, value_name = "ID")]
    pub team: Option<String>,
    /// Serial number; a random one if neither this nor the design says it
    #[arg(long, value_name = "TEXT")]
    pub serial: Option<String>,
    /// Which pass of a bundle
    #[arg(long, value_name = "NAME")]
    pub entry: Option<String>,
    /// Replace a file that is there
    #[arg(long)]
    pub force: bool,
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err("KEY=VALUE".to_owned()),
    }
}

/// Sign a pass folder as it is
#[derive(Options)]
pub struct Sign {
    /// The folder, NAME.pass
    pub folder: PathBuf,
    /// The file to write, NAME.pkpass
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub signer: Signer,
    /// Which pass of a bundle
    #[arg(long, value_name = "NAME")]
    pub entry: Option<String>,
    /// Replace a file that is there
    #[arg(long)]
    pub force: bool,
}

/// Verify the signatures of passes
#[derive(Options)]
pub struct Verify {
    /// Passes, bundles, or folders that hold some
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Trust this root certificate too (PEM or DER)
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
}

/// Say what is in a pass
#[derive(Options)]
pub struct Inspect {
    /// A pass, bundle or design
    pub path: PathBuf,
    /// Which pass of a bundle
    #[arg(long, value_name = "NAME")]
    pub entry: Option<String>,
}

/// Certificates and keys
#[derive(Options)]
pub struct Identity {
    #[command(subcommand)]
    pub verb: IdentityVerb,
}

/// What to do with identities.
#[derive(Subcommand)]
pub enum IdentityVerb {
    /// Make a home-made identity, to try everything without Apple
    Test {
        /// Pass type identifier
        #[arg(long, value_name = "ID", default_value = "pass.test.passwright")]
        pass_type: String,
        /// Team identifier
        #[arg(long, value_name = "ID", default_value = "TEST000000")]
        team: String,
        /// What to call it
        #[arg(long, default_value = "Test identity")]
        name: String,
        /// Write its root certificate here too, for `verify --trust`
        #[arg(long, value_name = "FILE")]
        root: Option<PathBuf>,
        /// Read the passphrase that seals the key from this open file descriptor
        #[arg(long, value_name = "N")]
        passphrase_fd: Option<u32>,
    },
    /// Store a certificate and its key
    Import {
        /// A .p12, or certificate and key in PEM or DER
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// What to call it; the certificate's name if not said
        #[arg(long)]
        name: Option<String>,
        /// Read the password of the files from this open file descriptor
        #[arg(long, value_name = "N")]
        password_fd: Option<u32>,
        /// Read the passphrase that seals the key from this open file descriptor
        #[arg(long, value_name = "N")]
        passphrase_fd: Option<u32>,
    },
    /// List the stored ones
    List,
}

/// Serve the window's commands to a browser on this computer, for tests
#[cfg(feature = "host")]
#[derive(Options)]
pub struct Host {
    /// Port; 0 takes a free one
    #[arg(long, default_value_t = 0)]
    pub port: u16,
    /// The built page
    #[arg(long, value_name = "DIR", default_value = "ui/dist")]
    pub ui: PathBuf,
    /// Where pick_save puts things
    #[arg(long, value_name = "DIR")]
    pub files: PathBuf,
}
