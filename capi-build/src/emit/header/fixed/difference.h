/* The difference between the functions that a header was made for and a provider's, in words; the
 * same in every capi header. */
#ifndef CAPI_DIFFERENCE_1
#define CAPI_DIFFERENCE_1

/* Whether a text of this header and a provider's differ, as far as both are read. */
static CAPI_COLD int capi_differs(const char *here, const char *there)
{
    return !there || strncmp(here, there, CAPI_TEXT) != 0;
}

/* A `format` of what differs, both texts and the provider. */
static CAPI_COLD PyObject *capi_contrast(const char *format, const char *what, const char *here,
                                         const char *there, PyObject *provider)
{
    PyObject *ours = capi_text(here), *theirs = capi_text(there);
    PyObject *contrast = NULL;
    if (ours && theirs) {
        contrast = PyUnicode_FromFormat(format, what, ours, theirs, provider);
    }
    Py_XDECREF(theirs);
    Py_XDECREF(ours);
    return contrast;
}

/* The layout of this name, as far as it is long, or NULL. */
static CAPI_COLD const capi_layout *capi_layout_of(const capi_layout *layouts, uint32_t count,
                                                   const char *name, size_t length)
{
    uint32_t i;
    for (i = 0; i < count; i++) {
        const char *found = layouts[i].name;
        if (found && layouts[i].text && strncmp(found, name, length) == 0 && !found[length]) {
            return &layouts[i];
        }
    }
    return NULL;
}

/* Adds what a text of this header names to the places of layouts that are reached already. */
static CAPI_COLD uint32_t capi_reach(const capi_api *api, uint32_t *reached, uint32_t count,
                                     const char *text)
{
    while (*text) {
        size_t length = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                     "0123456789_");
        const capi_layout *named =
            length ? capi_layout_of(api->layouts, api->layout_count, text, length) : NULL;
        uint32_t i = 0;
        while (named && i < count && &api->layouts[reached[i]] != named) {
            i++;
        }
        if (named && i == count) {
            reached[count++] = CAPI_CAST(uint32_t, named - api->layouts);
        }
        text += length ? length : 1;
    }
    return count;
}

/* The first layout that a signature reaches, through others too, and that differs; or NULL. */
static CAPI_COLD const capi_layout *capi_changed(const capi_api *api, const capi_table *table,
                                                 const char *signature, const char **theirs)
{
    /* Python 3.9 has no PyMem_Calloc in its limited API. */
    void *memory = PyMem_Malloc(api->layout_count * sizeof(uint32_t));
    uint32_t *reached = CAPI_CAST(uint32_t *, memory);
    uint32_t count = reached ? capi_reach(api, reached, 0, signature) : 0;
    const capi_layout *changed = NULL;
    uint32_t i;
    for (i = 0; i < count && !changed; i++) {
        const capi_layout *here = &api->layouts[reached[i]];
        const capi_layout *there = capi_layout_of(table->layouts, table->layout_count, here->name,
                                                  strlen(here->name));
        *theirs = there ? there->text : "missing";
        changed = capi_differs(here->text, *theirs) ? here : NULL;
        count = capi_reach(api, reached, count, here->text);
    }
    PyMem_Free(memory);
    return changed;
}

/* The slot of a function in a major version, or CAPI_NONE. */
static inline uint32_t capi_slot_of(const capi_major *major, uint32_t function)
{
    return major->slots ? major->slots[function] : function;
}

/* Whether the slot of a function holds another one there. */
static CAPI_COLD int capi_is_other(const capi_api *api, const capi_major *major,
                                   const capi_table *table, uint32_t function)
{
    const uint32_t slot = capi_slot_of(major, function);
    return slot >= table->slot_count || api->functions[function].hash != table->info[slot].hash;
}

/* The difference of a function whose slot holds another one there. Where that is a layout
 * which the function reaches, it is put into `changed`. */
static CAPI_COLD PyObject *capi_difference(const capi_api *api, const capi_major *major,
                                           const capi_table *table, uint32_t function,
                                           PyObject *provider, const capi_layout **changed)
{
    const capi_function *here = &api->functions[function];
    const uint32_t slot = capi_slot_of(major, function);
    const capi_slot *there = slot < table->slot_count ? &table->info[slot] : NULL;
    const char *is = "%s is %S here and %S in %S", *theirs;
    char what[CAPI_TEXT];
    snprintf(what, sizeof(what), "slot %u", slot);
    if (there && there->name && capi_differs(here->name, there->name)) {
        return capi_contrast(is, what, here->name, there->name, provider);
    }
    if (!there || !there->name || !there->signature || !there->terms) {
        return PyUnicode_FromFormat("%s_%s is %s here and missing in %S", api->prefix, here->name,
                                    what, provider);
    }
    snprintf(what, sizeof(what), "%s_%s", api->prefix, here->name);
    if (capi_differs(here->signature, there->signature)) {
        return capi_contrast(is, what, here->signature, there->signature, provider);
    }
    if (capi_differs(here->terms, there->terms)) {
        return capi_contrast("%s has the terms \"%S\" here and \"%S\" in %S", what, here->terms,
                             there->terms, provider);
    }
    *changed = capi_changed(api, table, here->signature, &theirs);
    if (*changed) {
        return capi_contrast(is, (*changed)->name, (*changed)->text, theirs, provider);
    }
    return PyUnicode_FromFormat("%s is %s in both, and nothing is seen to differ but its hash",
                                what, here->signature);
}

/* Writes the end of that sentence: which function differs by a layout, how many others do. */
static CAPI_COLD void capi_others(const capi_api *api, const capi_major *major,
                                  const capi_table *table, uint32_t function,
                                  const capi_layout *changed, char *text, size_t size)
{
    const char *name = api->functions[function].name;
    unsigned count = 0;
    while (++function < api->function_count) {
        if (api->functions[function].target <= api->target) {
            count += capi_is_other(api, major, table, function) ? 1 : 0;
        }
    }
    text[0] = 0;
    if (changed && count) {
        snprintf(text, size, ", so %s_%s and %u more function%s differ", api->prefix, name, count,
                 count == 1 ? "" : "s");
    } else if (changed) {
        snprintf(text, size, ", so %s_%s differs", api->prefix, name);
    } else if (count) {
        snprintf(text, size, ", and %u more function%s", count,
                 count == 1 ? " differs" : "s differ");
    }
}

/* Refuses the provider because the slot of a function holds another one there. */
static CAPI_COLD int capi_refuse_difference(const capi_api *api, const capi_major *major,
                                            const capi_table *table, uint32_t function)
{
    PyObject *provider = capi_provider(api, table);
    const capi_layout *changed = NULL;
    PyObject *difference =
        provider ? capi_difference(api, major, table, function, provider, &changed) : NULL;
    char others[CAPI_TEXT];
    int result = -1;
    if (difference) {
        capi_others(api, major, table, function, changed, others, sizeof(others));
        result = capi_refuse(api, table,
                             "has a %d.%d that differs: %S%s; rebuild with the header of %S, or "
                             "install a version of %s that this header fits",
                             table->major, table->minor, difference, others, provider,
                             api->package);
    }
    Py_XDECREF(difference);
    Py_XDECREF(provider);
    return result;
}

#endif /* CAPI_DIFFERENCE_1 */
