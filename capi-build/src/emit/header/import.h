/* From a module's name to a filled table; the same in every capi header. */
#ifndef CAPI_IMPORT_1
#define CAPI_IMPORT_1

/* How much of a provider's table is believed. */
#define CAPI_TEXT 500 /* bytes of a text that are read, whether or not it ends */
#define CAPI_SLOTS 65536
#define CAPI_VERSIONS 256 /* a minor version is one byte of a target */

/* What a header knows of its provider. */
typedef struct capi_api {
    const char *module;    /* "geometry" */
    const char *package;   /* "geometry" of "geometry._native" */
    const char *prefix;    /* of C names */
    const char *attribute; /* "_C_API_v1" */
    const char *capsule;   /* "geometry._C_API_v1" */
    const char *macro;     /* "GEOMETRY_TARGET" */
    uint16_t major;
    uint16_t target; /* the minor version that the consumer needs */
    uint32_t version_count;
    uint32_t slot_count;
    const capi_version *versions; /* oldest first */
    const capi_slot *slots;
} capi_api;

/* Whether this is the main interpreter: in another one, PyO3's functions would wait for ever. */
static inline int capi_is_main(void)
{
#if defined(PYPY_VERSION) || defined(GRAALVM_PYTHON)
    return 1;
#else
    return PyInterpreterState_GetID(PyInterpreterState_Get()) == 0;
#endif
}

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

/* Who imports: an extension module that is being initialised, or what can be said of another. */
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

/* Raises ImportError: "shapes needs version 1.0 of geometry's C API, but geometry 0.9 <why>". An
 * exception that is set already becomes its cause. Returns -1. */
