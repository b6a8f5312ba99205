use office::{Error, Office, Refusal, RequestId, SecondPerson, verify_second_person};
use serde::Deserialize;

/// A second person's name and passphrase, typed in front of the one who is signed in. It is looked at once and not kept.
#[derive(Deserialize, specta::Type)]
pub struct SecondGiven {
    name: String,
    passphrase: String,
}

/// Who stands by, where somebody does.
pub(super) fn stand_by(office: &Office, given: Option<&SecondGiven>) -> Result<Option<SecondPerson>, Error> {
    given.map(|given| verify_second_person(office, &given.name, &given.passphrase)).transpose()
}

/// Who stands by, for an act that can't be done alone.
pub(super) fn stand_by_always(office: &Office, given: &SecondGiven) -> Result<SecondPerson, Error> {
    verify_second_person(office, &given.name, &given.passphrase)
}

/// The request that makes a repeat harmless, as the window numbered it.
pub(super) fn request_id(text: &str) -> Result<RequestId, Error> {
    RequestId::parse(text).ok_or_else(|| Refusal::new("bad-code").with("kind", "request").with("text", text).into())
}
