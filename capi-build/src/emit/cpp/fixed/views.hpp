/* Elements side by side: lent ones, and what the consumer owns. */
namespace CAPI_CPP_SPACE_1 {

#ifdef __cpp_lib_span

/** Elements that are lent: std::span since C++20, and before a type that converts from the same. */
template <class T>
using Span = std::span<T>;

#else

/** Elements that are lent: std::span since C++20, and before this, which converts from arrays,
 *  std::vector, std::array, and whatever else has data() and size(). */
template <class T>
class Span {
    template <class C>
    using Data = std::remove_pointer_t<decltype(std::data(std::declval<C &>()))>;
    template <class C, class = std::enable_if_t<!std::is_array<std::remove_reference_t<C>>::value>>
    using Accepts = std::enable_if_t<
        std::is_convertible<Data<C> (*)[], T (*)[]>::value &&
            std::is_convertible<decltype(std::size(std::declval<C &>())), std::size_t>::value &&
            (std::is_const<T>::value || std::is_lvalue_reference<C>::value),
        int>;

  public:
    using element_type = T;
    using value_type = std::remove_cv_t<T>;
    using size_type = std::size_t;
    using pointer = T *;
    using reference = T &;
    using iterator = T *;

    constexpr Span() noexcept = default;
    constexpr Span(T *data, std::size_t size) noexcept : data_(data), size_(size) {}
    constexpr Span(T *first, T *last) noexcept
        : data_(first), size_(static_cast<std::size_t>(last - first)) {}
    template <std::size_t N>
    constexpr Span(T (&array)[N]) noexcept : data_(array), size_(N) {}
    template <class C, Accepts<C> = 0>
    constexpr Span(C &&container) : data_(std::data(container)), size_(std::size(container)) {}

    constexpr T *data() const noexcept { return data_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr T *begin() const noexcept { return data_; }
    constexpr T *end() const noexcept { return data_ + size_; }
    constexpr T &operator[](std::size_t at) const { return data_[at]; }
    constexpr T &front() const { return data_[0]; }
    constexpr T &back() const { return data_[size_ - 1]; }
    constexpr Span first(std::size_t count) const { return Span(data_, count); }
    constexpr Span last(std::size_t count) const { return Span(end() - count, count); }
    constexpr Span subspan(std::size_t from) const { return last(size_ - from); }
    constexpr Span subspan(std::size_t from, std::size_t count) const
    {
        return Span(data_ + from, count);
    }

  private:
    T *data_ = nullptr;
    std::size_t size_ = 0;
};

#endif /* __cpp_lib_span */

/** An object that C has as a pointer, in the form that a function of C++ gives. */
template <class T>
inline Span<const T> lent(const void *data, std::size_t size) noexcept
{
    return Span<const T>(static_cast<const T *>(data), size);
}

/** An object of the provider that this owns: `T` is its class, and is freed with the handle.
 *  Movable; it owns nothing after it was moved from, and what needs an object throws Moved then. */
template <class T>
class Owned {
  public:
    using element_type = T;

    /** Owns nothing. */
    constexpr Owned() noexcept = default;
    constexpr Owned(std::nullptr_t) noexcept {}
    /** Takes over an object, as one that release() gave. */
    explicit Owned(T *object) noexcept : object_(object) {}
    /** Made from C's own pointer. */
    template <class C, std::enable_if_t<std::is_same<C, typename T::c_type>::value, int> = 0>
    explicit Owned(C *object) noexcept : object_(T::from_c(object)) {}
    Owned(Owned &&other) noexcept : object_(other.release()) {}
    Owned(std::unique_ptr<T> &&other) noexcept : object_(other.release()) {}
    Owned(const Owned &) = delete;
    ~Owned() { reset(); }

    Owned &operator=(Owned &&other) noexcept
    {
        reset(other.release());
        return *this;
    }
    Owned &operator=(const Owned &) = delete;

    /** The object, or nullptr. */
    T *get() const noexcept { return object_; }
    explicit operator bool() const noexcept { return object_ != nullptr; }

    /** Gives the object up: it isn't freed any more. */
    T *release() noexcept
    {
        T *const object = object_;
        object_ = nullptr;
        return object;
    }

