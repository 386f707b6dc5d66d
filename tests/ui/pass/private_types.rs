//! Types that no other crate, or no other module, can name.

use capi_runtime as capi;

capi::api! { module = "shapes" }

mod inner {
    #[capi_runtime::export(slot = 0, since = "1.0")]
    struct Shape(f64);

    #[capi_runtime::export]
    #[repr(C)]
    #[derive(Clone, Copy)]
    struct Point {
        pub x: f64,
    }

    #[capi_runtime::export]
    #[repr(i32)]
    #[derive(Clone, Copy)]
    enum Kind {
        Round = 1,
    }

    #[capi_runtime::export]
    type Visit = extern "C" fn(&Point);

    #[capi_runtime::export(slot = 1, since = "1.0")]
    fn taken(shape: &Shape, point: Point, kind: Kind, visit: Visit) -> f64 {
        let Kind::Round = kind;
        visit(&point);
        shape.0
    }

    #[capi_runtime::export]
    impl Shape {
        #[capi_runtime::export(slot = 2, since = "1.0")]
        fn side(&self, points: &[Point]) -> f64 {
            self.0 + points[0].x
        }
    }
}
