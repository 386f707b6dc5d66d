"""A consumer of the crate that `capi stub` writes runs with the oldest provider, unless it asks."""

import every_consumer_rust_1_0 as consumer
from imports import outcome, taken

NAME = "every_consumer_rust_1_0"

assert consumer.add(1.0, 2.0) == 3.0
taken("the same", NAME)
taken("older", NAME)
taken("newer", NAME)
taken("another newer function", NAME)
said = outcome("another signature", NAME)
# FIXME: the file knows the crate that it is compiled in, which is not the consumer's here.
needs = "every-capi needs version 1.0 of every's C API, but "
assert said["kind"] == "ImportError" and needs in said["text"], said
assert "every_sum is double" in said["text"], said
