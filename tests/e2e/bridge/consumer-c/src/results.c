/* What functions give: memory that this extension owns. */
#include "checks.h"

#include <string.h>

PyObject *check_buffers(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    bridge_uint64_buffer numbers = bridge_below(4);
    CHECK(numbers.len == 4 && numbers.capacity >= 4);
    for (uint64_t at = 0; at < 4; at++) {
        CHECK(numbers.data[at] == at);
    }
    /* The elements are ours to change, and fewer may be left. */
    numbers.data[0] = 7;
    numbers.len = 1;
    bridge_uint64_buffer_free(&numbers);
    CHECK(!numbers.data && !numbers.len && !numbers.capacity && !numbers.release);
    bridge_uint64_buffer_free(&numbers);
    bridge_uint64_buffer_free(NULL);

    bridge_uint64_buffer zeros;
    memset(&zeros, 0, sizeof zeros);
    bridge_uint64_buffer_free(&zeros);

    bridge_uint64_buffer empty = bridge_below(0);
    CHECK(!empty.data && empty.len == 0 && empty.capacity == 0);
    bridge_uint64_buffer_free(&empty);

    CHECK(bridge_below_if_any(2, &numbers) == 1 && numbers.len == 2 && numbers.data[1] == 1);
    bridge_uint64_buffer_free(&numbers);
    CHECK(bridge_below_if_any(0, &numbers) == 0 && numbers.len == 0);

    const double values[] = {1.0, 2.0};
    bridge_double_const_pointer_buffer addresses = bridge_addresses(values, 2);
    CHECK(addresses.len == 2 && addresses.data[1] == &values[1]);
    bridge_double_const_pointer_buffer_free(&addresses);
    Py_RETURN_NONE;
}

PyObject *check_records(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    bridge_Shelf_buffer shelves;
    CHECK(bridge_shelves("ef", 2, &shelves) == 0 && shelves.len == 2);
    CHECK(shelves.data[1].at == 1.0 && shelves.data[1].what[1] == BRIDGE_BUFFER_FULL);
    bridge_Buffer_buffer found;
    CHECK(bridge_all_empty(shelves.data, shelves.len, &found) == BRIDGE_BUFFER_FULL);
    CHECK(bridge_all_empty(shelves.data, 1, &found) == 0);
    CHECK(found.len == 1 && found.data[0] == BRIDGE_BUFFER_EMPTY);
    bridge_Buffer_buffer_free(&found);
    bridge_Shelf_buffer_free(&shelves);

    CHECK(bridge_shelves("ex", 2, &shelves) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(!shelves.data);
    CHECK(bridge_shelves("e", 1, NULL) == -1);
    CHECK_RAISED(PyExc_ValueError);
    Py_RETURN_NONE;
}

PyObject *check_texts(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    bridge_text_buffer text = bridge_capitals("a\0b", 3);
    CHECK(text.len == 3 && memcmp(text.data, "A\0B", 4) == 0);
    bridge_text_buffer_free(&text);
    CHECK(!text.data);
    bridge_text_buffer_free(&text);

    text = bridge_capitals(NULL, 0);
    CHECK(text.len == 0 && text.data && *text.data == '\0');
    bridge_text_buffer_free(&text);

    CHECK(bridge_repeated("ab", 2, 3, &text) == 1);
    CHECK(text.len == 6 && strcmp(text.data, "ababab") == 0);
    bridge_text_buffer_free(&text);
    CHECK(bridge_repeated("ab", 2, -1, &text) == 0);
    CHECK(bridge_repeated("ab", 2, 13, &text) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(bridge_repeated("\xff", 1, 1, &text) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(!text.data);
    Py_RETURN_NONE;
}

PyObject *check_no_buffer(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    bridge_double_buffer numbers;
    memset(&numbers, 0, sizeof numbers);
    int32_t seen = -1;
    CHECK(bridge_panicking(&seen, &numbers) == -1);
    CHECK(seen >= 0 && !numbers.data);
    CHECK(PyErr_Occurred() && !PyErr_ExceptionMatches(PyExc_Exception));
    PyErr_Clear();
    Py_RETURN_NONE;
}
