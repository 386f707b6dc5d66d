"""A cell of the matrix, in a process of its own: the consumer's report, or its refusal."""

import importlib
import sys

try:
    consumer = importlib.import_module(sys.argv[1])
except ImportError as error:
    print(type(error).__name__)
    print(error)
else:
    print("saw")
    for function, value in consumer.report().items():
        print(function, value)
