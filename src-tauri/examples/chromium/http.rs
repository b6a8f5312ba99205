//! As much HTTP/1.1 as one well-behaved browser on the same machine speaks: a thread a connection, bodies of a stated
//! length.

use std::io::{BufRead, BufReader, Error, ErrorKind, Read, Result, Write};
use std::net::TcpStream;

/// No answer to a form is longer.
const MOST_BODY_BYTES: u64 = 64 << 20;

/// What the browser asks.
pub struct Request {
    /// `GET`, `POST`, `OPTIONS`.
    pub method: String,
    /// The path, unescaped.
    pub path: String,
    /// What came with it, empty for most.
    pub body: Vec<u8>,
    headers: Vec<(String, String)>,
}

impl Request {
    /// A header's value; nothing where there is none.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    /// The next request on a connection; none when the browser has closed it.
    ///
    /// # Errors
    /// The connection broke, or what came is no request.
    pub fn read(from: &mut BufReader<TcpStream>) -> Result<Option<Request>> {
        let first = line(from)?;
        let mut words = first.split(' ');
        let (Some(method), Some(path)) = (words.next(), words.next()) else { return Ok(None) };
        let (method, path) = (method.to_owned(), unescaped(path));
        let mut headers = Vec::new();
        loop {
            let line = line(from)?;
            let Some((name, value)) = line.split_once(':') else { break };
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
        let mut request = Request { method, path, body: Vec::new(), headers };
        let length = request.header("Content-Length").parse().unwrap_or(0);
        if length > MOST_BODY_BYTES {
            return Err(Error::new(ErrorKind::InvalidData, "a body too long"));
        }
        from.take(length).read_to_end(&mut request.body)?;
        Ok(Some(request))
    }
}

fn line(from: &mut BufReader<TcpStream>) -> Result<String> {
    let mut line = String::new();
    from.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}

/// `plugin:dialog%7Copen` → `plugin:dialog|open`.
fn unescaped(path: &str) -> String {
    let mut parts = path.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        match part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => bytes.extend(std::iter::once(byte).chain(part.bytes().skip(2))),
            None => bytes.extend(format!("%{part}").bytes()),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What it gets.
pub struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// Content of a type.
    pub fn of(kind: &str, body: Vec<u8>) -> Answer {
        Answer { status: 200, headers: Vec::new(), body }.with("Content-Type", kind)
    }

    /// A status without content.
    pub fn empty(status: u16) -> Answer {
        Answer { status, headers: Vec::new(), body: Vec::new() }
    }

    /// With one more header.
    pub fn with(mut self, name: &'static str, value: &str) -> Answer {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// The connection broke.
    pub fn write(&self, mut to: impl Write) -> Result<()> {
        write!(to, "HTTP/1.1 {} -\r\nContent-Length: {}\r\n", self.status, self.body.len())?;
        for (name, value) in &self.headers {
            write!(to, "{name}: {value}\r\n")?;
        }
        to.write_all(b"\r\n")?;
        to.write_all(&self.body)?;
        to.flush()
    }
}
