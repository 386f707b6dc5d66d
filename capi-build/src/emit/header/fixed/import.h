/* From a module's name to a filled table; the same in every capi header. */
#ifndef CAPI_IMPORT_1
#define CAPI_IMPORT_1

/* Whether this is the main interpreter: in another one, PyO3's functions would wait for ever. */
static inline int capi_is_main(void)
{
#if defined(PYPY_VERSION) || defined(GRAALVM_PYTHON)
    return 1;
#else
    return PyInterpreterState_GetID(PyInterpreterState_Get()) == 0;
#endif
}

/* Refuses a module without any of the attributes that the target allows. */
static CAPI_COLD void capi_refuse_none(const capi_api *api)
{
    const int major = api->target >> 8, minor = api->target & 0xff;
    char majors[CAPI_TEXT] = "", later[CAPI_TEXT];
    uint32_t i;
    for (i = 0; i < api->major_count && api->majors[i].number >= major; i++) {
        const size_t length = strlen(majors);
        snprintf(majors + length, sizeof(majors) - length, "%s%d", i == 0 ? "" : " or ",
                 api->majors[i].number);
    }
    capi_later(api, ", or any ", later, sizeof(later));
    capi_refuse(api, NULL, "has no C API of version %s; install a version of %s that has %d.%d or "
                "a later %d.x%s", majors, api->package, major, minor, major, later);
}

/* The capsule of the newest major version that the module has and the target allows, or NULL with
 * an exception. */
static CAPI_COLD PyObject *capi_capsule(const capi_api *api, const capi_major **major)
{
    PyObject *module = PyImport_ImportModule(api->module);
    PyObject *capsule = NULL;
    uint32_t i;
    if (!module) {
        return NULL;
    }
    for (i = 0; i < api->major_count && api->majors[i].number >= api->target >> 8; i++) {
        PyErr_Clear(); /* that of the one before */
        *major = &api->majors[i];
        capsule = PyObject_GetAttrString(module, (*major)->attribute);
        if (capsule || !PyErr_ExceptionMatches(PyExc_AttributeError)) {
            break;
        }
    }
    Py_DECREF(module);
    if (!capsule && PyErr_ExceptionMatches(PyExc_AttributeError)) {
        capi_refuse_none(api);
    }
    return capsule;
}

/* The table of that major version, or NULL with an exception. */
static CAPI_COLD const capi_table *capi_find(const capi_api *api, const capi_major **major)
{
    PyObject *capsule = capi_capsule(api, major);
    const capi_table *table;
    if (!capsule) {
        return NULL;
    }
    /* The table outlives the capsule: it is static in the provider. */
    table = CAPI_CAST(const capi_table *, PyCapsule_GetPointer(capsule, (*major)->capsule));
    Py_DECREF(capsule);
    if (!table) {
        capi_refuse(api, NULL, "has a %s that is not a capsule named %s; install a version of %s "
                    "that was built with capi", (*major)->attribute, (*major)->capsule,
                    api->package);
    }
    return table;
}

