"""Calls that can only end the process: each says why."""

import every_consumer_c
from support import ends

endings = every_consumer_c.endings()
assert len(endings) > 25, endings
for name, text in endings.items():
    ends(f"import every_consumer_c as c; c.end({name!r})", text)

ends("import every_consumer_rust as c; c.end()", "code 5 is not zero")
