//! The containers workbooks come in, made by hand: zip packages and compound files.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A compound file with these streams.
pub fn compound_file(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, data) in streams {
        file.create_stream(format!("/{name}")).unwrap().write_all(data).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A compound file with these streams and an empty storage.
pub fn compound_file_with_storage(streams: &[(&str, Vec<u8>)], storage: &str) -> Vec<u8> {
    let mut file = cfb::CompoundFile::open(Cursor::new(compound_file(streams))).unwrap();
    file.create_storage(format!("/{storage}")).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A zip package of these parts.
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, data) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(data).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A package's parts.
pub fn parts_of(package: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(package)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index(place).unwrap();
            let mut data = Vec::new();
            part.read_to_end(&mut data).unwrap();
            (part.name().unwrap().into_owned(), data)
        })
        .collect()
}

/// A package with one part more, or another in its place.
pub fn with_part(package_bytes: &[u8], name: &str, data: &[u8]) -> Vec<u8> {
    let mut parts = parts_of(package_bytes);
    parts.retain(|(known, _)| known != name);
    parts.push((name.to_owned(), data.to_vec()));
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, data)| (name.as_str(), data.as_slice())).collect();
    package(&parts)
}

/// A package whose part `name` is rewritten.
pub fn with_part_changed(package_bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let (_, data) = parts_of(package_bytes).into_iter().find(|(known, _)| known == name).unwrap();
    with_part(package_bytes, name, change(String::from_utf8(data).unwrap()).as_bytes())
}