/* Whether the versions rise and end with the table's own. Nothing behind that one is read. */
static CAPI_COLD int capi_agrees(const capi_table *table)
{
    const capi_version *version = table->versions;
    uint32_t i;
    if (table->version_count == 0 || table->version_count > CAPI_VERSIONS ||
        table->slot_count > CAPI_SLOTS) {
        return 0;
    }
    for (i = 1; i < table->version_count; i++, version++) {
        if (version->minor >= table->minor || version->minor >= version[1].minor ||
            version->slot_count > version[1].slot_count) {
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
static CAPI_COLD int capi_check(const capi_api *api, const capi_major *major,
                                const capi_table *table)
{
    /* The target is of this major version, or of one before. */
    const int least = major->number == api->target >> 8 ? api->target & 0xff
                                                        : major->versions[0].minor;
    const uint32_t magic = capi_is_aligned(table) ? table->magic : 0;
    if (magic == UINT32_C(0x49504143)) {
        return capi_refuse(api, NULL, "was built for the other byte order; install a version of "
                           "%s for this machine", api->package);
    }
    if (magic != CAPI_MAGIC || table->layout == 0) {
        return capi_refuse(api, NULL, "has something other than a table in its capsule %s; install "
                           "a version of %s that was built with capi", major->capsule,
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
    if (table->major != major->number) {
        return capi_refuse(api, table, "has %d.%d under the name %s; reinstall %s", table->major,
                           table->minor, major->attribute, api->package);
    }
    if (table->minor < least) {
        if (table->minor < major->versions[0].minor) {
            return capi_refuse(api, table, "has %d.%d; upgrade %s", table->major, table->minor,
                               api->package);
        }
        return capi_refuse(api, table, "has %d.%d; upgrade %s, or build with %s 0x%02x%02x",
                           table->major, table->minor, api->package, api->macro, table->major,
                           table->minor);
    }
    if (!table->versions || !table->info || !table->slots ||
        (table->layout_count && !table->layouts)) {
        return capi_refuse_damaged(api, table, "a pointer is NULL");
    }
    if (!capi_is_aligned(table->versions) || !capi_is_aligned(table->info) ||
        !capi_is_aligned(table->slots) || !capi_is_aligned(table->layouts)) {
        return capi_refuse_damaged(api, table, "a pointer is not aligned");
    }
    if (table->layout_count > CAPI_LAYOUTS) {
        return capi_refuse_damaged(api, table, "it has too many layouts");
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
 * one function pointer after another. Returns 0, or -1 with an exception. */
static CAPI_COLD int capi_import(const capi_api *api, void *into)
{
    const capi_major *major = NULL;
    const capi_table *table = capi_find(api, &major);
    const capi_version *here, *there;
    uint32_t i, same = 0;
    uint16_t common;
    if (!table || capi_check(api, major, table) < 0) {
        return -1;
    }
    if (!capi_is_main()) {
        return capi_refuse(api, table, "can't be used in a subinterpreter, because PyO3 can't; "
                           "import it in the main interpreter");
    }

    /* If the newest version that both sides know has one hash, so has each slot of it. */
    common = major->versions[major->version_count - 1].minor;
    common = table->minor < common ? table->minor : common;
    here = capi_newest(major->versions, major->version_count, common);
    there = capi_newest(table->versions, table->version_count, common);
    if (here && there && here->hash == there->hash && here->slot_count == there->slot_count) {
        same = here->slot_count;
    }

    for (i = 0; i < api->function_count; i++) {
        const capi_function *function = &api->functions[i];
        const uint32_t slot = capi_slot_of(major, i);
        if (function->target > api->target) {
            continue;
        }
        if (slot >= same && capi_is_other(api, major, table, i)) {
            return capi_refuse_difference(api, major, table, i);
        }
        if (!table->slots[slot] && !(function->flags & CAPI_CONDITIONAL)) {
            return capi_refuse(api, table, "has nothing in slot %u, %s; reinstall %s", slot,
                               function->name, api->package);
        }
    }

    /* Functions newer than the target are a gift. One that differs here and there stays NULL, and
     * so does one that is retired there: a consumer asks first because it wants the function. */
    for (i = 0; i < api->function_count; i++) {
        const uint32_t slot = capi_slot_of(major, i);
        if (slot < same || !capi_is_other(api, major, table, i)) {
            char *place = CAPI_CAST(char *, into) + sizeof(uintptr_t) + i * sizeof(void *);
            if (api->functions[i].target > api->target &&
                (table->info[slot].flags & CAPI_RETIRED)) {
                continue;
            }
            /* A second import writes nothing that a thread without the GIL may be reading. */
            if (memcmp(place, &table->slots[slot], sizeof(void *)) != 0) {
                memcpy(place, &table->slots[slot], sizeof(void *));
            }
        }
    }
    CAPI_STORE(*CAPI_CAST(uintptr_t *, into), CAPI_CAST(uintptr_t, api->target));
    return 0;
}

#endif /* CAPI_IMPORT_1 */
