//! Results of functions: memory that this extension owns, and lent ones.

use std::thread;

use pyo3::exceptions::{PyException, PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

// `CapiBuffer` is capi's type, since the provider has a type `Buffer`.
use crate::bridge_capi::{self, Buffer, CapiBuffer, LedgerMethods, Text};

#[pyfunction]
pub(crate) fn check_buffers(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let mut numbers: CapiBuffer<u64> = bridge.below(4);
    assert_eq!(*numbers, [0, 1, 2, 3]);
    numbers.reverse();
    assert_eq!(numbers.to_vec(), [3, 2, 1, 0]);
    assert_eq!(numbers.as_ref(), [3, 2, 1, 0]);
    assert_eq!((&numbers).into_iter().sum::<u64>(), 6);
    assert_eq!(format!("{numbers:?}"), "[3, 2, 1, 0]");

    let mut empty = bridge.below(0);
    assert!(empty.is_empty() && empty.iter_mut().next().is_none());
    assert_eq!(bridge.below_if_any(2).as_deref(), Some([0, 1].as_slice()));
    assert!(bridge.below_if_any(0).is_none());

    let values = [1.0, 2.0];
    assert_eq!(*bridge.addresses(&values), [&raw const values[0], &raw const values[1]]);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_records(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let shelves = bridge.shelves(py, "ef")?;
    assert_eq!(shelves[1].what, [Buffer::Empty, Buffer::Full]);
    assert_eq!(bridge.all_empty(&shelves).err(), Some(Buffer::Full));
    let found = bridge.all_empty(&shelves[..1]).expect("they are empty");
    assert_eq!(*found, [Buffer::Empty]);
    let error = bridge.shelves(py, "ex").expect_err("x is no shelf");
    assert!(error.is_instance_of::<PyValueError>(py));
    Ok(())
}

#[pyfunction]
pub(crate) fn check_texts(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let text: Text = bridge.capitals("a\0ö");
    assert_eq!(&*text, "A\0Ö");
    assert_eq!((text.to_string(), text.as_ref()), ("A\0Ö".to_owned(), "A\0Ö"));
    assert_eq!(format!("{text:?} {text:>5}"), format!("{:?}   A\0Ö", "A\0Ö"));
    assert!(bridge.capitals("").is_empty());
    assert_eq!(bridge.repeated(py, "ab", 3)?.as_deref(), Some("ababab"));
    assert!(bridge.repeated(py, "ab", -1)?.is_none());
    let error = bridge.repeated(py, "ab", 13).expect_err("13 brings no luck");
    assert!(error.is_instance_of::<PyValueError>(py));
    Ok(())
}

#[pyfunction]
pub(crate) fn check_no_buffer(py: Python<'_>) -> PyResult<()> {
    let mut seen = -1;
    let error = bridge_capi::import(py)?.panicking(py, &mut seen).expect_err("it panics");
    // Each extension has a `PanicException` of its own, which is no `Exception`.
    assert!(!error.is_instance_of::<PyException>(py) && seen >= 0);
    Ok(())
}

/// A result is made on one thread, and freed on another, with no interpreter on either.
#[pyfunction]
pub(crate) fn check_threads(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    py.detach(|| {
        let numbers = bridge.below(9);
        let text = bridge.capitals("shared");
        thread::scope(|scope| {
            scope.spawn(|| assert_eq!(numbers.len(), 9));
            scope.spawn(|| assert_eq!(&*text, "SHARED"));
        });
        thread::spawn(move || drop((numbers, text))).join().expect("it is freed");
    });
    Ok(())
}

#[pyfunction]
pub(crate) fn check_lent(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let mut rack = bridge.rack_new("a\0b", 2);
    let shelves = rack.shelves();
    assert_eq!((shelves.len(), shelves[1].at, shelves[1].what), (2, 1, [Buffer::Empty; 2]));
    assert!(std::ptr::eq(rack.shelf(py, 1)?, &shelves[1]));
    let error = rack.shelf(py, 2).expect_err("there are two");
    assert!(error.is_instance_of::<PyIndexError>(py));
    assert_eq!((rack.name_after("a"), rack.name_after("b")), (Some("\0b"), None));
    assert_eq!(rack.label(), c"ab");

    assert_eq!(rack.filled(1).expect("it is there").what, [Buffer::Full; 2]);
    assert_eq!(rack.filled(2).err(), Some(Buffer::Empty));

    let below = bridge.rack_below(Some(&rack)).expect("it has one");
    assert_eq!((below.shelves().len(), bridge.rack_below(None).is_none()), (1, true));
    let empty = bridge.rack_new("", 0);
    assert_eq!((empty.shelves().len(), empty.name_after("")), (0, Some("")));
    Ok(())
}

#[pyfunction]
pub(crate) fn check_lent_by_the_caller(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let text = String::from("one two three");
    assert_eq!(bridge.words_from(py, &text, 1)?, Some("two three"));
    assert_eq!(bridge.words_from(py, &text, 3)?, None);
    let error = bridge.words_from(py, &text, 13).expect_err("13 brings no luck");
    assert!(error.is_instance_of::<PyValueError>(py));

    let (mut one, other) = ([2, 3, 1], [4]);
    assert_eq!(bridge.longer(&one, &other), [2, 3, 1]);
    assert!(bridge.longer(&[], &[]).is_empty());
    assert_eq!(bridge.last_sorted(&mut one), Ok(&3));
    assert_eq!(one, [1, 2, 3]);
    assert_eq!(bridge.last_sorted(&mut []), Err(Buffer::Empty));
    Ok(())
}

#[pyfunction]
pub(crate) fn check_lent_for_ever(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let (primes, name): (&'static [u64], &'static str) =
        (bridge.primes(), bridge.state_name(Buffer::Full));
    assert_eq!((primes, name), ([2, 3, 5, 7].as_slice(), "full"));
    Ok(())
}

#[pyfunction]
pub(crate) fn check_lent_by_an_object(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let ledger = bridge.ledger_new(py, &[5, 6])?;
    let numbers = ledger.numbers()?;
    assert_eq!(numbers, [5, 6]);
    assert!(std::ptr::eq(bridge.ledger_at(&ledger, 1)?.expect("it is there"), &numbers[1]));
    assert_eq!(bridge.ledger_at(&ledger, 2)?, None);
    // The numbers live as long as the handle, on any thread and without the interpreter.
    py.detach(|| assert_eq!(numbers.iter().sum::<u64>(), 11));

    let bytes = PyBytes::new(py, b"text");
    assert_eq!(bridge.utf8_of(&bytes)?, "text");
    let error = bridge.utf8_of(&PyBytes::new(py, b"\xff")).expect_err("it is no text");
    assert!(error.is_instance_of::<PyValueError>(py));
    Ok(())
}
