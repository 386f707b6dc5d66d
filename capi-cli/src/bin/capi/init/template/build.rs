fn main() {
    capi_build::generate();
}
