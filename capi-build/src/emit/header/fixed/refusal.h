/* Refusals in words: which side refuses the other, and why; the same in every capi header. */
#ifndef CAPI_REFUSAL_1
#define CAPI_REFUSAL_1

/* How much of a provider's table is believed. */
#define CAPI_TEXT 500 /* bytes of a text that are read, whether or not it ends */
#define CAPI_SLOTS 65536
#define CAPI_LAYOUTS 65536
#define CAPI_VERSIONS 256 /* a minor version is one byte of a target */

/* One function, as a header has it. */
typedef struct capi_function {
    const char *name;
    const char *signature;
    const char *terms;
    uint64_t hash;
    uint16_t target; /* the oldest that may call it: major << 8 | minor */
    uint16_t flags;
} capi_function;

/* One major version, as a header has it. */
typedef struct capi_major {
    const char *attribute;        /* "_C_API_v1" */
    const char *capsule;          /* "geometry._C_API_v1" */
    uint16_t number;
    uint16_t version_count;
    const capi_version *versions; /* oldest first */
    const uint32_t *slots;        /* of each function, or CAPI_NONE; NULL if they are in order */
} capi_major;

#define CAPI_NONE UINT32_MAX

/* The facts that a header knows of its provider. */
typedef struct capi_api {
    const char *module;  /* "geometry" */
    const char *package; /* "geometry" of "geometry._native" */
    const char *prefix;  /* of C names */
    const char *macro;   /* "GEOMETRY_TARGET" */
    uint16_t target;     /* the oldest version that the consumer runs on: major << 8 | minor */
    uint16_t major_count;
    uint32_t function_count;
    uint32_t layout_count;
    const capi_major *majors; /* newest first */
    const capi_function *functions;
    const capi_layout *layouts;
} capi_api;

/* `owner.name`, or NULL without an exception. Takes over `owner`, which may be NULL. */
static CAPI_COLD PyObject *capi_attribute(PyObject *owner, const char *name)
{
    PyObject *value = owner ? PyObject_GetAttrString(owner, name) : NULL;
    PyErr_Clear();
    Py_XDECREF(owner);
    return value;
}

/* `owner[key]`, under the same rules. */
static CAPI_COLD PyObject *capi_item(PyObject *owner, const char *key)
{
    PyObject *value = owner ? PyMapping_GetItemString(owner, key) : NULL;
    PyErr_Clear();
    Py_XDECREF(owner);
    return value;
}

/* `frame.name` of a borrowed frame. */
static CAPI_COLD PyObject *capi_frame(PyObject *frame, const char *name)
{
    Py_XINCREF(frame);
    return capi_attribute(frame, name);
}

/* The name of the extension module that this frame of importlib initialises, or NULL. */
static CAPI_COLD PyObject *capi_initialised(PyObject *frame)
{
    PyObject *function = capi_attribute(capi_frame(frame, "f_code"), "co_name");
    PyObject *module = NULL;
    if (function && PyUnicode_Check(function)) {
        if (PyUnicode_CompareWithASCIIString(function, "create_module") == 0) {
            module = capi_attribute(capi_item(capi_frame(frame, "f_locals"), "spec"), "name");
        } else if (PyUnicode_CompareWithASCIIString(function, "exec_module") == 0) {
            module = capi_attribute(capi_item(capi_frame(frame, "f_locals"), "module"), "__name__");
        }
    }
    Py_XDECREF(function);
    return module;
}

/* The importing module: an extension that is being initialised, or a word for another one. */
static CAPI_COLD PyObject *capi_consumer(void)
{
    PyObject *getframe = PySys_GetObject("_getframe"); /* borrowed */
    PyObject *frame = getframe ? PyObject_CallObject(getframe, NULL) : NULL;
    PyObject *caller = capi_item(capi_frame(frame, "f_globals"), "__name__");
    PyObject *consumer = NULL;
    int depth;
    PyErr_Clear();
    /* create_module or exec_module calls _call_with_frames_removed, and that calls the module. */
    for (depth = 0; depth < 3 && !consumer; depth++) {
        consumer = capi_initialised(frame);
        frame = capi_attribute(frame, "f_back");
    }
    Py_XDECREF(frame);
    if (!consumer) {
        consumer = caller ? PyUnicode_FromFormat("an extension that %S calls", caller)
                          : PyUnicode_FromString("this extension");
    }
    Py_XDECREF(caller);
    return consumer;
}

