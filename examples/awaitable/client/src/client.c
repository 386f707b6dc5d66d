/* A client for lines of text on asyncio's streams: fetch(host, port, lines) sends each line and
 * returns a list of the answers, or None if the connection is refused. Where Python would `await`,
 * a coroutine is added here, and the code after it is a function. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <awaitable.h>

/* The numbers of the objects that are kept between the steps. */
enum { LINES, ANSWERS, READER, WRITER };

/* Closes the connection behind an exception, and leaves that as it is. Returns -1. */
static int give_up(PyObject *self)
{
    PyObject *type, *value, *traceback, *writer, *closed;
    PyErr_Fetch(&type, &value, &traceback);
    writer = awaitable_Awaitable_saved(self, WRITER);
    closed = writer ? PyObject_CallMethod(writer, "close", NULL) : NULL;
    PyErr_Clear();
    Py_XDECREF(closed);
    Py_XDECREF(writer);
    PyErr_Restore(type, value, traceback);
    return -1;
}

/* Raises a coroutine's exception once more. */
static int raise_again(PyObject *error)
{
    PyErr_SetObject((PyObject *)Py_TYPE(error), error);
    return -1;
}

/* The server is gone, or the task that waits for us was cancelled. */
static int on_failure(PyObject *self, PyObject *error, void *context)
{
    (void)context;
    raise_again(error);
    return give_up(self);
}

/* Adds the result of an object's method, to be awaited. */
static int await(PyObject *self, PyObject *object, const char *method,
                 awaitable_Awaitable_add_callback then)
{
    PyObject *coroutine = object ? PyObject_CallMethod(object, method, NULL) : NULL;
    int status = -1;
    if (coroutine) {
        status = awaitable_Awaitable_add(self, coroutine, then, NULL, NULL, on_failure, NULL,
                                         NULL);
    }
    Py_XDECREF(coroutine);
    return status;
}

static int on_line(PyObject *self, PyObject *line, void *context);

/* Sends the line after the last answer, and awaits its answer; or ends. */
static int next(PyObject *self)
{
    PyObject *lines = awaitable_Awaitable_saved(self, LINES);
    PyObject *answers = awaitable_Awaitable_saved(self, ANSWERS);
    PyObject *reader = awaitable_Awaitable_saved(self, READER);
    PyObject *writer = awaitable_Awaitable_saved(self, WRITER);
    PyObject *line = NULL, *bytes = NULL, *written = NULL, *closed = NULL;
    int status = -1;
    if (!lines || !answers || !reader || !writer) {
        goto done;
    }
    if (PyList_Size(answers) == PySequence_Size(lines)) {
        closed = PyObject_CallMethod(writer, "close", NULL);
        if (closed && awaitable_Awaitable_set_result(self, answers) == 0) {
            status = await(self, writer, "wait_closed", NULL);
        }
        goto done;
    }
    line = PySequence_GetItem(lines, PyList_Size(answers));
    bytes = line ? PyUnicode_AsUTF8String(line) : NULL;
    written = bytes ? PyObject_CallMethod(writer, "write", "O", bytes) : NULL;
    if (written && await(self, writer, "drain", NULL) == 0) {
        status = await(self, reader, "readline", on_line);
    }
done:
    Py_XDECREF(closed);
    Py_XDECREF(written);
    Py_XDECREF(bytes);
    Py_XDECREF(line);
    Py_XDECREF(writer);
    Py_XDECREF(reader);
    Py_XDECREF(answers);
    Py_XDECREF(lines);
    return status < 0 ? give_up(self) : 0;
}

static int on_line(PyObject *self, PyObject *line, void *context)
{
    PyObject *answers = awaitable_Awaitable_saved(self, ANSWERS);
    PyObject *text = answers ? PyUnicode_FromEncodedObject(line, "utf-8", NULL) : NULL;
    int status = text ? PyList_Append(answers, text) : -1;
    (void)context;
    Py_XDECREF(text);
    Py_XDECREF(answers);
    return status < 0 ? give_up(self) : next(self);
}

static int on_connected(PyObject *self, PyObject *pair, void *context)
{
    size_t at;
    (void)context;
    if (awaitable_Awaitable_save(self, PyTuple_GetItem(pair, 0), &at) < 0 ||
        awaitable_Awaitable_save(self, PyTuple_GetItem(pair, 1), &at) < 0) {
        return -1;
    }
    return next(self);
}

/* A refused connection is an answer. Any other exception is raised again. */
static int on_refused(PyObject *self, PyObject *error, void *context)
{
    (void)context;
    if (PyErr_GivenExceptionMatches(error, PyExc_ConnectionRefusedError)) {
        return awaitable_Awaitable_set_result(self, Py_None);
    }
    return raise_again(error);
}

static PyObject *fetch(PyObject *module, PyObject *arguments)
{
    PyObject *host, *port, *lines, *asyncio = NULL, *connect = NULL;
    PyObject *answers = PyList_New(0), *self = awaitable_Awaitable_new();
    size_t at;
    int status = -1;
    (void)module;
    if (answers && self && PyArg_ParseTuple(arguments, "OOO:fetch", &host, &port, &lines)) {
        asyncio = PyImport_ImportModule("asyncio");
        connect = asyncio ? PyObject_CallMethod(asyncio, "open_connection", "OO", host, port) : NULL;
        if (connect && awaitable_Awaitable_save(self, lines, &at) == 0 &&
            awaitable_Awaitable_save(self, answers, &at) == 0) {
            status = awaitable_Awaitable_add(self, connect, on_connected, NULL, NULL, on_refused,
                                             NULL, NULL);
        }
    }
    Py_XDECREF(connect);
    Py_XDECREF(asyncio);
    Py_XDECREF(answers);
    if (status < 0) {
        Py_XDECREF(self);
        return NULL;
    }
    return self;
}

static PyMethodDef methods[] = {
    {"fetch", fetch, METH_VARARGS, "Sends lines, and gives the answers."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "awaitable_client", NULL, 0, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_awaitable_client(void)
{
    if (awaitable_import() < 0) {
        return NULL;
    }
    return PyModule_Create(&definition);
}
