//! The README's files, written to folders of their own, work with the README's commands.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use capi_tests::environment::{Environment, run};
use capi_tests::{root, target};

#[test]
fn readme_works() -> Result<()> {
    let folder = target().join("readme");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let text = fs::read_to_string(root().join("README.md"))?;
    let capi = root().display().to_string().replace('\\', "/");
    let files = files(&text);
    assert!(files.len() >= 10, "the README names its files in bold before each block");
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().context("a file in a folder")?)?;
        fs::write(path, text.replace("../capi/", &format!("{capi}/")))?;
    }

    let environment = Environment::open()?;
    let install = |project: &str, options: &[&str]| -> Result<()> {
        assert!(
            text.contains(&format!("./{project}`")),
            "the README says how to install {project}"
        );
        let mut pip = environment.python();
        pip.args(["-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps"]);
        run(pip.args(options).arg(folder.join(project))).map(drop)
    };
    install("vectors", &[])?;
    install("summing", &["--no-build-isolation"])?;
    install("adding", &["--no-build-isolation"])?;

    check(&environment, "import summing; assert summing.add('1 2', '3 4') == (4.0, 6.0)")?;
    check(&environment, "import adding; assert adding.add('1 2', '3 4') == (4.0, 6.0)")?;
    for module in ["summing", "adding"] {
        check(
            &environment,
            &format!(
                "import {module}\ntry:\n    {module}.add('1 2', 'x')\nexcept ValueError as error:\n    \
                 assert str(error) == '\"x\" is not two numbers', error\nelse:\n    assert False"
            ),
        )?;
    }
    Ok(())
}

#[track_caller]
fn check(environment: &Environment, code: &str) -> Result<()> {
    run(environment.python().args(["-c", code])).map(drop)
}

/// Path and text of each block that follows a path in bold.
fn files(text: &str) -> Vec<(&Path, String)> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(path) = line.strip_prefix("**").and_then(|line| line.strip_suffix("**")) else {
            continue;
        };
        if !path.contains('/') || path.contains(' ') {
            continue;
        }
        let block: Vec<&str> = lines
            .by_ref()
            .skip_while(|line| !line.starts_with("```"))
            .skip(1)
            .take_while(|line| !line.starts_with("```"))
            .collect();
        found.push((Path::new(path), block.join("\n") + "\n"));
    }
    found
}
