//! A fix is an edit: document in, document out.

use crate::issue::{Edit, Fix};
use pass_format::json::Value;
use pass_format::project::Document;

/// Why a fix could not be applied; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FixError {
    /// What the fix was for has changed since.
    #[error(
        "there is nothing at “{place}” any more, so “{title}” was not done; look at the issue again"
    )]
    Gone {
        /// The fix.
        title: String,
        /// JSON pointer or path.
        place: String,
    },
    /// Something else stands where the fix would put its result.
    #[error(
        "something stands at “{place}” already, so “{title}” was not done; move or remove it first"
    )]
    Taken {
        /// The fix.
        title: String,
        /// JSON pointer or path.
        place: String,
    },
}

/// The document with the fix in it.
///
/// # Errors
/// The document has changed since the issue was found. Then nothing is done.
pub fn apply(document: &Document, fix: &Fix) -> Result<Document, FixError> {
    let mut document = document.clone();
    for edit in &fix.edits {
        step(&mut document, edit).map_err(|failure| match failure {
            Failure::Gone(place) => FixError::Gone {
                title: fix.title.clone(),
                place,
            },
            Failure::Taken(place) => FixError::Taken {
                title: fix.title.clone(),
                place,
            },
        })?;
    }
    Ok(document)
}

enum Failure {
    Gone(String),
    Taken(String),
}

fn step(document: &mut Document, edit: &Edit) -> Result<(), Failure> {
    let pass = &mut document.pass;
    match edit {
        Edit::Set { pointer, value } => set(pass, pointer, value.clone()),
        Edit::Remove { pointer } => remove(pass, pointer).map(|_| ()),
        Edit::Rename { pointer, key } => rename(pass, pointer, key),
        Edit::Move { from, to } => {
            let value = remove(pass, from)?;
            match pass.pointer(to) {
                Some(_) => Err(Failure::Taken(to.clone())),
                None => set(pass, to, value),
            }
        }
        Edit::Text {
            language,
            key,
            text,
        } => {
            let table = &mut document.strings.entry(language.clone()).or_default().0;
            match (text, table.iter_mut().rev().find(|(name, _)| name == key)) {
                (Some(text), Some(pair)) => pair.1.clone_from(text),
                (Some(text), None) => table.push((key.clone(), text.clone())),
                (None, _) => table.retain(|(name, _)| name != key),
            }
            Ok(())
        }
        Edit::RemoveFile { path } => document
            .files
            .remove(path)
            .map(|_| ())
            .ok_or_else(|| Failure::Gone(path.clone())),
        Edit::RenameFile { path, to } => {
            if document.files.contains_key(to) {
                return Err(Failure::Taken(to.clone()));
            }
            let file = document
                .files
                .remove(path)
                .ok_or_else(|| Failure::Gone(path.clone()))?;
            document.files.insert(to.clone(), file);
            Ok(())
        }
    }
}

/// The container of a pointer's target, and the target's key or index.
fn parent<'p>(pass: &'p mut Value, pointer: &str) -> Option<(&'p mut Value, String)> {
    let (parent, last) = pointer.rsplit_once('/')?;
    Some((
        pass.pointer_mut(parent)?,
        last.replace("~1", "/").replace("~0", "~"),
    ))
}

fn set(pass: &mut Value, pointer: &str, value: Value) -> Result<(), Failure> {
    let gone = || Failure::Gone(pointer.to_owned());
    if pointer.is_empty() {
        *pass = value;
        return Ok(());
    }
    match parent(pass, pointer).ok_or_else(gone)? {
        (Value::Object(object), key) => object.set(&key, value),
        (Value::Array(items), index) => match index.parse::<usize>().map_err(|_| gone())? {
            index if index < items.len() => items[index] = value,
            index if index == items.len() => items.push(value),
            _ => return Err(gone()),
        },
        _ => return Err(gone()),
    }
    Ok(())
}

/// Of a doubled key the first goes, which did not count.
fn remove(pass: &mut Value, pointer: &str) -> Result<Value, Failure> {
    let gone = || Failure::Gone(pointer.to_owned());
    match parent(pass, pointer).ok_or_else(gone)? {
        (Value::Object(object), key) => {
            let at = object
                .0
                .iter()
                .position(|(name, _)| *name == key)
                .ok_or_else(gone)?;
            Ok(object.0.remove(at).1)
        }
        (Value::Array(items), index) => match index.parse::<usize>() {
            Ok(index) if index < items.len() => Ok(items.remove(index)),
            _ => Err(gone()),
        },
        _ => Err(gone()),
    }
}

fn rename(pass: &mut Value, pointer: &str, new: &str) -> Result<(), Failure> {
    let gone = || Failure::Gone(pointer.to_owned());
    let (Value::Object(object), key) = parent(pass, pointer).ok_or_else(gone)? else {
        return Err(gone());
    };
    if object.get(new).is_some() {
        return Err(Failure::Taken(format!(
            "{}/{new}",
            pointer.rsplit_once('/').map_or("", |p| p.0)
        )));
    }
    let member = object
        .0
        .iter_mut()
        .rev()
        .find(|(name, _)| *name == key)
        .ok_or_else(gone)?;
    new.clone_into(&mut member.0);
    Ok(())
}
