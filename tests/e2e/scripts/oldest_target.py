"""A Rust consumer that asks for nothing runs with the oldest provider."""

import every_consumer_rust_1_0 as consumer
from imports import refused, taken

NAME = "every_consumer_rust_1_0"

assert consumer.add(1.0, 2.0) == 3.0
taken("the same", NAME)
taken("older", NAME)
taken("newer", NAME)
taken("another newer function", NAME)
refused("another signature", "every_sum is double", target="1.0", consumers=[NAME])
