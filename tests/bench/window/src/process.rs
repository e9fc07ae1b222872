//! A started program with a home of its own, and what it takes.

use std::error::Error;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// Ends the program and all it started when dropped.
pub struct Program {
    child: Child,
    _home: TempDir,
}

impl Program {
    /// Starts a program in a home that holds nothing.
    pub fn start(command: &mut Command) -> Result<Program, Box<dyn Error>> {
        let home = TempDir::new()?;
        let child = command
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", home.path().join("data"))
            .env("XDG_CONFIG_HOME", home.path().join("config"))
            .env("XDG_CACHE_HOME", home.path().join("cache"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()?;
        Ok(Program { child, _home: home })
    }

    /// Proportional memory of the program and everything it started, in bytes.
    pub fn memory(&self) -> Result<u64, Box<dyn Error>> {
        let mut family = vec![self.child.id()];
        let mut sum = 0;
        while let Some(process) = family.pop() {
            sum += pss(process).unwrap_or(0);
            for task in std::fs::read_dir(format!("/proc/{process}/task"))? {
                let children = std::fs::read_to_string(task?.path().join("children"))?;
                family.extend(
                    children
                        .split_whitespace()
                        .filter_map(|id| id.parse::<u32>().ok()),
                );
            }
        }
        Ok(sum)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = Command::new("kill")
            .args(["-KILL", "--", &format!("-{}", self.child.id())])
            .status();
        let _ = self.child.wait();
    }
}

fn pss(process: u32) -> Option<u64> {
    let text = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = text.lines().find(|line| line.starts_with("Pss:"))?;
    line.split_whitespace()
        .nth(1)?
        .parse::<u64>()
        .ok()
        .map(|kilobytes| kilobytes * 1024)
}

/// The size of a file in bytes.
pub fn size(path: &Path) -> Result<u64, Box<dyn Error>> {
    Ok(std::fs::metadata(path)?.len())
}
