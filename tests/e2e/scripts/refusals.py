"""Arguments that are refused and panics, where there is a way to tell."""

import every
import every_consumer_c
import every_consumer_rust
from support import raises

REFUSED = {
    "point": "every_refuse: point is NULL",
    "values": "every_refuse: values is NULL, but values_len is 2",
    "values_len": "more than memory holds",
    "text": "every_refuse: text is NULL, but text_len is 4",
    "UTF-8": "every_refuse: text is not UTF-8 after byte 2",
    "turn": "every_refuse: turn is 2, which is no value of its type",
    "step.turn": "every_refuse: step is -2, which is no value of its type",
    "step.history": "every_refuse: step is 127, which is no value of its type",
    "visit": "every_refuse: visit is NULL",
    "counter": "every_refuse: counter is NULL",
    "result": "every_refuse: result is NULL",
}

assert every_consumer_c.raise_refusal("nothing") == 6.5
assert every_consumer_rust.raise_refusal("text") == 6.5
for wrong, text in REFUSED.items():
    with raises("ValueError", text):
        every_consumer_c.raise_refusal(wrong)
    # The function had taken the counter over before any argument was refused.
    assert every.live_counters() == 0, wrong

# Newer than the target, and retired: a consumer that checks first isn't led into the call.
assert every_consumer_c.has() == {"always": 1, "never": 0, "newer": 1, "gone": 0}
gone = "every_counter_twice was retired in 1.1.2 of every; use every_Counter_free"
with raises("ImportError", gone):
    every_consumer_c.raise_retired()
assert every.live_counters() == 0, "what a retired function is given is freed"

for consumer in (every_consumer_c, every_consumer_rust):
    with raises("PanicException", "code 3 is not zero"):
        consumer.raise_panic()

with raises("PanicException", "every_never: this build of every does not have it"):
    every_consumer_rust.raise_unavailable()
