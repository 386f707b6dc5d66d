// Opaque objects, from C++: owned, lent, given back, and used from several threads.
#include <memory>
#include <thread>
#include <vector>

#include "checks.h"

namespace {

struct Free {
    void operator()(every_Counter *counter) const { every_Counter_free(counter); }
};
using Counter = std::unique_ptr<every_Counter, Free>;

}  // namespace

PyObject *check_objects(PyObject *, PyObject *)
{
    Counter one(every_counter_new(5));
    CHECK(one != nullptr && every_counter_get(one.get()) == 5);
    every_counter_step(one.get());
    CHECK(every_counter_get(one.get()) == 6);
    CHECK(every_counter_get_or(one.get()) == 6);
    CHECK(every_counter_get_or(nullptr) == -1);
    CHECK(every_counter_step_or(one.get()));
    CHECK(!every_counter_step_or(nullptr));

    Counter both(every_counter_merge(one.release(), every_counter_new(INT64_C(1) << 40)));
    CHECK(every_counter_get(both.get()) == (INT64_C(1) << 40) + 7);
    CHECK(every_counter_finish(both.release()) == (INT64_C(1) << 40) + 7);
    CHECK(every_counter_finish(nullptr) == 0);

    Counter some(every_counter_maybe(0)), none(every_counter_maybe(-1));
    CHECK(some != nullptr && none == nullptr);

    Counter parsed(every_counter_parse(" 17 ", 4));
    CHECK(parsed != nullptr && every_counter_get(parsed.get()) == 17);
    CHECK(every_counter_parse("seventeen", 9) == nullptr);
    CHECK_RAISED(PyExc_ValueError);

    every_Counter_free(nullptr);
    Py_RETURN_NONE;
}

// Objects are made, read and freed on whichever thread.
PyObject *check_threads(PyObject *, PyObject *)
{
    constexpr int64_t steps = 1000;
    const Counter shared(every_counter_new(100));
    std::vector<int64_t> sums(4, 0);
    Py_BEGIN_ALLOW_THREADS
    std::vector<std::thread> threads;
    for (int64_t &sum : sums) {
        threads.emplace_back([&sum, &shared] {
            for (int64_t i = 0; i < steps; ++i) {
                const Counter own(every_counter_new(i));
                sum += every_counter_get(own.get()) + every_counter_get(shared.get());
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    Py_END_ALLOW_THREADS
    for (const int64_t sum : sums) {
        CHECK(sum == steps * (steps - 1) / 2 + steps * 100);
    }
    Py_RETURN_NONE;
}

// C and C++ share the table that module.c filled.
PyObject *check_one_import(PyObject *, PyObject *)
{
    CHECK(&every_capi_table == table_of_values());
    CHECK(every_capi_table.capi_imported >= EVERY_TARGET);
    CHECK(every_import() == 0);
    Py_RETURN_NONE;
}
