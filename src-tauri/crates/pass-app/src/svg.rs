//! SVG trees without the outside world: no files, no addresses, no fonts, pictures within limits.

use crate::error::{Error, Result};
use pass_format::images::pixels;
use pass_format::package::limits;
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree};

/// Reads an SVG that may be a stranger's. References to files and addresses show nothing.
pub fn read(what: &str, svg: &[u8]) -> Result<Tree> {
    let data = ImageHrefResolver::default_data_resolver();
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(move |mime, bytes, options| {
                // Its own renderer decodes what is inside: only what our limits would let in.
                let (width, height) = pixels::size(&bytes).ok()?;
                let most = limits::IMAGE_IN_PASS;
                let fits = width.max(height) <= most.side;
                match data(mime, bytes, options) {
                    Some(ImageKind::SVG(_)) | None => None,
                    picture => picture.filter(|_| fits),
                }
            }),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    Tree::from_data(svg, &options).map_err(|error| Error::BadImage {
        path: what.to_owned(),
        detail: error.to_string(),
    })
}
