"""A server in Rust and a client in C, both of which await: on the loopback, in one event loop."""

import asyncio
import collections.abc
import gc

import awaitable
import awaitable_client
import awaitable_server


async def answers(port):
    """Lines go to the server and come back."""
    lines = ["one\n", "two\n", "drei\n"]
    got = await awaitable_client.fetch("127.0.0.1", port, lines)
    assert got == ["ONE\n", "TWO\n", "DREI\n"], got
    return f"{len(got)} lines came back in capitals"


async def crowd(port):
    """Many clients at once, each as a task of its own."""
    tasks = [
        asyncio.create_task(awaitable_client.fetch("127.0.0.1", port, [f"line {at}\n"] * 20))
        for at in range(50)
    ]
    got = await asyncio.gather(*tasks)
    assert got == [[f"LINE {at}\n"] * 20 for at in range(50)]
    return f"{len(got)} clients at once got {sum(map(len, got))} lines"


async def nobody(port):
    """An exception that a callback in C turns into an answer."""
    del port
    server = await asyncio.start_server(awaitable_server.serve, "127.0.0.1", 0)
    closed = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    assert await awaitable_client.fetch("127.0.0.1", closed, ["one\n"]) is None
    return "a refused connection is None, as the client's callback says"


async def raises(port):
    """An exception in a step of C's that isn't handled arrives where it is awaited."""
    try:
        await awaitable_client.fetch("127.0.0.1", port, [1])
    except TypeError as error:
        return f"what isn't text raises {type(error).__name__}"
    raise AssertionError("it didn't raise")


async def cancelled(port):
    """A task that waits for the server is cancelled: the coroutine in the middle sees it."""
    task = asyncio.create_task(awaitable_client.fetch("127.0.0.1", port, ["sleep\n"]))
    await asyncio.sleep(0.05)
    assert not task.done()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        assert task.cancelled()
    else:
        raise AssertionError("it wasn't cancelled")
    await asyncio.sleep(0.3)  # until the server has noticed
    return "a cancelled task ends with CancelledError"


async def nested(port):
    """Awaitables in awaitables, ours and Python's."""

    async def count():
        return len(await awaitable_client.fetch("127.0.0.1", port, ["a\n", "b\n"]))

    five = awaitable_server.one_more(awaitable_server.one_more(awaitable_server.one_more(count())))
    assert await five == 5
    try:
        await awaitable_server.one_more(awaitable_client.fetch("127.0.0.1", port, [1]))
    except ValueError as error:
        assert isinstance(error.__cause__, TypeError)
    else:
        raise AssertionError("it didn't raise")
    return "three awaitables around a coroutine around another give 5"


async def first(port):
    """Coroutines that aren't needed any more are cancelled, and never awaited."""
    started = []

    async def fails():
        started.append("fails")
        raise OSError("out of order")

    async def late():
        started.append("late")

    good = awaitable_client.fetch("127.0.0.1", port, ["here\n"])
    assert await awaitable_server.first([fails(), good, late()]) == ["HERE\n"]
    assert await awaitable_server.first([fails(), fails()]) is None
    assert started == ["fails"] * 3, started
    return "the first that doesn't raise is taken, the others are cancelled"


async def misuse(port):
    """Uses that Python refuses of its own coroutines are refused here, too."""
    unused = awaitable_client.fetch("127.0.0.1", port, ["one\n"])
    assert isinstance(unused, collections.abc.Coroutine)
    used = awaitable_client.fetch("127.0.0.1", port, [])
    await used
    for wrong, kind in [
        (lambda: used.send(None), RuntimeError),
        (lambda: unused.send(1), TypeError),
        (lambda: awaitable_server.one_more(1), TypeError),
    ]:
        try:
            wrong()
        except kind:
            continue
        raise AssertionError(kind)
    unused.close()
    return "what is awaited twice, or isn't awaitable, is refused"


async def main():
    server = await asyncio.start_server(awaitable_server.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for show in [answers, crowd, nobody, raises, cancelled, nested, first, misuse]:
        print(f"  {show.__name__:10} {await show(port)}")
    server.close()


print("A server in Rust, a client in C, awaitables of", awaitable.__name__)
asyncio.run(main())
gc.collect()
left = [each for each in gc.get_objects() if isinstance(each, awaitable.Awaitable)]
assert not left, left
print("  no awaitable is left over")
