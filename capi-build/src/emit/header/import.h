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
        if (!PyErr_ExceptionMatches(PyExc_AttributeError)) {
            return NULL;
        }
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
            return capi_refuse_difference(api, table, slot);
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
