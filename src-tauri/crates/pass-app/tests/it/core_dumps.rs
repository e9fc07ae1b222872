//! No core dump holds a key (T-KEY-2).

#[test]
#[cfg(target_os = "linux")]
fn the_limit_is_zero_once_forbidden() {
    pass_app::core_dumps::forbid();
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    let values: Vec<&str> = core.split_whitespace().skip(4).take(2).collect();
    assert_eq!(values, ["0", "0"]);
}
