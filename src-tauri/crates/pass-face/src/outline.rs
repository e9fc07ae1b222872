//! The card's shape.

use crate::metrics::Outline;
use crate::path::Path;

/// The shape of a card, drawn `inset` points inside its edge.
pub(crate) fn shape(outline: Outline, width: f32, height: f32, inset: f32) -> Path {
    let mut path = Path::default();
    let card = Card {
        left: inset,
        top: inset,
        right: width - inset,
        bottom: height - inset,
    };
    match outline {
        Outline::Round { radius } => card.round(&mut path, (radius - inset).max(0.0)),
        Outline::Notched { radius, y, notch } => {
            card.notched(&mut path, (radius - inset).max(0.0), y, notch, inset);
        }
        Outline::Bitten { radius, y, bite } => {
            card.bitten(
                &mut path,
                (radius - inset).max(0.0),
                width / 2.0,
                y,
                bite + inset,
            );
        }
        Outline::Scalloped {
            pitch,
            width: across,
            depth,
        } => {
            card.scalloped(&mut path, width, height, (pitch, across, depth), inset);
        }
    }
    path
}

struct Card {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Card {
    fn round(&self, path: &mut Path, radius: f32) {
        path.round_rect(
            self.left,
            self.top,
            self.right - self.left,
            self.bottom - self.top,
            radius,
        );
    }

    fn notched(&self, path: &mut Path, radius: f32, y: f32, notch: f32, inset: f32) {
        // The notch keeps its centre on the card's edge and grows by the inset.
        let reach = notch + inset;
        let half = (reach * reach - inset * inset).sqrt();
        path.move_to((self.left + radius, self.top));
        path.line_to((self.right - radius, self.top));
        path.arc_to(radius, true, (self.right, self.top + radius));
        path.line_to((self.right, y - half));
        path.arc_to(reach, false, (self.right, y + half));
        path.line_to((self.right, self.bottom - radius));
        path.arc_to(radius, true, (self.right - radius, self.bottom));
        path.line_to((self.left + radius, self.bottom));
        path.arc_to(radius, true, (self.left, self.bottom - radius));
        path.line_to((self.left, y + half));
        path.arc_to(reach, false, (self.left, y - half));
        path.line_to((self.left, self.top + radius));
        path.arc_to(radius, true, (self.left + radius, self.top));
        path.close();
    }

    fn bitten(&self, path: &mut Path, radius: f32, middle: f32, y: f32, bite: f32) {
        let half = (bite * bite - (self.top - y).powi(2)).max(0.0).sqrt();
        path.move_to((self.left + radius, self.top));
        path.line_to((middle - half, self.top));
        path.arc_to(bite, false, (middle + half, self.top));
        path.line_to((self.right - radius, self.top));
        path.arc_to(radius, true, (self.right, self.top + radius));
        path.line_to((self.right, self.bottom - radius));
        path.arc_to(radius, true, (self.right - radius, self.bottom));
        path.line_to((self.left + radius, self.bottom));
        path.arc_to(radius, true, (self.left, self.bottom - radius));
        path.line_to((self.left, self.top + radius));
        path.arc_to(radius, true, (self.left + radius, self.top));
        path.close();
    }

    /// Bites stand side by side from the middle, so that both ends look the same. Inside the edge
    /// they grow into each other: there the line follows their arcs from one meeting to the next.
    fn scalloped(
        &self,
        path: &mut Path,
        width: f32,
        height: f32,
        (pitch, across, depth): (f32, f32, f32),
        inset: f32,
    ) {
        // The circle through both ends of a bite and its deepest point.
        let radius = (across * across / 4.0 + depth * depth) / (2.0 * depth);
        let centre = depth - radius;
        let reach = radius + inset;
        let count = ((width - pitch) / pitch).floor().max(0.0);
        let first = (width - (count - 1.0) * pitch) / 2.0;
        let half = (reach * reach - (inset - centre).powi(2))
            .max(0.0)
            .sqrt()
            .min(pitch / 2.0);
        let edge = centre + (reach * reach - half * half).sqrt();
        let middles = || (0..count as u32).map(|index| first + index as f32 * pitch);
        path.move_to((self.left, edge));
        for middle in middles() {
            path.line_to((middle - half, edge));
            path.arc_to(reach, false, (middle + half, edge));
        }
        path.line_to((self.right, edge));
        path.line_to((self.right, height - edge));
        for middle in middles().rev() {
            path.line_to((middle + half, height - edge));
            path.arc_to(reach, false, (middle - half, height - edge));
        }
        path.line_to((self.left, height - edge));
        path.close();
    }
}
