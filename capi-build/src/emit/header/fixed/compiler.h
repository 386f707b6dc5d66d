/* Words that compilers spell differently; the same in every capi header. */
#ifndef CAPI_COMPILER_1
#define CAPI_COMPILER_1

#ifdef __cplusplus
#define CAPI_CAST(type, value) static_cast<type>(value)
#define CAPI_ZERO {}
#else
#define CAPI_CAST(type, value) ((type)(value))
#define CAPI_ZERO {0}
#endif

/* One object for all files of an extension, invisible to other extensions. It must be defined
 * without being declared before: MinGW forgets selectany then. */
#if defined(_WIN32) || defined(__CYGWIN__)
#define CAPI_SHARED __declspec(selectany)
#else
#define CAPI_SHARED __attribute__((weak, visibility("hidden")))
#endif

#if defined(__GNUC__)
#define CAPI_COLD __attribute__((cold, noinline, unused))
#define CAPI_NORETURN __attribute__((noreturn))
#define CAPI_UNLIKELY(condition) __builtin_expect((condition), 0)
#define CAPI_LOAD(from) __atomic_load_n(&(from), __ATOMIC_ACQUIRE)
#define CAPI_STORE(to, value) __atomic_store_n(&(to), (value), __ATOMIC_RELEASE)
#define CAPI_DEPRECATED(text) __attribute__((deprecated(text)))
#elif defined(_MSC_VER)
#define CAPI_COLD __declspec(noinline)
#define CAPI_NORETURN __declspec(noreturn)
#define CAPI_UNLIKELY(condition) (condition)
#define CAPI_LOAD(from) (from)
#define CAPI_STORE(to, value) ((to) = (value))
#define CAPI_DEPRECATED(text) __declspec(deprecated(text))
#else
#define CAPI_COLD
#define CAPI_NORETURN
#define CAPI_UNLIKELY(condition) (condition)
#define CAPI_LOAD(from) (from)
#define CAPI_STORE(to, value) ((to) = (value))
#define CAPI_DEPRECATED(text)
#endif

/* A function that may be named, but not called: the compiler answers a call with this text. */
#ifdef __has_attribute
#if __has_attribute(unavailable)
#define CAPI_UNAVAILABLE(text) __attribute__((unavailable(text)))
#elif __has_attribute(error)
#define CAPI_UNAVAILABLE(text) __attribute__((error(text)))
#endif
#endif
#ifndef CAPI_UNAVAILABLE
#define CAPI_UNAVAILABLE(text) CAPI_DEPRECATED(text)
#endif

/* A debug build of a consumer says so where a function needs the GIL and the thread hasn't it. */
#if defined(NDEBUG) || (defined(Py_LIMITED_API) && defined(_WIN32))
#define CAPI_NEED_GIL(function) CAPI_CAST(void, 0)
#else
#ifdef Py_LIMITED_API
PyAPI_FUNC(int) PyGILState_Check(void); /* no part of the limited API, but there */
#endif
static CAPI_COLD void capi_need_gil(const char *function)
{
    fprintf(stderr, "%s needs the GIL, and this thread does not hold it; "
            "call it between PyGILState_Ensure() and PyGILState_Release()\n", function);
    fflush(stderr);
    abort();
}
#define CAPI_NEED_GIL(function) \
    (CAPI_UNLIKELY(!PyGILState_Check()) ? capi_need_gil(function) : CAPI_CAST(void, 0))
#endif

/* A call of a function that isn't there: an exception, if the function can raise one. */
static CAPI_COLD int capi_raise(const char *text)
{
    PyErr_SetString(PyExc_ImportError, text);
    return -1;
}

/* A function that can't raise ends the process. */
static CAPI_COLD CAPI_NORETURN void capi_abort(const char *text)
{
    fprintf(stderr, "%s\n", text);
    fflush(stderr);
    abort();
}

#endif /* CAPI_COMPILER_1 */
