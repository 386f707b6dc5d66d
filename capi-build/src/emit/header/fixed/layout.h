/* The table as it lies in the provider's memory; the same in every capi header. */
#ifndef CAPI_LAYOUT_1
#define CAPI_LAYOUT_1

#define CAPI_MAGIC UINT32_C(0x43415049) /* "CAPI" */
#define CAPI_LAYOUT 1

/* Flags of a slot. */
#define CAPI_CONDITIONAL 1 /* NULL in a provider that was built without it */
#define CAPI_RAISES 2
#define CAPI_NEEDS_GIL 4
#define CAPI_RETIRED 8

typedef struct capi_version { /* what the API of one version promises */
    uint16_t minor;
    uint16_t reserved;
    uint32_t slot_count;
    uint64_t hash; /* of all its slots */
} capi_version;

typedef struct capi_slot {
    const char *name;      /* "ring_area" */
    const char *signature; /* "double (geometry_Point const *, size_t)" */
    const char *terms;     /* what it doesn't say: "takes slice; raises; gil" */
    uint64_t hash;         /* of name, signature, terms and the layouts it reaches */
    uint16_t minor;        /* since */
    uint16_t flags;
    uint32_t reserved;
} capi_slot;

typedef struct capi_layout { /* for messages alone, since hashes cover it */
    const char *name; /* "geometry_Point" */
    const char *text; /* "{double x; double y}" */
} capi_layout;

typedef struct capi_table {
    uint32_t magic;  /* CAPI_MAGIC: a foreign pointer or byte order is seen at once */
    uint16_t layout; /* CAPI_LAYOUT; fields are only added, at the end */
    uint16_t size;   /* sizeof(capi_table) at the provider */
    uint16_t major;
    uint16_t minor;
    uint32_t slot_count;
    uint32_t version_count;
    uint32_t layout_count;
    const char *module;
    const char *release; /* the provider's package version, for messages */
    const capi_version *versions;
    const capi_slot *info;
    void *const *slots;
    const capi_layout *layouts; /* of the types that signatures and other layouts name */
} capi_table;

#endif /* CAPI_LAYOUT_1 */
