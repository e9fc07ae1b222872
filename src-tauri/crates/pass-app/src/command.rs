//! The one entrance: a command is a struct with a name and a reply, one table lists them all.

use crate::App;
use crate::commands::{app, dialogs, document, export, identity, project, settings};
use crate::error::{Error, ErrorReply, Result};
use crate::wire;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A request that the window, the command line or a test can make.
///
/// `run` may block: the dispatcher calls it on a worker thread, where a decoder's panic ends as an
/// error value and the window's thread never waits.
pub trait Command: DeserializeOwned + Send + 'static {
    /// What it is called across the bridge.
    const NAME: &'static str;
    /// What it answers.
    type Reply: Serialize + Send + 'static;
    /// Does it.
    fn run(self, app: &App) -> Result<Self::Reply>;
}

/// Yields the dispatcher, the list of names and the TypeScript of one list of commands.
macro_rules! commands {
    ($($command:ty,)*) => {
        /// Every command's name, in the order of the table.
        pub const NAMES: &[&str] = &[$(<$command as Command>::NAME),*];

        /// Runs the command of this name with arguments as they came across the bridge: an object,
        /// or its text.
        pub async fn dispatch(
            app: &App,
            name: &str,
            args: serde_json::Value,
        ) -> std::result::Result<serde_json::Value, ErrorReply> {
            match name {
                $(<$command as Command>::NAME => answer::<$command>(app, args).await,)*
                _ => Err(Error::UnknownCommand { name: name.to_owned() }),
            }
            .map_err(ErrorReply::from)
        }

        /// Walks the types of every command: name, arguments, reply.
        #[cfg(feature = "bindings")]
        pub(crate) fn describe(each: &mut crate::bindings::Types) {
            $(each.command::<$command, <$command as Command>::Reply>(<$command as Command>::NAME);)*
        }
    };
}

commands! {
    app::info::AppInfo,
    settings::read::ReadSettings,
    settings::write::WriteSettings,
    dialogs::pick_files::PickFiles,
    dialogs::pick_folder::PickFolder,
    dialogs::pick_save::PickSave,
    project::recent::RecentDocuments,
    project::recent::ForgetRecent,
    project::new::NewDocument,
    project::open::OpenDocument,
    project::save::SaveDocument,
    project::close::CloseDocument,
    project::recovery::KeepRecovery,
    project::recovery::ListRecovery,
    project::recovery::TakeRecovery,
    project::recovery::DropRecovery,
    project::import_image::ImportImage,
    project::remove_image::RemoveImage,
    document::review::ReviewDocument,
    document::apply_fix::ApplyFix,
    export::pass::ExportPass,
    export::template::ExportTemplate,
    export::folder::ExportFolder,
    identity::list::ListIdentities,
    identity::create_test::CreateTestIdentity,
    identity::import::ImportIdentity,
    identity::remove::RemoveIdentity,
}

async fn answer<C: Command>(app: &App, args: serde_json::Value) -> Result<serde_json::Value> {
    let bad = |error: serde_json::Error| Error::BadArguments {
        name: C::NAME.to_owned(),
        detail: error.to_string(),
    };
    // Text is read here, where it may be as deep as a pass.
    let args = match args {
        serde_json::Value::String(text) => wire::read(text.as_bytes()).map_err(bad)?,
        args => args,
    };
    // An array would do for a struct, and nothing for one without members.
    if !args.is_object() {
        let detail = "they are no object".to_owned();
        return Err(Error::BadArguments {
            name: C::NAME.to_owned(),
            detail,
        });
    }
    let app = app.clone();
    let work = move || {
        let reply = serde_json::from_value::<C>(args).map_err(bad)?.run(&app)?;
        serde_json::to_value(reply).map_err(bad)
    };
    match tokio::task::spawn_blocking(work).await {
        Ok(answer) => answer,
        Err(stopped) if stopped.is_panic() => Err(Error::Decoder {
            what: C::NAME.to_owned(),
        }),
        Err(_) => Err(Error::Interrupted {
            what: C::NAME.to_owned(),
        }),
    }
}
