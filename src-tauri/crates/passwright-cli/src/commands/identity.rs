//! Certificates and keys.

use super::signer::{LARGEST, import};
use crate::args::{Identity as Args, IdentityVerb};
use crate::output::{Output, plain};
use crate::passphrase;
use pass_app::disk::atomic::{Beside, Readers};
use pass_app::error::{Error, Result};
use pass_app::home::Home;
use pass_app::identities::{self, IdentityInfo, info};
use pass_app::keychain::SystemKeychain;
use pass_app::load::bounded;
use pass_app::paths::name_of;
use pass_app::ports::{Clock, SystemClock};
use pass_app::{Identity, Secret, test_identity};

pub fn run(identity: Args, home: &Home, output: &Output) -> Result<bool> {
    let now = SystemClock.now();
    match identity.verb {
        IdentityVerb::Test {
            pass_type,
            team,
            name,
            root,
            passphrase_fd,
        } => {
            let passphrase = passphrase::given(passphrase_fd)?;
            let identity = test_identity(&pass_type, &team, now)?;
            let stored = store(home, &identity, &name, passphrase)?;
            if let (Some(path), Some(certificate)) = (root, identity.root()) {
                Beside::write(&path, certificate.der(), Readers::All)?.put(false)?;
            }
            answer(&stored, output);
        }
        IdentityVerb::Import {
            files,
            name,
            password_fd,
            passphrase_fd,
        } => {
            let passphrase = passphrase::given(passphrase_fd)?;
            let password = match password_fd {
                Some(_) => passphrase::given(password_fd)?,
                None => passphrase.clone(),
            };
            let read = |path: &std::path::PathBuf| Ok((name_of(path), bounded(path, LARGEST)?));
            let files = files.iter().map(read).collect::<Result<Vec<_>>>()?;
            let imported = import(&files, password.as_ref())?;
            let name = name.unwrap_or_else(|| imported.identity.certificate().name());
            let stored = store(home, &imported.identity, &name, passphrase)?;
            for warning in &imported.warnings {
                output.say(&format!("warning: {}", plain(&warning.to_string())));
            }
            answer(&stored, output);
        }
        IdentityVerb::List => {
            let all = identities::list(home, now)?;
            let listed: Vec<IdentityInfo> = all
                .iter()
                .flatten()
                .map(|stored| info(stored, now))
                .collect();
            for damaged in all.iter().filter_map(|stored| stored.as_ref().err()) {
                output.say(&format!("warning: {}", plain(&damaged.to_string())));
            }
            for identity in &listed {
                answer(identity, output);
            }
            if listed.is_empty() {
                output.say("no identities; make one with `passwright identity test`");
            }
        }
    }
    Ok(true)
}

/// Stores it, sealed with the passphrase, else by the keychain, else by one that is asked for.
fn store(
    home: &Home,
    identity: &Identity,
    name: &str,
    given: Option<Secret>,
) -> Result<IdentityInfo> {
    let stored = match identities::store(home, &SystemKeychain, identity, name, given.as_ref()) {
        Err(error @ Error::NoKeychain { .. }) => {
            let asked =
                passphrase::ask_new("There is no keychain. Passphrase for the key").ok_or(error)?;
            identities::store(home, &SystemKeychain, identity, name, Some(&asked))?
        }
        stored => stored?,
    };
    Ok(info(&stored, SystemClock.now()))
}

fn answer(stored: &IdentityInfo, output: &Output) {
    output.result(stored, || text(stored));
}

fn text(identity: &IdentityInfo) -> String {
    let state = match (identity.valid, identity.days_left) {
        (true, days) => format!("{days} days left"),
        (false, days) if days < 0 => "expired".to_owned(),
        (false, _) => "not valid yet".to_owned(),
    };
    let test = if identity.test {
        ", a test: Wallet refuses what it signs"
    } else {
        ""
    };
    format!(
        "{} {}\n  {}, team {}\n  {state}{test}\n",
        &identity.id[..8],
        plain(&identity.name),
        plain(&identity.pass_type),
        plain(&identity.team),
    )
}
