#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define CAPI_CPP_EXCEPTIONS 1
#define CAPI_CPP_SPACE_1 capi_1
#else
#define CAPI_CPP_EXCEPTIONS 0
/* Another namespace: a linker takes one function of each name, and objects are smaller here. */
#define CAPI_CPP_SPACE_1 capi_1_quiet
#endif

/* The parts that all capi headers for C++ need; a geometry.hpp has them as geometry::capi. */
namespace CAPI_CPP_SPACE_1 {

/* A deprecated function may still have a body. */
#if defined(__GNUC__)
#define CAPI_CPP_DEPRECATED_BEGIN \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wdeprecated-declarations\"")
#define CAPI_CPP_DEPRECATED_END _Pragma("GCC diagnostic pop")
#elif defined(_MSC_VER)
#define CAPI_CPP_DEPRECATED_BEGIN __pragma(warning(push)) __pragma(warning(disable : 4996))
#define CAPI_CPP_DEPRECATED_END __pragma(warning(pop))
#else
#define CAPI_CPP_DEPRECATED_BEGIN
#define CAPI_CPP_DEPRECATED_END
#endif

/* Whether one type can stand for the other. */
template <class One, class Other>
constexpr bool is_alike = sizeof(One) == sizeof(Other) && alignof(One) == alignof(Other) &&
                          std::is_trivially_copyable<One>::value &&
                          std::is_trivially_copyable<Other>::value;

/** One value as another type of the same layout: a record or an enumeration of C++, as C has it,
 *  and back. */
template <class To, class From>
inline To cast(const From &from) noexcept
{
    static_assert(is_alike<To, From>, "the two types have different layouts");
    To to;
    std::memcpy(static_cast<void *>(&to), static_cast<const void *>(&from), sizeof(To));
    return to;
}

/** One function pointer as another type of the same form. */
template <class To, class From>
inline To function(From from) noexcept
{
    return reinterpret_cast<To>(reinterpret_cast<void (*)()>(from));
}

/** The name of a value of an enumeration, or nullptr for one that this header doesn't know. */
template <class E>
constexpr const char *name(E value) noexcept
{
    return capi_name(value);
}

/** Whether this header knows the value. A newer provider may give another one, if the enumeration
 *  may grow. */
template <class E>
constexpr bool is_known(E value) noexcept
{
    return capi_name(value) != nullptr;
}

/** The base of what a failed function throws, beside Python's exceptions. */
class Failure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/** An error with the value that says why. */
template <class E>
class Error : public Failure {
  public:
    Error(E code, const char *function) : Failure(text(code, function)), code_(code) {}

    /** Why. */
    E code() const noexcept { return code_; }

    /** "geometry::centroid: Empty". */
    static std::string text(E code, const char *function)
    {
        std::string text(function);
        text += text.empty() ? "" : ": ";
        if (const char *known = capi_name(code)) {
            return text + known;
        }
        return text + std::to_string(static_cast<std::underlying_type_t<E>>(code));
    }

  private:
    E code_;
};

/** It is thrown where a handle or a callable is used that has nothing in it, because it was moved
 *  from. */
class Moved : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

[[noreturn]] inline void fail_moved()
{
    const char *const text = "capi: a handle was used that owns nothing, or was moved from";
#if CAPI_CPP_EXCEPTIONS
    throw Moved(text);
#else
    capi_abort(text);
#endif
}

/** A Python exception is set: what a function says that can raise one. */
struct Raised {};

/** The error of a function that has failed, before it is an Expected. */
template <class E>
struct Unexpected {
    E error;
};

template <class E>
inline Unexpected<E> unexpected(E error) noexcept
{
    return Unexpected<E>{error};
}

/** A value, or why there is none: what a function gives that is called with std::nothrow. `E` is
 *  an enumeration, or Raised, and then Python's exception is set. Like C++23's std::expected. */
template <class T, class E>
class [[nodiscard]] Expected {
    struct Nothing {};
    static constexpr bool is_reference = std::is_reference<T>::value;
    using Behind = std::remove_reference_t<T>;
    using Stored = std::conditional_t<
        is_reference, Behind *, std::conditional_t<std::is_void<T>::value, Nothing, T>>;

  public:
    using value_type = T;
    using error_type = E;

    Expected(Unexpected<E> why) : all_(std::in_place_index<1>, why.error) {}

    template <class U = T, std::enable_if_t<std::is_void<U>::value, int> = 0>
    Expected() : all_(std::in_place_index<0>) {}

    template <class U, std::enable_if_t<!std::is_reference<T>::value &&
                                            !std::is_same<std::decay_t<U>, Expected>::value &&
                                            std::is_convertible<U &&, Stored>::value,
                                        int> = 0>
    Expected(U &&value) : all_(std::in_place_index<0>, std::forward<U>(value)) {}

    template <class U, std::enable_if_t<std::is_reference<T>::value &&
                                            std::is_same<std::remove_cv_t<U>,
                                                         std::remove_cv_t<Behind>>::value,
                                        int> = 0>
    Expected(U &value) noexcept : all_(std::in_place_index<0>, std::addressof(value)) {}

    bool has_value() const noexcept { return all_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    /** Why there is none. Only where there is none. */
    E error() const { return *std::get_if<1>(&all_); }

    /** The value. Only where there is one. */
    decltype(auto) operator*() & { return get(*std::get_if<0>(&all_)); }
    decltype(auto) operator*() const & { return get(*std::get_if<0>(&all_)); }
    decltype(auto) operator*() && { return get(std::move(*std::get_if<0>(&all_))); }
    auto operator->() { return std::addressof(**this); }
    auto operator->() const { return std::addressof(**this); }

    /** The value, or an exception: Error<E>, or PythonError. */
    T value() &&;

  private:
    template <class S>
    static decltype(auto) get(S &&stored)
    {
        if constexpr (is_reference) {
            return static_cast<T>(*stored);
        } else {
            return std::forward<S>(stored);
        }
    }

    std::variant<Stored, E> all_;
};

/* Throws what a function failed with; without exceptions, the process ends. */
template <class E>
[[noreturn]] inline void fail(E code, const char *function)
{
#if CAPI_CPP_EXCEPTIONS
    throw Error<E>(code, function);
#else
    capi_abort(Error<E>::text(code, function).c_str());
#endif
}

[[noreturn]] inline void fail(Raised, const char *function);

template <class T, class E>
inline T unwrap(Expected<T, E> &&expected, const char *function)
{
    if (!expected) {
        fail(expected.error(), function);
    }
    if constexpr (!std::is_void<T>::value) {
        return *std::move(expected);
    }
}

template <class T, class E>
inline T Expected<T, E>::value() &&
{
    return unwrap(std::move(*this), "");
}

} // namespace CAPI_CPP_SPACE_1