/* A provider's text as a message can show it: cut where it is too long, and harmless. */
static CAPI_COLD PyObject *capi_text(const char *text)
{
    char shown[CAPI_TEXT + 1];
    int length = 0;
    while (length < CAPI_TEXT && text[length]) {
        shown[length] = text[length] >= ' ' && text[length] <= '~' ? text[length] : '?';
        length++;
    }
    if (length == CAPI_TEXT) {
        memcpy(&shown[length - 3], "...", 3);
    }
    shown[length] = 0;
    return PyUnicode_FromString(shown);
}

/* The version of the installed package: its own word, or its metadata's; NULL if neither says. */
static CAPI_COLD PyObject *capi_installed(const capi_api *api)
{
    PyObject *release = capi_attribute(PyImport_ImportModule(api->module), "__version__");
    PyObject *metadata;
    if (!release) {
        release = capi_attribute(PyImport_ImportModule(api->package), "__version__");
    }
    if (release && !PyUnicode_Check(release)) {
        Py_DECREF(release);
        release = NULL;
    }
    if (!release) {
        metadata = PyImport_ImportModule("importlib.metadata");
        release = metadata ? PyObject_CallMethod(metadata, "version", "s", api->package) : NULL;
        Py_XDECREF(metadata);
        PyErr_Clear();
    }
    return release;
}

/* The provider as messages name it: "geometry 1.0.3". `table` is NULL if there is none. */
static CAPI_COLD PyObject *capi_provider(const capi_api *api, const capi_table *table)
{
    PyObject *release = table && table->release ? capi_text(table->release) : capi_installed(api);
    PyObject *provider = release ? PyUnicode_FromFormat("%s %S", api->package, release)
                                 : PyUnicode_FromFormat("the installed %s", api->package);
    Py_XDECREF(release);
    return provider;
}

/* Writes the major versions behind the target's: " or 2.x", " or 2.x or 3.x". */
static CAPI_COLD void capi_later(const capi_api *api, const char *before, char *text, size_t size)
{
    uint32_t i = api->major_count;
    text[0] = 0;
    while (i-- > 0) {
        size_t length = strlen(text);
        if (api->majors[i].number > api->target >> 8) {
            snprintf(text + length, size - length, "%s%d.x", before, api->majors[i].number);
        }
    }
}

/* Raises ImportError: "shapes needs version 1.0 of geometry's C API, but geometry 0.9 <why>". An
 * exception that is set already becomes its cause. Returns -1. */
static CAPI_COLD int capi_refuse(const capi_api *api, const capi_table *table, const char *why, ...)
{
    PyObject *cause_type = NULL, *cause = NULL, *cause_traceback = NULL;
    PyObject *type = NULL, *exception = NULL, *traceback = NULL;
    PyObject *consumer, *provider, *reason, *module, *text = NULL;
    char later[CAPI_TEXT];
    va_list arguments;

    PyErr_Fetch(&cause_type, &cause, &cause_traceback);
    PyErr_NormalizeException(&cause_type, &cause, &cause_traceback);

    consumer = capi_consumer();
    provider = capi_provider(api, table);
    module = PyUnicode_FromString(api->module);
    va_start(arguments, why);
    reason = PyUnicode_FromFormatV(why, arguments);
    va_end(arguments);
    capi_later(api, " or ", later, sizeof(later));
    if (consumer && provider && module && reason) {
        text = PyUnicode_FromFormat("%S needs version %d.%d%s of %s's C API, but %S %S", consumer,
                                    api->target >> 8, api->target & 0xff, later, api->module,
                                    provider, reason);
    }
    if (text) {
        PyErr_SetImportError(text, module, NULL);
    } else if (!PyErr_Occurred()) {
        PyErr_NoMemory();
    }
    PyErr_Fetch(&type, &exception, &traceback);
    PyErr_NormalizeException(&type, &exception, &traceback);
    if (exception && cause) {
        if (cause_traceback) {
            PyException_SetTraceback(cause, cause_traceback);
        }
        PyException_SetCause(exception, cause);
        cause = NULL;
    }
    PyErr_Restore(type, exception, traceback);

    Py_XDECREF(text);
    Py_XDECREF(reason);
    Py_XDECREF(module);
    Py_XDECREF(provider);
    Py_XDECREF(consumer);
    Py_XDECREF(cause_type);
    Py_XDECREF(cause);
    Py_XDECREF(cause_traceback);
    return -1;
}

static CAPI_COLD int capi_refuse_damaged(const capi_api *api, const capi_table *table,
                                         const char *damage)
{
    return capi_refuse(api, table, "has a damaged table (%s); reinstall %s", damage, api->package);
}

#endif /* CAPI_REFUSAL_1 */
