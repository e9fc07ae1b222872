//! The desktop program; everything is in the library, so that tests can see it too.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    pass_app::core_dumps::forbid();
    passwright_desktop::run()
}
