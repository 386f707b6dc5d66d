"""A cell of the matrix, in a process of its own: what a consumer saw, or why it was refused."""

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
