// Several threads at once: an opaque object without the GIL, a class with it.
#include <thread>
#include <vector>

#include "checks.h"

namespace {

constexpr uint64_t threads = 4, steps = 500;

// Runs a step on each thread, without the GIL.
template <typename Step> void on_each_thread(const Step &step)
{
    Py_BEGIN_ALLOW_THREADS
    std::vector<std::thread> running;
    for (uint64_t at = 0; at < threads; ++at) {
        running.emplace_back(step);
    }
    for (std::thread &thread : running) {
        thread.join();
    }
    Py_END_ALLOW_THREADS
}

}  // namespace

PyObject *check_tally(PyObject *, PyObject *)
{
    bridge_Tally *tally = bridge_tally_new();
    on_each_thread([tally] {
        for (uint64_t i = 0; i < steps; ++i) {
            bridge_tally_add(tally);
        }
    });
    const uint64_t counted = bridge_tally_get(tally);
    bridge_Tally_free(tally);
    CHECK(counted == threads * steps);
    Py_RETURN_NONE;
}

PyObject *check_counter(PyObject *, PyObject *)
{
    PyObject *counter = nullptr;
    CHECK(bridge_counter_new(0, &counter) == 1);
    on_each_thread([counter] {
        for (uint64_t i = 0; i < steps; ++i) {
            bool stepped = false;
            const PyGILState_STATE state = PyGILState_Ensure();
            // In a Python without a GIL, another thread may hold the borrow.
            while (bridge_counter_step(counter, &stepped) < 0) {
                PyErr_Clear();
            }
            PyGILState_Release(state);
        }
    });
    uint64_t counted = 0;
    const int status = bridge_counter_get(counter, &counted);
    Py_DECREF(counter);
    CHECK(status == 0 && counted == threads * steps);
    Py_RETURN_NONE;
}
