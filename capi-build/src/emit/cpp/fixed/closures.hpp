/* Callables that the provider calls. */
namespace CAPI_CPP_SPACE_1 {

/** Whether to call again: what a callable gives that can stop a function. One that gives nothing
 *  goes on. */
enum class Flow { Continue = 0, Stop = 1 };

/* Calls it, and makes of its result what the provider's function needs. */
template <class R, class F, class... A>
inline R call_as(F &callable, A &&...given)
{
    using Given = std::invoke_result_t<F &, A...>;
    if constexpr (std::is_void<R>::value) {
        static_cast<void>(std::invoke(callable, std::forward<A>(given)...));
    } else if constexpr (std::is_void<Given>::value) {
        std::invoke(callable, std::forward<A>(given)...);
        return Flow::Continue;
    } else {
        return static_cast<R>(std::invoke(callable, std::forward<A>(given)...));
    }
}

/* The number that C takes for the result: 0 to go on, 1 to stop. */
template <class R, class F>
inline int told(F &&call)
{
    if constexpr (std::is_void<R>::value) {
        call();
        return 0;
    } else {
        return static_cast<int>(call());
    }
}

/* Whether call_as() can. */
template <class R, class F, class... A>
constexpr bool is_callable()
{
    if constexpr (std::is_invocable<F &, A...>::value) {
        using Given = std::invoke_result_t<F &, A...>;
        return std::is_void<R>::value || std::is_convertible<Given, R>::value ||
               (std::is_same<R, Flow>::value && std::is_void<Given>::value);
    } else {
        return false;
    }
}

template <class Signature>
class FunctionRef;

/** A callable that is lent for a call: a lambda, a function, a std::function. */
template <class R, class... A>
class FunctionRef<R(A...)> {
  public:
    template <class F, std::enable_if_t<!std::is_same<std::decay_t<F>, FunctionRef>::value &&
                                            is_callable<R, std::remove_reference_t<F>, A...>(),
                                        int> = 0>
    FunctionRef(F &&callable) noexcept
    {
        using Callable = std::remove_reference_t<F>;
        if constexpr (std::is_function<Callable>::value) {
            function_ = reinterpret_cast<void (*)()>(&callable);
            call_ = [](const FunctionRef &self, A... given) -> R {
                auto &behind = *reinterpret_cast<Callable *>(self.function_);
                return call_as<R>(behind, std::forward<A>(given)...);
            };
        } else {
            object_ = const_cast<void *>(static_cast<const void *>(std::addressof(callable)));
            call_ = [](const FunctionRef &self, A... given) -> R {
                return call_as<R>(*static_cast<Callable *>(self.object_),
                                  std::forward<A>(given)...);
            };
        }
    }

    R operator()(A... given) const { return call_(*this, std::forward<A>(given)...); }

  private:
    void *object_ = nullptr;
    void (*function_)() = nullptr;
    R (*call_)(const FunctionRef &, A...) = nullptr;
};

/* An exception that a callable has thrown, on its way around the provider. */
class Caught {
  public:
    Caught() = default;
    Caught(const Caught &) = delete;
    Caught &operator=(const Caught &) = delete;

#if CAPI_CPP_EXCEPTIONS
    ~Caught()
    {
        if (type_ || value_ || trace_) {
            const PyGILState_STATE state = PyGILState_Ensure();
            Py_XDECREF(type_);
            Py_XDECREF(value_);
            Py_XDECREF(trace_);
            PyGILState_Release(state);
        }
    }

    /* Whether there is one: then the callable isn't called any more. */
    bool is_there() const noexcept { return state_.load(std::memory_order_acquire) != 0; }

    /* Keeps the one that is being handled; of several threads' exceptions, the first. */
    void keep() noexcept
    {
        int none = 0;
        if (!state_.compare_exchange_strong(none, 1, std::memory_order_acq_rel)) {
            return;
        }
        exception_ = std::current_exception();
        try {
            throw;
        } catch (const PythonError &error) {
            /* The provider mustn't go on with an exception set. */
            const PyGILState_STATE state = PyGILState_Ensure();
            if (!PyErr_Occurred()) {
                /* It went with the state of a thread that was Python's for the callable only. */
                PyErr_SetString(PyExc_RuntimeError, error.what());
            }
            PyErr_Fetch(&type_, &value_, &trace_);
            PyGILState_Release(state);
        } catch (...) {
        }
    }

    /* Throws it, now that the provider's function is left. */
    void rethrow()
    {
        if (is_there()) {
            if (type_) {
                /* This thread may be without the GIL, as long as it has called the provider. */
                const PyGILState_STATE state = PyGILState_Ensure();
                PyErr_Restore(std::exchange(type_, nullptr), std::exchange(value_, nullptr),
                              std::exchange(trace_, nullptr));
                PyGILState_Release(state);
            }
            std::rethrow_exception(exception_);
        }
    }

    /* Rethrows it where it may have gone through the provider as a Python exception. */
    void rethrow_raised()
    {
        if (is_there()) {
            PyErr_Clear();
            rethrow();
        }
    }

