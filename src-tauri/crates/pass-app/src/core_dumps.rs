//! No core dumps: one would hold whatever key is in memory (T-KEY-2).

/// Forbids core dumps of this program and what it starts; called first thing in `main`. Where the
/// system refuses or has no such limit, its own setting stays.
pub fn forbid() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
    }
}
