//! The typesetter, shut in a room with one template, one file of data and three fonts: it reaches no disk, no
//! network, no clock and no font of the machine.

use std::ops::ControlFlow;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_pdf::{PdfOptions, Timestamp};

use super::{Error, Stage};

const TEMPLATE: &str = include_str!("../../templates/listing.typ");
/// Liberation Serif: the measures of the serif that official papers are written in, with every Vietnamese letter.
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../templates/fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../../templates/fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../../templates/fonts/LiberationSerif-Italic.ttf"),
];

static ROOM: LazyLock<Furnishing> = LazyLock::new(Furnishing::new);

/// What every listing is set with.
struct Furnishing {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Furnishing {
    fn new() -> Self {
        let fonts: Vec<Font> = FONTS.into_iter().flat_map(|font| Font::iter(Bytes::new(font))).collect();
        Self { library: LazyHash::new(Library::default()), book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }
}

/// One listing in the room.
struct Room {
    template: Source,
    data_id: FileId,
    data: Bytes,
}

impl Room {
    fn with(data: Vec<u8>) -> Result<Self, Error> {
        Ok(Self {
            template: Source::new(file("/listing.typ")?, TEMPLATE.to_owned()),
            data_id: file("/listing.json")?,
            data: Bytes::new(data),
        })
    }
}

fn file(path: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(path).map_err(|error| not_typeset(format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &ROOM.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &ROOM.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        ROOM.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets the template with `data`, a JSON text, and dates the file.
///
/// # Errors
/// [`Error::NotTypeset`] with what the typesetter said; [`Error::Cancelled`] where `progress` breaks off.
pub(super) fn pdf(
    data: Vec<u8>,
    made_on: (i32, u32, u32),
    progress: &mut dyn FnMut(Stage) -> ControlFlow<()>,
) -> Result<Vec<u8>, Error> {
    let room = Room::with(data)?;
    let written = set_and_write(&room, made_on, progress);
    // The typesetter remembers what it set, for a next version of the same document; here there is none.
    typst::comemo::evict(0);
    written
}

fn set_and_write(
    room: &Room,
    made_on: (i32, u32, u32),
    progress: &mut dyn FnMut(Stage) -> ControlFlow<()>,
) -> Result<Vec<u8>, Error> {
    ask(progress, Stage::LayingOut)?;
    let document = typst::compile(room).output.map_err(said)?;
    ask(progress, Stage::Writing)?;
    // Tags for reading aloud make a file ten times as large; the spreadsheet is there for that.
    let options = PdfOptions { timestamp: timestamp(made_on), tagged: false, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(said)
}

fn ask(progress: &mut dyn FnMut(Stage) -> ControlFlow<()>, stage: Stage) -> Result<(), Error> {
    if progress(stage).is_break() { Err(Error::Cancelled) } else { Ok(()) }
}

/// Midnight of a day; nothing for a day that the format cannot say.
fn timestamp((year, month, day): (i32, u32, u32)) -> Option<Timestamp> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc)
}

fn said(diagnostics: impl IntoIterator<Item = SourceDiagnostic>) -> Error {
    let said: Vec<String> = diagnostics.into_iter().map(|diagnostic| diagnostic.message.to_string()).collect();
    not_typeset(said.join("; "))
}

pub(super) fn not_typeset(cause: impl std::fmt::Display) -> Error {
    Error::NotTypeset { cause: cause.to_string() }
}
