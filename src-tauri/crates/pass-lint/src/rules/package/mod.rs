//! The archive and the files in it.

pub mod absolute_or_parent_path;
pub mod backslash_path;
pub mod case_mismatch;
pub mod decompression_bomb;
pub mod duplicate_entry;
pub mod encrypted;
pub mod file_not_in_manifest;
pub mod hash_mismatch;
pub mod hash_not_sha1;
pub mod hash_uppercase;
pub mod hidden_files;
pub mod manifest_entry_missing;
pub mod manifest_invalid;
pub mod manifest_lists_itself;
pub mod manifest_missing;
pub mod nested_archive;
pub mod not_zip;
pub mod odd_compression;
pub mod pass_json_missing;
pub mod signature_missing;
pub mod symlink;
pub mod unknown_file;
pub mod wrapper_folder;
pub mod zip_damaged;