  private:
    std::atomic<int> state_{0};
    std::exception_ptr exception_;
    PyObject *type_ = nullptr, *value_ = nullptr, *trace_ = nullptr;
#else
    static constexpr bool is_there() noexcept { return false; }
    void rethrow() noexcept {}
    void rethrow_raised() noexcept {}
#endif
};

/* Calls a callable, and gives `stopped` where it throws, or has thrown. */
template <class R, class F>
inline R guarded(Caught &caught, R stopped, F &&call) noexcept
{
    if (caught.is_there()) {
        return stopped;
    }
#if CAPI_CPP_EXCEPTIONS
    try {
        return call();
    } catch (...) {
        caught.keep();
        return stopped;
    }
#else
    return call();
#endif
}

/* The number where -1 stands for a Python exception: one thrown as a PythonError goes on as itself,
 * and any other waits. */
template <class F>
inline int guarded_raising(Caught &caught, F &&call) noexcept
{
    const auto waits = [] {
        PyErr_SetString(PyExc_RuntimeError, "a C++ exception in a callable");
        return -1;
    };
    if (caught.is_there()) {
        return waits();
    }
#if CAPI_CPP_EXCEPTIONS
    try {
        return call();
    } catch (const PythonError &) {
        return -1;
    } catch (...) {
        caught.keep();
        return waits();
    }
#else
    return call();
#endif
}

template <class Signature>
class Lent;

/* A callable that is lent to the provider: what the context of its calls points to. */
template <class R, class... A>
class Lent<R(A...)> {
  public:
    explicit Lent(FunctionRef<R(A...)> callable) noexcept : callable_(callable), is_there_(true) {}
    explicit Lent(const std::optional<FunctionRef<R(A...)>> &callable) noexcept
        : callable_(callable ? *callable : none()), is_there_(callable.has_value()) {}

    void *context() noexcept { return is_there_ ? this : nullptr; }
    /* The function that C calls, or NULL where there is no callable. */
    template <class To>
    To call(To with) const noexcept { return is_there_ ? with : nullptr; }

    static R value(void *context, A... given) noexcept
    {
        Lent &self = *static_cast<Lent *>(context);
        if constexpr (std::is_void<R>::value) {
            guarded(self.caught_, 0, [&] {
                self.callable_(std::forward<A>(given)...);
                return 0;
            });
        } else {
            return guarded(self.caught_, R(),
                           [&] { return self.callable_(std::forward<A>(given)...); });
        }
    }
    /* 0 to go on, 1 to stop. */
    static int flow(void *context, A... given) noexcept
    {
        Lent &self = *static_cast<Lent *>(context);
        return guarded(self.caught_, 1, [&] {
            return told<R>([&] { return self.callable_(std::forward<A>(given)...); });
        });
    }
    /* The same, and -1 with a Python exception. */
    static int raising(void *context, A... given) noexcept
    {
        Lent &self = *static_cast<Lent *>(context);
        return guarded_raising(self.caught_, [&] {
            return told<R>([&] { return self.callable_(std::forward<A>(given)...); });
        });
    }

    void rethrow() { caught_.rethrow(); }
    void rethrow_raised() { caught_.rethrow_raised(); }

  private:
    static FunctionRef<R(A...)> none() noexcept { return FunctionRef<R(A...)>(never); }
    static R never(A...) noexcept { std::abort(); }

    FunctionRef<R(A...)> callable_;
    bool is_there_;
    Caught caught_;
};

template <class Signature>
class Function;

/** A callable that the provider keeps, and calls later, on any thread: it is moved or copied into
 *  this. Whatever it throws then goes on as a Python exception, where the provider can take one,
 *  and ends the process otherwise. */
template <class R, class... A>
class Function<R(A...)> {
    struct Base {
        Base() = default;
        Base(const Base &) = delete;
        Base &operator=(const Base &) = delete;
        virtual ~Base() = default;
        virtual R call(A... given) = 0;
    };
    template <class F>
    struct Kept final : Base {
        template <class G>
        explicit Kept(G &&from) : callable(std::forward<G>(from)) {}
        R call(A... given) override { return call_as<R>(callable, std::forward<A>(given)...); }
        F callable;
    };

  public:
    template <class F, std::enable_if_t<!std::is_same<std::decay_t<F>, Function>::value &&
                                            is_callable<R, std::decay_t<F>, A...>(),
                                        int> = 0>
    Function(F &&callable)
        : kept_(std::make_unique<Kept<std::decay_t<F>>>(std::forward<F>(callable))) {}

    explicit operator bool() const noexcept { return kept_ != nullptr; }
    /* The context, which is free()'s from now on. */
    void *release() noexcept { return kept_.release(); }
    static void free(void *context) noexcept { delete static_cast<Base *>(context); }

    static R value(void *context, A... given) noexcept
    {
        return static_cast<Base *>(context)->call(std::forward<A>(given)...);
    }
    static int flow(void *context, A... given) noexcept
    {
        Base &kept = *static_cast<Base *>(context);
        return told<R>([&] { return kept.call(std::forward<A>(given)...); });
    }
    static int raising(void *context, A... given) noexcept
    {
        Base &kept = *static_cast<Base *>(context);
        const auto call = [&] {
            return told<R>([&] { return kept.call(std::forward<A>(given)...); });
        };
#if CAPI_CPP_EXCEPTIONS
        try {
            return call();
        } catch (const PythonError &) {
        } catch (const std::exception &error) {
            PyErr_SetString(PyExc_RuntimeError, error.what());
        } catch (...) {
            PyErr_SetString(PyExc_RuntimeError, "a C++ exception in a callable");
        }
        return -1;
#else
        return call();
#endif
    }

  private:
    std::unique_ptr<Base> kept_;
};

template <class Signature>
inline void require(const Function<Signature> &callable)
{
    if (!callable) {
        fail_moved();
    }
}

template <class Signature>
inline void require(const std::optional<Function<Signature>> &callable)
{
    if (callable) {
        require(*callable);
    }
}

template <class Signature>
inline void *give(Function<Signature> &callable) noexcept
{
    return callable.release();
}

template <class Signature>
inline void *give(std::optional<Function<Signature>> &callable) noexcept
{
    return callable ? callable->release() : nullptr;
}

} // namespace CAPI_CPP_SPACE_1
