use super::expected::API;
use super::refusal::{shown, text};
use super::table::{Function, Layout, Provided};

/// Tells, in words, how a provider's functions differ from those that this file expects.
pub fn difference(provided: &Provided, provider: &str) -> Option<String> {
    let mut others = provided.callable().filter(|(slot, ours)| {
        let theirs = provided.info.get(*slot);
        theirs.is_none_or(|it| it.hash != ours.hash)
    });
    let (slot, ours) = others.next()?;
    let (count, function) = (others.count(), format!("{}_{}", API.prefix, ours.name));
    let more = match count {
        1 => "1 more function".to_owned(),
        count => format!("{count} more functions"),
    };
    if let Some(difference) = own(provided, slot, ours, provider) {
        return Some(match count {
            0 => difference,
            1 => format!("{difference}, and {more} differs"),
            _ => format!("{difference}, and {more} differ"),
        });
    }
    if let Some((layout, theirs)) = changed(provided, ours) {
        let (name, ours) = (layout.name, shown(layout.text));
        let difference = format!("{name} is {ours} here and {theirs} in {provider}");
        return Some(match count {
            0 => format!("{difference}, so {function} differs"),
            _ => format!("{difference}, so {function} and {more} differ"),
        });
    }
    Some(format!(
        "{function} is {} in both, and nothing is seen to differ but its hash",
        ours.signature
    ))
}

/// The difference, if it is the function's own, and not that of a type.
fn own(
    provided: &Provided,
    slot: usize,
    ours: &Function,
    provider: &str,
) -> Option<String> {
    let function = format!("{}_{}", API.prefix, ours.name);
    let contrast = |what: &str, ours: &str, theirs: &str| {
        let ours = shown(ours);
        (ours != theirs).then(|| format!("{what} {ours} here and {theirs} in {provider}"))
    };
    let missing = || {
        Some(format!(
            "{function} is slot {slot} here and missing in {provider}"
        ))
    };
    let Some(theirs) = provided.info.get(slot) else {
        return missing();
    };
    if theirs.name.is_null() || theirs.signature.is_null() || theirs.terms.is_null() {
        return missing();
    }
    let [name, signature, terms] = [theirs.name, theirs.signature, theirs.terms].map(text);
    contrast(&format!("slot {slot} is"), ours.name, &name)
        .or_else(|| contrast(&format!("{function} is"), ours.signature, &signature))
        .or_else(|| {
            (shown(ours.terms) != terms).then(|| {
                format!(
                    "{function} has the terms \"{}\" here and \"{terms}\" in {provider}",
                    shown(ours.terms)
                )
            })
        })
}

/// The first layout that the function reaches, through others too, and that differs.
fn changed(provided: &Provided, function: &Function) -> Option<(&'static Layout, String)> {
    let mut reached: Vec<&Layout> = Vec::new();
    reach(&mut reached, function.signature);
    let mut at = 0;
    while let Some(ours) = reached.get(at).copied() {
        let theirs = provided.layouts.iter().find(|theirs| {
            !theirs.name.is_null()
                && !theirs.text.is_null()
                && text(theirs.name) == ours.name
        });
        let theirs =
            theirs.map_or_else(|| "missing".to_owned(), |theirs| text(theirs.text));
        if theirs != shown(ours.text) {
            return Some((ours, theirs));
        }
        reach(&mut reached, ours.text);
        at += 1;
    }
    None
}

/// Adds the layouts that a text of this file names.
fn reach(reached: &mut Vec<&'static Layout>, text: &str) {
    let is_letter = |letter: char| letter == '_' || letter.is_ascii_alphanumeric();
    for word in text.split(|letter| !is_letter(letter)) {
        let named = API.layouts.iter().find(|layout| layout.name == word);
        if let Some(named) =
            named.filter(|it| !reached.iter().any(|old| old.name == it.name))
        {
            reached.push(named);
        }
    }
}
