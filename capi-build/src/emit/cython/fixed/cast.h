#ifndef CAPI_CAST
#ifdef __cplusplus
#define CAPI_CAST(type, value) static_cast<type>(value)
#else
#define CAPI_CAST(type, value) ((type)(value))
#endif
#endif
