"""Two APIs in one binary: each has its own functions, and only those."""

import fake
import outer


def functions(capsule, name):
    table = fake.Table.from_address(fake.capsule_pointer(capsule, name))
    return [(slot.name, slot.signature) for slot in table.info[: table.slot_count]]


assert functions(outer._C_API_v1, b"outer._C_API_v1") == [
    (b"sum", b"int32_t (outer_Pair)"),
    (b"twice", b"int32_t (int32_t)"),
]
assert functions(outer.inner._C_API_v1, b"outer.inner._C_API_v1") == [
    (b"twice", b"int64_t (int64_t)"),
]

# The dicts for Cython, SciPy and Numba are separate, too.
expected = {"sum": b"int32_t (outer_Pair)", "twice": b"int32_t (int32_t)"}
assert fake.exported(outer) == expected, fake.exported(outer)
assert fake.exported(outer.inner) == {"twice": b"int64_t (int64_t)"}
