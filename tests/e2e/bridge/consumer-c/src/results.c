/* Results of functions: memory that this extension owns, and lent ones. */
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
    /* We may change the elements, and keep fewer of them. */
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
    CHECK(shelves.data[1].at == 1 && shelves.data[1].what[1] == BRIDGE_BUFFER_FULL);
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

PyObject *check_lent(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    bridge_Rack *rack = bridge_Rack_new("a\0b", 3, 2);
    size_t len = 7;
    const bridge_Shelf *shelves = bridge_Rack_shelves(rack, &len);
    CHECK(len == 2 && shelves[1].at == 1 && shelves[1].what[0] == BRIDGE_BUFFER_EMPTY);
    CHECK(bridge_Rack_shelf(rack, 1) == &shelves[1]);
    CHECK(!bridge_Rack_shelf(rack, 2));
    CHECK_RAISED(PyExc_IndexError);

    const char *text = bridge_Rack_name_after(rack, "a", 1, &len);
    CHECK(text && len == 2 && memcmp(text, "\0b", 2) == 0);
    len = 7;
    CHECK(!bridge_Rack_name_after(rack, "b", 1, &len) && len == 7);
    CHECK(strcmp(bridge_Rack_label(rack), "ab") == 0);

    const bridge_Shelf *filled = NULL;
    CHECK(bridge_Rack_filled(rack, 1, &filled) == 0);
    CHECK(filled == &shelves[1] && filled->what[0] == BRIDGE_BUFFER_FULL);
    CHECK(bridge_Rack_filled(rack, 2, &filled) == BRIDGE_BUFFER_EMPTY);
    CHECK(filled == &shelves[1]);

    const bridge_Rack *below = bridge_rack_below(rack);
    CHECK(below && below != rack && !bridge_rack_below(below) && !bridge_rack_below(NULL));
    (void)bridge_Rack_shelves(below, &len);
    CHECK(len == 1);
    bridge_Rack_free(rack);

    rack = bridge_Rack_new(NULL, 0, 0);
    CHECK(bridge_Rack_shelves(rack, &len) && len == 0);
    CHECK(bridge_Rack_name_after(rack, NULL, 0, &len) && len == 0);
    bridge_Rack_free(rack);
    Py_RETURN_NONE;
}

PyObject *check_lent_by_the_caller(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    const char *text = "one two three", *rest = NULL;
    size_t len = 0;
    CHECK(bridge_words_from(text, 13, 1, &rest, &len) == 1 && rest == text + 4 && len == 9);
    rest = NULL;
    CHECK(bridge_words_from(text, 13, 3, &rest, &len) == 0 && !rest && len == 9);
    CHECK(bridge_words_from(text, 13, 13, &rest, &len) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(bridge_words_from(text, 13, 0, NULL, &len) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(bridge_words_from(text, 13, 0, &rest, NULL) == -1);
    CHECK(PyErr_ExceptionMatches(PyExc_ValueError));
    PyErr_Clear();

    uint64_t one[] = {2, 3, 1}, other[] = {4};
    CHECK(bridge_longer(one, 3, other, 1, &len) == one && len == 3);
    CHECK(bridge_longer(NULL, 0, other, 1, &len) == other && len == 1);
    CHECK(bridge_longer(NULL, 0, NULL, 0, &len) && len == 0);
    const uint64_t *greatest = NULL;
    CHECK(bridge_last_sorted(one, 3, &greatest) == 0 && greatest == &one[2] && *greatest == 3);
    CHECK(bridge_last_sorted(NULL, 0, &greatest) == BRIDGE_BUFFER_EMPTY);
    Py_RETURN_NONE;
}

PyObject *check_lent_for_ever(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    size_t len = 0;
    const uint64_t *primes = bridge_primes(&len);
    CHECK(len == 4 && primes[3] == 7 && primes == bridge_primes(&len));
    const char *name = bridge_state_name(BRIDGE_BUFFER_FULL, &len);
    CHECK(len == 4 && memcmp(name, "full", 4) == 0);
    Py_RETURN_NONE;
}

PyObject *check_lent_by_an_object(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    const uint64_t written[] = {5, 6};
    PyObject *ledger = bridge_ledger_new(written, 2);
    CHECK(ledger);
    size_t len = 0;
    const uint64_t *numbers = bridge_Ledger_numbers(ledger, &len), *one = NULL;
    CHECK(numbers && numbers != written && len == 2 && numbers[1] == 6);
    CHECK(bridge_ledger_at(ledger, 1, &one) == 1 && one == &numbers[1]);
    CHECK(bridge_ledger_at(ledger, 2, &one) == 0);
    Py_DECREF(ledger);
    CHECK(!bridge_Ledger_numbers(Py_None, &len));
    CHECK_RAISED(PyExc_TypeError);
    CHECK(bridge_ledger_at(Py_None, 0, &one) == -1);
    CHECK_RAISED(PyExc_TypeError);

    PyObject *bytes = PyBytes_FromString("text");
    CHECK(bytes);
    const char *text = bridge_utf8_of(bytes, &len);
    CHECK(text == PyBytes_AsString(bytes) && len == 4);
    Py_DECREF(bytes);
    bytes = PyBytes_FromString("\xff");
    CHECK(bytes && !bridge_utf8_of(bytes, &len));
    CHECK_RAISED(PyExc_ValueError);
    CHECK(!bridge_utf8_of(bytes, NULL));
    CHECK_RAISED(PyExc_ValueError);
    Py_DECREF(bytes);
    Py_RETURN_NONE;
}
