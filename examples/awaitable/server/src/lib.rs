//! A server for lines of text on asyncio's streams: each line comes back in capitals. Where Python
//! would `await`, a coroutine is added here, and the code after it is a closure.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

mod awaitable_capi {
    include!(concat!(env!("OUT_DIR"), "/awaitable_capi.rs"));
}

use awaitable_capi::{Awaitable, AwaitableMethods};

/// Serves one connection; `asyncio.start_server` calls it.
#[pyfunction]
fn serve<'py>(
    reader: Bound<'py, PyAny>,
    writer: Bound<'py, PyAny>,
) -> PyResult<Bound<'py, Awaitable>> {
    let py = reader.py();
    let awaitable = awaitable_capi::import(py)?.awaitable_new(py)?;
    let connection = Connection { reader: reader.unbind(), writer: writer.unbind() };
    connection.next(&awaitable)?;
    Ok(awaitable)
}

/// Both ends of a connection.
struct Connection {
    reader: Py<PyAny>,
    writer: Py<PyAny>,
}

impl Connection {
    /// Waits for a line.
    fn next(self, awaitable: &Bound<'_, Awaitable>) -> PyResult<()> {
        let line = self.reader.bind(awaitable.py()).call_method0("readline")?;
        awaitable.add(
            &line,
            Some(Box::new(move |awaitable, line| self.answer(awaitable, line))),
            None,
        )
    }

    /// Answers a line, and waits for the next one. An empty line is the end.
    fn answer(self, awaitable: &Bound<'_, Awaitable>, line: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = awaitable.py();
        if line.is_empty()? {
            self.writer.bind(py).call_method0("close")?;
            return Ok(());
        }
        let text: String = line.call_method0("decode")?.extract()?;
        let answer = match text.trim_end() {
            "sleep" => return self.sleep(awaitable),
            text => text.to_uppercase() + "\n",
        };
        self.write(awaitable, &answer)
    }

    fn write(self, awaitable: &Bound<'_, Awaitable>, answer: &str) -> PyResult<()> {
        let writer = self.writer.bind(awaitable.py());
        writer.call_method1("write", (answer.as_bytes(),))?;
        let drain = writer.call_method0("drain")?;
        awaitable.add(&drain, Some(Box::new(move |awaitable, _| self.next(awaitable))), None)
    }

    /// Lets the client wait.
    fn sleep(self, awaitable: &Bound<'_, Awaitable>) -> PyResult<()> {
        let sleep = awaitable.py().import("asyncio")?.call_method1("sleep", (0.2,))?;
        awaitable.add(
            &sleep,
            Some(Box::new(move |awaitable, _| self.write(awaitable, "awake\n"))),
            None,
        )
    }
}

/// Awaits an object, whose result must be a number, and adds one: awaitables nest.
#[pyfunction]
fn one_more<'py>(number: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Awaitable>> {
    let py = number.py();
    let awaitable = awaitable_capi::import(py)?.awaitable_new(py)?;
    awaitable.add(
        number,
        Some(Box::new(|awaitable, number| {
            let more = number.extract::<i64>()? + 1;
            awaitable.set_result(more.into_pyobject(awaitable.py())?.as_any())
        })),
        Some(Box::new(|awaitable, error| {
            let (py, cause) = (awaitable.py(), PyErr::from_value(error.clone()));
            let wrong = PyValueError::new_err("there is no number to add to");
            wrong.set_cause(py, Some(cause));
            Err(wrong)
        })),
    )?;
    Ok(awaitable)
}

/// Awaits one object after the other, until one doesn't raise. The result is that one's, and the
/// others are cancelled.
#[pyfunction]
fn first<'py>(
    py: Python<'py>,
    candidates: Vec<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, Awaitable>> {
    let awaitable = awaitable_capi::import(py)?.awaitable_new(py)?;
    for candidate in candidates {
        awaitable.add(
            &candidate,
            Some(Box::new(|awaitable, result| {
                awaitable.set_result(result)?;
                awaitable.cancel()
            })),
            Some(Box::new(|_, _| Ok(()))),
        )?;
    }
    Ok(awaitable)
}

/// A server for lines of text.
#[pymodule]
mod awaitable_server {
    use super::{Bound, PyModule, PyResult, awaitable_capi};

    #[pymodule_export]
    use super::{first, one_more, serve};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        awaitable_capi::import(module.py()).map(drop)
    }
}
