//! The few functions of SQLite's C interface that the ledger needs.

use std::ffi::{c_char, c_int, c_void, CString};
use std::ptr;

#[link(name = "sqlite3")]
extern "C" {
    fn sqlite3_open(path: *const c_char, db: *mut *mut c_void) -> c_int;
    fn sqlite3_exec(
        db: *mut c_void,
        sql: *const c_char,
        callback: *const c_void,
        context: *mut c_void,
        message: *mut *mut c_char,
    ) -> c_int;
    fn sqlite3_prepare_v2(
        db: *mut c_void,
        sql: *const c_char,
        length: c_int,
        statement: *mut *mut c_void,
        tail: *mut *const c_char,
    ) -> c_int;
    fn sqlite3_bind_text(
        statement: *mut c_void,
        index: c_int,
        text: *const c_char,
        length: c_int,
        destructor: isize,
    ) -> c_int;
    fn sqlite3_bind_int64(statement: *mut c_void, index: c_int, value: i64) -> c_int;
    fn sqlite3_step(statement: *mut c_void) -> c_int;
    fn sqlite3_reset(statement: *mut c_void) -> c_int;
}

const DONE: c_int = 101;
/// SQLite copies the text (`SQLITE_TRANSIENT`).
const TRANSIENT: isize = -1;

const SCHEMA: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;
CREATE TABLE IF NOT EXISTS postings (
  posting INTEGER PRIMARY KEY, posted_at TEXT NOT NULL, order_ref TEXT NOT NULL,
  account TEXT NOT NULL, lines INTEGER NOT NULL, currency TEXT NOT NULL, total_minor INTEGER NOT NULL);";
const INSERT: &str = "INSERT INTO postings (posted_at, order_ref, account, lines, currency, total_minor)
  VALUES (?, ?, ?, ?, ?, ?)";

pub struct Posting<'a> {
    pub posted_at: &'a str,
    pub order: &'a str,
    pub account: &'a str,
    pub lines: i64,
    pub currency: &'a str,
    pub total_minor: i64,
}

/// The warehouse's table of postings.
pub struct Warehouse {
    insert: *mut c_void,
}

// Used behind a mutex only.
unsafe impl Send for Warehouse {}

impl Warehouse {
    pub fn open(path: &str) -> Warehouse {
        let path = CString::new(path).expect("path without NUL");
        let schema = CString::new(SCHEMA).expect("text without NUL");
        let sql = CString::new(INSERT).expect("text without NUL");
        let mut db = ptr::null_mut();
        let mut insert = ptr::null_mut();
        unsafe {
            assert_eq!(sqlite3_open(path.as_ptr(), &mut db), 0, "cannot open the warehouse database");
            let done = sqlite3_exec(db, schema.as_ptr(), ptr::null(), ptr::null_mut(), ptr::null_mut());
            assert_eq!(done, 0, "cannot create the postings table");
            let done = sqlite3_prepare_v2(db, sql.as_ptr(), -1, &mut insert, ptr::null_mut());
            assert_eq!(done, 0, "cannot prepare the posting");
        }
        Warehouse { insert }
    }

    pub fn post(&mut self, posting: &Posting) -> bool {
        self.bind(1, posting.posted_at);
        self.bind(2, posting.order);
        self.bind(3, posting.account);
        self.bind(5, posting.currency);
        unsafe {
            sqlite3_bind_int64(self.insert, 4, posting.lines);
            sqlite3_bind_int64(self.insert, 6, posting.total_minor);
            let done = sqlite3_step(self.insert) == DONE;
            sqlite3_reset(self.insert);
            done
        }
    }

    fn bind(&mut self, index: c_int, text: &str) {
        let pointer = text.as_ptr().cast();
        unsafe { sqlite3_bind_text(self.insert, index, pointer, text.len() as c_int, TRANSIENT) };
    }
}
