/* Python objects and classes: an object that Python passes goes straight to the provider. */
#include "checks.h"

/* The object behind a name of this module's caller, or NULL for the text "NULL". */
static PyObject *or_null(PyObject *object)
{
    if (PyUnicode_Check(object) && PyUnicode_CompareWithASCIIString(object, "NULL") == 0) {
        return NULL;
    }
    return object;
}

static PyObject *size(int status, const size_t *value)
{
    return status < 0 ? NULL : PyLong_FromSize_t(*value);
}

/* None for a missing object. */
static PyObject *maybe(PyObject *object)
{
    if (!object && !PyErr_Occurred()) {
        Py_RETURN_NONE;
    }
    return object;
}

PyObject *list_length(PyObject *module, PyObject *items)
{
    size_t length = 0;
    (void)module;
    return size(bridge_list_length(or_null(items), &length), &length);
}

PyObject *same(PyObject *module, PyObject *object)
{
    (void)module;
    return PyBool_FromLong(bridge_same(object, object));
}

PyObject *list_with(PyObject *module, PyObject *pair)
{
    (void)module;
    return bridge_list_with(PyTuple_GetItem(pair, 0), or_null(PyTuple_GetItem(pair, 1)));
}

PyObject *dict_find(PyObject *module, PyObject *pair)
{
    PyObject *found = NULL;
    const int status = bridge_dict_find(PyTuple_GetItem(pair, 0), PyTuple_GetItem(pair, 1), &found);
    (void)module;
    if (status < 0) {
        return NULL;
    }
    return status ? found : PyUnicode_FromString("nothing");
}

PyObject *dict_get(PyObject *module, PyObject *pair)
{
    (void)module;
    return bridge_dict_get(or_null(PyTuple_GetItem(pair, 0)), PyTuple_GetItem(pair, 1));
}

PyObject *list_new(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    return bridge_list_new();
}

PyObject *unless_none(PyObject *module, PyObject *object)
{
    (void)module;
    return maybe(bridge_unless_none(object));
}

PyObject *references(PyObject *module, PyObject *object)
{
    (void)module;
    return PyLong_FromSsize_t(bridge_references(object));
}

PyObject *array_sum(PyObject *module, PyObject *array)
{
    double sum;
    (void)module;
    return bridge_array_sum(array, &sum) < 0 ? NULL : PyFloat_FromDouble(sum);
}

PyObject *call(PyObject *module, PyObject *callable)
{
    (void)module;
    return bridge_call(callable);
}

PyObject *object_panic(PyObject *module, PyObject *object)
{
    (void)module;
    return bridge_object_panic(object);
}

PyObject *natives(PyObject *module, PyObject *all)
{
    PyObject *of[29];
    size_t count = 0;
    int i;
    (void)module;
    for (i = 0; i < 29; i++) {
        of[i] = PyTuple_GetItem(all, i);
    }
    return size(bridge_natives(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7], of[8], of[9],
                               of[10], of[11], of[12], of[13], of[14], of[15], of[16], of[17],
                               of[18], of[19], of[20], of[21], of[22], of[23], of[24], of[25],
                               of[26], of[27], of[28], &count),
                &count);
}

PyObject *series_new(PyObject *module, PyObject *value)
{
    const double values[] = {1.0, PyFloat_AsDouble(value)};
    (void)module;
    return bridge_series_new(values, 2);
}

PyObject *series_length(PyObject *module, PyObject *series)
{
    size_t length = 0;
    (void)module;
    return size(bridge_series_length(or_null(series), &length), &length);
}

PyObject *series_at(PyObject *module, PyObject *series)
{
    double value = -1.0;
    const int status = bridge_series_at(series, 1, &value);
    (void)module;
    return status < 0 ? NULL : Py_BuildValue("id", status, value);
}

PyObject *series_sum(PyObject *module, PyObject *pair)
{
    double sum = 0.0;
    PyObject *other = or_null(PyTuple_GetItem(pair, 1));
    (void)module;
    return bridge_series_sum(PyTuple_GetItem(pair, 0), other, &sum) < 0 ? NULL
                                                                       : PyFloat_FromDouble(sum);
}

PyObject *counter_get(PyObject *module, PyObject *counter)
{
    uint64_t count = 0;
    (void)module;
    return bridge_counter_get(counter, &count) < 0 ? NULL : PyLong_FromUnsignedLongLong(count);
}

PyObject *counter_step(PyObject *module, PyObject *counter)
{
    bool stepped = false;
    (void)module;
    return bridge_counter_step(or_null(counter), &stepped) < 0 ? NULL : PyBool_FromLong(stepped);
}

PyObject *counter_add(PyObject *module, PyObject *pair)
{
    (void)module;
    if (bridge_counter_add(PyTuple_GetItem(pair, 0), or_null(PyTuple_GetItem(pair, 1))) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

PyObject *counter_new(PyObject *module, PyObject *count)
{
    PyObject *counter = NULL;
    const int status = bridge_counter_new(PyLong_AsLongLong(count), &counter);
    (void)module;
    if (status < 0) {
        return NULL;
    }
    return status ? counter : PyUnicode_FromString("nothing");
}

PyObject *series_order(PyObject *module, PyObject *series)
{
    PyObject *order = NULL;
    const int status = bridge_series_order(series, &order);
    bool rising = false;
    (void)module;
    if (status <= 0) {
        return status < 0 ? NULL : PyUnicode_FromString("nothing");
    }
    if (bridge_order_is_rising(order, &rising) < 0) {
        return NULL;
    }
    Py_DECREF(order);
    return PyBool_FromLong(rising);
}

PyObject *types(PyObject *module, PyObject *object)
{
    (void)module;
    return Py_BuildValue("OOOiii", bridge_Series_type(), bridge_Counter_type(), bridge_Order_type(),
                         bridge_Series_Check(object), bridge_Counter_Check(object),
                         bridge_Series_Check(NULL));
}

/* A call without the GIL, which a consumer's debug build reports. */
PyObject *without_gil(PyObject *module, PyObject *object)
{
    size_t length;
    (void)module;
    Py_BEGIN_ALLOW_THREADS
    bridge_list_length(object, &length);
    Py_END_ALLOW_THREADS
    Py_RETURN_NONE;
}