    /** Frees the object, and takes over another one, if there is one. */
    void reset(T *object = nullptr) noexcept
    {
        T *const before = object_;
        object_ = object;
        if (before) {
            T::operator delete(static_cast<void *>(before));
        }
    }

    T &operator*() const
    {
        if (!object_) {
            fail_moved();
        }
        return *object_;
    }
    T *operator->() const { return &**this; }
    /** Where a function takes the object itself. */
    operator T &() const { return **this; }

  private:
    T *object_ = nullptr;
};

/* Before a function is called that takes over several things, so that none is given up before it is
 * certain that all are there. */
template <class T>
inline void require(const Owned<T> &owned)
{
    if (!owned) {
        fail_moved();
    }
}

template <class T>
inline void require(const std::optional<Owned<T>> &owned)
{
    if (owned) {
        require(*owned);
    }
}

template <class T>
inline typename T::c_type *give(Owned<T> &owned) noexcept
{
    return owned.release()->c();
}

template <class T>
inline typename T::c_type *give(std::optional<Owned<T>> &owned) noexcept
{
    return owned ? give(*owned) : nullptr;
}

/** Elements that this owns, in memory of the provider's allocator. Movable, and empty then. */
template <class T>
class Buffer {
  public:
    using element_type = T;
    using value_type = T;
    using size_type = std::size_t;
    using iterator = T *;
    using const_iterator = const T *;

    Buffer() noexcept = default;
    /** Takes over a record as C has it: a geometry_Point_buffer, say. */
    template <class Record, class = decltype(std::declval<Record &>().release)>
    explicit Buffer(const Record &record) noexcept
        : data_(reinterpret_cast<T *>(record.data)), size_(record.len), capacity_(record.capacity),
          release_(record.release) {}
    Buffer(Buffer &&other) noexcept { swap(other); }
    Buffer(const Buffer &) = delete;
    ~Buffer()
    {
        if (release_) {
            release_(data_, capacity_);
        }
    }
    Buffer &operator=(Buffer &&other) noexcept
    {
        Buffer(std::move(other)).swap(*this);
        return *this;
    }
    Buffer &operator=(const Buffer &) = delete;

    void swap(Buffer &other) noexcept
    {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
        std::swap(release_, other.release_);
    }

    T *data() noexcept { return data_; }
    const T *data() const noexcept { return data_; }
    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }
    T *begin() noexcept { return data_; }
    T *end() noexcept { return data_ + size_; }
    const T *begin() const noexcept { return data_; }
    const T *end() const noexcept { return data_ + size_; }
    T &operator[](std::size_t at) { return data_[at]; }
    const T &operator[](std::size_t at) const { return data_[at]; }

    /** A copy that is independent of the provider. */
    std::vector<T> to_vector() const { return std::vector<T>(begin(), end()); }
    explicit operator std::vector<T>() const { return to_vector(); }

    /** Gives it up, as a record of C's that is freed with the function beside its type. */
    template <class Record>
    Record release() noexcept
    {
        Record record;
        record.data = reinterpret_cast<decltype(record.data)>(data_);
        record.len = size_;
        record.capacity = capacity_;
        record.release = release_;
        data_ = nullptr;
        size_ = capacity_ = 0;
        release_ = nullptr;
        return record;
    }

  private:
    T *data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
    void (*release_)(void *, std::size_t) = nullptr;
};

/** Text that this owns: UTF-8, with a NUL behind it that doesn't count. */
class Text : public Buffer<char> {
  public:
    using Buffer<char>::Buffer;

    /** Never nullptr. */
    const char *c_str() const noexcept { return data() ? data() : ""; }
    std::string_view view() const noexcept { return std::string_view(c_str(), size()); }
    std::string str() const { return std::string(view()); }
    operator std::string_view() const noexcept { return view(); }
    explicit operator std::string() const { return str(); }
};

inline bool operator==(const Text &one, std::string_view other) { return one.view() == other; }
inline bool operator!=(const Text &one, std::string_view other) { return one.view() != other; }

} // namespace CAPI_CPP_SPACE_1
