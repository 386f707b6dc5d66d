"""A module whose API bears another name: no consumer would find it."""

from support import raises

with raises(
    "ImportError",
    "this extension is imported as misnamed",
    "its C API is that of declared",
    'set `module = "misnamed"` in capi::api!',
    '`module-name = "declared"` under [tool.maturin]',
):
    import misnamed  # noqa: F401
