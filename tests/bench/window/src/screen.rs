//! What a person sees and does: the pixels of a window, and real keys.

use std::error::Error;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ConnectionExt as _, ImageFormat, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT,
    MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// The X screen the benchmark runs on.
pub struct Screen {
    x: RustConnection,
    root: Window,
}

impl Screen {
    /// Connects to `DISPLAY`.
    pub fn open() -> Result<Screen, Box<dyn Error>> {
        let (x, number) = x11rb::connect(None)?;
        let root = x.setup().roots[number].root;
        Ok(Screen { x, root })
    }

    /// The visible window of this title, if it is there.
    pub fn window(&self, title: &str) -> Result<Option<Window>, Box<dyn Error>> {
        for child in self.x.query_tree(self.root)?.reply()?.children {
            let Ok(attributes) = self.x.get_window_attributes(child)?.reply() else {
                continue;
            };
            if attributes.map_state != MapState::VIEWABLE {
                continue;
            }
            let name = self
                .x
                .get_property(false, child, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64)?
                .reply();
            if name.is_ok_and(|name| name.value == title.as_bytes()) {
                return Ok(Some(child));
            }
        }
        Ok(None)
    }

    /// Every fourth pixel of every fourth line; `None` while the window cannot be read.
    pub fn pixels(&self, window: Window) -> Result<Option<Vec<[u8; 3]>>, Box<dyn Error>> {
        let Ok(size) = self.x.get_geometry(window)?.reply() else {
            return Ok(None);
        };
        let (width, height) = (size.width, size.height);
        let image = self
            .x
            .get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, !0)?
            .reply();
        let Ok(image) = image else { return Ok(None) };
        let line = usize::from(width) * 4;
        Ok(Some(
            image
                .data
                .chunks_exact(line)
                .step_by(4)
                .flat_map(|row| row.chunks_exact(16).map(|p| [p[0], p[1], p[2]]))
                .collect(),
        ))
    }

    /// Gives a window the keyboard.
    pub fn focus(&self, window: Window) -> Result<(), Box<dyn Error>> {
        self.x
            .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?;
        self.x.flush()?;
        Ok(())
    }

    /// Presses and releases the key of a small Latin letter.
    pub fn press(&self, letter: u8) -> Result<(), Box<dyn Error>> {
        let setup = self.x.setup();
        let (first, count) = (setup.min_keycode, setup.max_keycode - setup.min_keycode + 1);
        let mapping = self.x.get_keyboard_mapping(first, count)?.reply()?;
        let each = usize::from(mapping.keysyms_per_keycode);
        let at = mapping
            .keysyms
            .chunks(each)
            .position(|symbols| symbols.first() == Some(&u32::from(letter)))
            .ok_or("no key for this letter")?;
        let code = first + u8::try_from(at)?;
        self.x
            .xtest_fake_input(KEY_PRESS_EVENT, code, 0, self.root, 0, 0, 0)?;
        self.x
            .xtest_fake_input(KEY_RELEASE_EVENT, code, 0, self.root, 0, 0, 0)?;
        self.x.flush()?;
        Ok(())
    }
}
