/* Python's objects and exceptions. */
namespace CAPI_CPP_SPACE_1 {

/** A Python object that stays another's: what functions take. It is made from a PyObject *, from
 *  an Object, and from what has a ptr(), as the handles of pybind11 and nanobind. */
class Borrowed {
    template <class H>
    using Handle = std::enable_if_t<
        std::is_convertible<decltype(std::declval<const H &>().ptr()), PyObject *>::value, int>;

  public:
    constexpr Borrowed(std::nullptr_t) noexcept {}
    constexpr Borrowed(PyObject *object) noexcept : object_(object) {}
    template <class H, Handle<H> = 0>
    Borrowed(const H &handle) noexcept : object_(handle.ptr()) {}

    PyObject *get() const noexcept { return object_; }
    PyObject *ptr() const noexcept { return object_; }
    explicit operator bool() const noexcept { return object_ != nullptr; }

  private:
    PyObject *object_ = nullptr;
};

/** A reference to a Python object that this owns: what functions give. Copies and destruction
 *  need the GIL. release() gives a new reference, for py::reinterpret_steal() and nb::steal(). */
class Object {
  public:
    Object() noexcept = default;
    Object(Object &&other) noexcept : object_(other.release()) {}
    Object(const Object &other) noexcept : object_(other.object_) { Py_XINCREF(object_); }
    ~Object() { Py_XDECREF(object_); }
    Object &operator=(Object other) noexcept
    {
        std::swap(object_, other.object_);
        return *this;
    }

    /** Takes over a new reference. */
    static Object steal(PyObject *object) noexcept
    {
        Object stolen;
        stolen.object_ = object;
        return stolen;
    }
    /** Takes a reference of its own. */
    static Object borrow(Borrowed object) noexcept
    {
        Py_XINCREF(object.get());
        return steal(object.get());
    }

    PyObject *get() const noexcept { return object_; }
    PyObject *ptr() const noexcept { return object_; }
    explicit operator bool() const noexcept { return object_ != nullptr; }

    /** Gives the reference up: it is the caller's. */
    PyObject *release() noexcept
    {
        PyObject *const object = object_;
        object_ = nullptr;
        return object;
    }

  private:
    PyObject *object_ = nullptr;
};

/* The exception that is set, as text: "ValueError: no number". It stays set. */
inline std::string python_text()
{
    PyObject *type = nullptr, *value = nullptr, *trace = nullptr;
    std::string text = "a Python exception";
    PyErr_Fetch(&type, &value, &trace);
    if (type) {
        PyErr_NormalizeException(&type, &value, &trace);
        const Object name = Object::steal(PyObject_GetAttrString(type, "__name__"));
        const Object said = Object::steal(value ? PyObject_Str(value) : nullptr);
        for (const Object *part : {&name, &said}) {
            const Object bytes =
                Object::steal(*part ? PyUnicode_AsUTF8String(part->get()) : nullptr);
            if (const char *found = bytes ? PyBytes_AsString(bytes.get()) : nullptr) {
                text = part == &name ? found : *found ? text + ": " + found : text;
            }
        }
        PyErr_Clear();
    }
    PyErr_Restore(type, value, trace);
    return text;
}

/** A Python exception is set, and stays set while this is thrown: return NULL to Python, or hand it
 *  on as `throw py::error_already_set();` with pybind11, and `nb::raise_python_error();` with
 *  nanobind. Who goes on without it calls clear(). */
class PythonError : public std::runtime_error {
  public:
    PythonError() : std::runtime_error(python_text()) {}

    /** Whether it is of this type, or of one of a tuple of types. */
    bool matches(Borrowed type) const noexcept
    {
        return PyErr_Occurred() && PyErr_ExceptionMatches(type.get());
    }

    /** Forgets Python's exception. */
    void clear() const noexcept { PyErr_Clear(); }
};

[[noreturn]] inline void fail(Raised, const char *)
{
#if CAPI_CPP_EXCEPTIONS
    throw PythonError();
#else
    PyErr_Print();
    capi_abort("capi: a Python exception, in a program without C++ exceptions: call the function "
               "with std::nothrow");
#endif
}

inline Unexpected<Raised> raised() noexcept { return Unexpected<Raised>{Raised{}}; }

} // namespace CAPI_CPP_SPACE_1
