//! Process start to the first frame that shows what stays, and the memory once it does.

use crate::process::Program;
use crate::screen::Screen;
use crate::{Subject, quantile};
use std::error::Error;
use std::process::Command;
use std::time::{Duration, Instant};

/// A frame counts as the settled one when at most this share of its pixels differs: a caret blinks.
const CARET: f64 = 0.002;

/// Measures both alternately and prints times, memory and ratios.
pub fn compare(
    screen: &Screen,
    ours: &Subject,
    empty: &Subject,
    times: usize,
) -> Result<(), Box<dyn Error>> {
    let (our_frame, our_memory) = settle(screen, ours)?;
    let (empty_frame, empty_memory) = settle(screen, empty)?;
    let (mut our_times, mut empty_times) = (Vec::new(), Vec::new());
    for _ in 0..times {
        our_times.push(until(screen, ours, &our_frame)?);
        empty_times.push(until(screen, empty, &empty_frame)?);
    }
    let (our_time, empty_time) = (
        quantile(&mut our_times, 0.5),
        quantile(&mut empty_times, 0.5),
    );
    println!(
        "start → first useful frame (median): {our_time:.0} ms / {empty_time:.0} ms = {:.2}",
        our_time / empty_time
    );
    println!(
        "memory (PSS of all processes): {:.0} MB / {:.0} MB = {:.2}",
        our_memory as f64 / 1e6,
        empty_memory as f64 / 1e6,
        our_memory as f64 / empty_memory as f64
    );
    Ok(())
}

/// The frame that stays, and the memory with it.
fn settle(screen: &Screen, subject: &Subject) -> Result<(Vec<[u8; 3]>, u64), Box<dyn Error>> {
    let program = Program::start(&mut Command::new(&subject.binary))?;
    std::thread::sleep(Duration::from_secs(6));
    let window = screen
        .window(subject.title)?
        .ok_or("the window did not open")?;
    let frame = screen.pixels(window)?.ok_or("the window cannot be read")?;
    Ok((frame, program.memory()?))
}

/// Milliseconds from the start of the process to that frame.
fn until(screen: &Screen, subject: &Subject, frame: &[[u8; 3]]) -> Result<f64, Box<dyn Error>> {
    let began = Instant::now();
    let _program = Program::start(&mut Command::new(&subject.binary))?;
    while began.elapsed() < Duration::from_secs(20) {
        if let Some(window) = screen.window(subject.title)?
            && let Some(now) = screen.pixels(window)?
            && now.len() == frame.len()
        {
            let other = now.iter().zip(frame).filter(|(a, b)| a != b).count();
            if other as f64 <= CARET * frame.len() as f64 {
                let took = began.elapsed().as_secs_f64() * 1000.0;
                return Ok(took);
            }
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    Err(format!(
        "{} never showed the frame that stays",
        subject.binary.display()
    )
    .into())
}
