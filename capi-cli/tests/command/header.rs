//! `capi header`.

use capi_build::generate;
use expect_test::expect;

use crate::list::MAJORS;
use crate::scratch::{Scratch, run};

/// The file that the build script ships.
fn shipped(scratch: &Scratch, path: &str) -> String {
    let (krate, out) = (scratch.path(""), scratch.path("out"));
    generate::generate_into(&krate, &scratch.path("src/lib.rs"), &out).expect("writable");
    scratch.read(&format!("out/shapes/include/{path}"))
}

#[test]
fn it_is_what_the_wheel_ships() {
    let scratch = Scratch::provider(MAJORS);
    assert_eq!(run(&scratch.path(""), "capi header"), shipped(&scratch, "shapes.h"));
    let older = shipped(&scratch, "v1/shapes.h");
    assert_eq!(run(&scratch.path(""), "capi header --major 1"), older);
}

#[test]
fn there_is_one_for_cpp() {
    let scratch = Scratch::provider(MAJORS);
    assert_eq!(run(&scratch.path(""), "capi header --cpp"), shipped(&scratch, "shapes.hpp"));
    let older = shipped(&scratch, "v1/shapes.hpp");
    scratch.check("capi header --cpp --major 1 -o include/", &expect![""]);
    assert_eq!(scratch.read("include/shapes.hpp"), older);
}

#[test]
fn it_is_written_where_it_is_wanted() {
    let scratch = Scratch::provider(MAJORS);
    let newest = shipped(&scratch, "shapes.h");
    scratch.check("capi header -o new/folder/", &expect![""]);
    assert_eq!(scratch.read("new/folder/shapes.h"), newest);
    scratch.check("capi header --major 1 --output src", &expect![""]);
    assert_ne!(scratch.read("src/shapes.h"), newest);
    scratch.check("capi header -o any.h", &expect![""]);
    assert_eq!(scratch.read("any.h"), newest);
    let text = run(&scratch.path(""), "capi header -o any.h/no.h");
    assert!(text.contains("error: any.h/no.h can't be written: "), "{text}");
    assert!(text.ends_with("── exit status 2\n"), "{text}");
}

#[test]
fn mistakes_come_first() {
    let scratch = Scratch::provider(&MAJORS.replace("slot = 3", "slot = 2"));
    let text = run(&scratch.path(""), "capi header -o any.h");
    assert!(text.contains("error: slot 2 is also that of `area2`"), "{text}");
    assert!(text.ends_with("── exit status 1\n"), "{text}");
    assert!(!scratch.path("any.h").exists());
}