static CAPI_COLD int capi_refuse(const capi_api *api, const capi_table *table, const char *why, ...)
{
    PyObject *cause_type = NULL, *cause = NULL, *cause_traceback = NULL;
    PyObject *type = NULL, *exception = NULL, *traceback = NULL;
    PyObject *consumer, *provider, *reason, *module, *text = NULL;
    va_list arguments;

    PyErr_Fetch(&cause_type, &cause, &cause_traceback);
    PyErr_NormalizeException(&cause_type, &cause, &cause_traceback);

    consumer = capi_consumer();
    provider = capi_provider(api, table);
    module = PyUnicode_FromString(api->module);
    va_start(arguments, why);
    reason = PyUnicode_FromFormatV(why, arguments);
    va_end(arguments);
    if (consumer && provider && module && reason) {
        text = PyUnicode_FromFormat("%S needs version %d.%d of %s's C API, but %S %S", consumer,
                                    api->major, api->target, api->module, provider, reason);
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

/* Refuses the provider because of a slot that is another one there than in this header. */
static CAPI_COLD int capi_refuse_slot(const capi_api *api, const capi_table *table, uint32_t slot)
{
    const capi_slot *here = &api->slots[slot];
    const capi_slot *there = slot < table->slot_count ? &table->info[slot] : NULL;
    PyObject *provider = capi_provider(api, table);
    PyObject *theirs = NULL, *difference = NULL;
    int result = -1;
    if (!provider) {
        return -1;
    }
    if (!there || !there->name || !there->signature) {
        difference = PyUnicode_FromFormat("%s_%s is slot %u here and missing in %S", api->prefix,
                                          here->name, slot, provider);
    } else if (strncmp(here->name, there->name, CAPI_TEXT) != 0) {
        theirs = capi_text(there->name);
        difference = theirs ? PyUnicode_FromFormat("slot %u is %s here and %S in %S", slot,
                                                   here->name, theirs, provider)
                            : NULL;
    } else if (strncmp(here->signature, there->signature, CAPI_TEXT) != 0) {
        theirs = capi_text(there->signature);
        difference = theirs ? PyUnicode_FromFormat("%s_%s is %s here and %S in %S", api->prefix,
                                                   here->name, here->signature, theirs, provider)
                            : NULL;
    } else {
        difference = PyUnicode_FromFormat("%s_%s is %s in both, but a record or enumeration that "
                                          "it uses, or who owns what, is not the same",
                                          api->prefix, here->name, here->signature);
    }
    if (difference) {
        result = capi_refuse(api, table,
                             "has a %d.%d that differs: %S; rebuild with the header of %S, or "
                             "install a version of %s that this header fits",
                             table->major, table->minor, difference, provider, api->package);
    }
    Py_XDECREF(difference);
    Py_XDECREF(theirs);
    Py_DECREF(provider);
    return result;
}

/* The table that the module `api->module` publishes, or NULL with an exception. */
static CAPI_COLD const capi_table *capi_find(const capi_api *api)
{
    PyObject *module = PyImport_ImportModule(api->module);
    PyObject *capsule;
    const capi_table *table;
    if (!module) {
        return NULL;
    }
    capsule = PyObject_GetAttrString(module, api->attribute);
    Py_DECREF(module);
    if (!capsule) {
        capi_refuse(api, NULL, "has no C API of version %d; install a version of %s that has "
                    "%d.%d or a later %d.x", api->major, api->package, api->major, api->target,
                    api->major);
        return NULL;
    }
    /* The table outlives the capsule: it is static in the provider. */
    table = CAPI_CAST(const capi_table *, PyCapsule_GetPointer(capsule, api->capsule));
    Py_DECREF(capsule);
    if (!table) {
        capi_refuse(api, NULL, "has a %s that is not a capsule named %s; install a version of %s "
                    "that was built with capi", api->attribute, api->capsule, api->package);
    }
    return table;
}

/* Whether the versions rise, and the last one is the table's. */
static CAPI_COLD int capi_agrees(const capi_table *table)
{
    const capi_version *version = table->versions;
    uint32_t i;
    if (table->version_count == 0 || table->version_count > CAPI_VERSIONS ||
        table->slot_count > CAPI_SLOTS) {
        return 0;
    }
    for (i = 1; i < table->version_count; i++, version++) {
        if (version[1].minor <= version->minor || version[1].slot_count < version->slot_count) {
            return 0;
        }
    }
    return version->minor == table->minor && version->slot_count == table->slot_count;
}

/* Whether a pointer can be to what a table holds. */
static CAPI_COLD int capi_is_aligned(const void *pointer)
{
    uintptr_t place;
    memcpy(&place, &pointer, sizeof(place));
    return place % sizeof(void *) == 0;
}

/* 0 if the table can be believed and has the version that is needed; else -1. */
static CAPI_COLD int capi_check(const capi_api *api, const capi_table *table)
{
    const uint32_t magic = capi_is_aligned(table) ? table->magic : 0;
    if (magic == UINT32_C(0x49504143)) {
        return capi_refuse(api, NULL, "was built for the other byte order; install a version of "
                           "%s for this machine", api->package);
    }
    if (magic != CAPI_MAGIC || table->layout == 0) {
        return capi_refuse(api, NULL, "has something other than a table in its capsule %s; install "
                           "a version of %s that was built with capi", api->capsule,
                           api->package);
    }
    if (table->layout != CAPI_LAYOUT) {
        return capi_refuse(api, NULL, "has a table of layout %d, and this header knows layout %d; "
                           "rebuild with the header of that %s", table->layout, CAPI_LAYOUT,
                           api->package);
    }
    if (table->size < sizeof(capi_table)) {
        return capi_refuse_damaged(api, NULL, "it is too small");
    }
    if (table->major != api->major) {
        return capi_refuse(api, table, "has %d.%d under the name %s; reinstall %s", table->major,
                           table->minor, api->attribute, api->package);
    }
    if (table->minor < api->target) {
        if (table->minor < api->versions[0].minor) {
            return capi_refuse(api, table, "has %d.%d; upgrade %s", table->major, table->minor,
                               api->package);
        }
        return capi_refuse(api, table, "has %d.%d; upgrade %s, or build with %s 0x%02x%02x",
                           table->major, table->minor, api->package, api->macro, table->major,
                           table->minor);
    }
    if (!table->versions || !table->info || !table->slots) {
        return capi_refuse_damaged(api, table, "a pointer is NULL");
    }
    if (!capi_is_aligned(table->versions) || !capi_is_aligned(table->info) ||
        !capi_is_aligned(table->slots)) {
        return capi_refuse_damaged(api, table, "a pointer is not aligned");
    }
    if (!capi_agrees(table)) {
        return capi_refuse_damaged(api, table, "its versions and slots do not agree");
    }
    return 0;
}

/* The newest of these versions up to `minor`, or NULL. */
static CAPI_COLD const capi_version *capi_newest(const capi_version *versions, uint32_t count,
                                                 uint16_t minor)
{
    const capi_version *newest = NULL;
    uint32_t i;
    for (i = 0; i < count && versions[i].minor <= minor; i++) {
        newest = &versions[i];
    }
    return newest;
}

/* Fills `into`, the consumer's own table: a uintptr_t, which is the target once all is done, then
 * one function pointer a slot. Returns 0, or -1 with an exception. */
static CAPI_COLD int capi_import(const capi_api *api, void *into)
{
    const capi_table *table = capi_find(api);
    const capi_version *here, *there;
    uint32_t slot;
    uint16_t common;
    int same;
    if (!table || capi_check(api, table) < 0) {
        return -1;
    }
    if (!capi_is_main()) {
        return capi_refuse(api, table, "can't be used in a subinterpreter, because PyO3 can't; "
                           "import it in the main interpreter");
    }

    /* If the newest version that both sides know has one hash, so has each slot of it. */
    common = api->versions[api->version_count - 1].minor;
    common = table->minor < common ? table->minor : common;
    here = capi_newest(api->versions, api->version_count, common);
    there = capi_newest(table->versions, table->version_count, common);
    if (!here || !there) {
        return capi_refuse_damaged(api, table, "its versions and slots do not agree");
    }
    same = here->hash == there->hash && here->slot_count == there->slot_count;

    for (slot = 0; slot < api->slot_count && api->slots[slot].minor <= api->target; slot++) {
        const capi_slot *expected = &api->slots[slot];
        if (!same && (slot >= table->slot_count || expected->hash != table->info[slot].hash)) {
            return capi_refuse_slot(api, table, slot);
        }
        if (!table->slots[slot] && !(expected->flags & CAPI_CONDITIONAL)) {
            return capi_refuse(api, table, "has nothing in slot %u, %s; reinstall %s", slot,
                               expected->name, api->package);
        }
    }

    /* Slots newer than the target are a gift: those that differ here and there stay NULL. */
    for (slot = 0; slot < api->slot_count && slot < table->slot_count; slot++) {
        if ((same && slot < here->slot_count) || api->slots[slot].hash == table->info[slot].hash) {
            char *place = CAPI_CAST(char *, into) + sizeof(uintptr_t) + slot * sizeof(void *);
            /* A second import writes nothing that a thread without the GIL may be reading. */
            if (memcmp(place, &table->slots[slot], sizeof(void *)) != 0) {
                memcpy(place, &table->slots[slot], sizeof(void *));
            }
        }
    }
    CAPI_STORE(*CAPI_CAST(uintptr_t *, into), CAPI_CAST(uintptr_t, api->major << 8 | api->target));
    return 0;
}

#endif /* CAPI_IMPORT_1 */
