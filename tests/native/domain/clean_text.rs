//! What copying adds to a text, and that every reader of text drops it. Times are in `time/formats.rs`.

use proptest::prelude::*;
use restore_desk::{
    api::pasted_token::PastedToken,
    domain::{
        clean_text::clean,
        explore::draft::{ExploreDraft, OrganizationSource},
        guid::Guid,
    },
};

/// What consoles, mail programs, web pages and word processors put around or into a text; `·` is the text, `_` a space
/// in it.
const COPIES: [&str; 30] = [
    "·",
    " · ",
    "\t·\r\n",
    "\u{a0}·\u{202f}",
    "\u{2009}·\u{3000}",
    "\u{feff}·",
    "\u{200b}·\u{200b}",
    "\u{200e}·\u{200f}",
    "\u{202a}·\u{202c}",
    "\u{2068}·\u{2069}",
    "\u{ad}·",
    "\"·\"",
    "'·'",
    "`·`",
    "´·`",
    "“·”",
    "„·“",
    "‘·’",
    "«·»",
    "» · «",
    "‹·›",
    "<·>",
    "(·)",
    "[·]",
    "{·}",
    "·,",
    "·;",
    "·.",
    "“(·)”.",
    "·)>",
];

/// A text in every copy.
pub fn copies(text: &str) -> impl Iterator<Item = String> {
    COPIES.into_iter().map(|copy| copy.replace('·', text))
}

#[test]
fn ids_and_tokens_are_accepted_in_every_copy() {
    let id = "3c424478-0811-4920-8aab-01f0bf2a2822";
    for copy in copies(id) {
        assert_eq!(Guid::parse(&copy).unwrap().as_str(), id, "for {copy:?}");
    }
    let token = PastedToken::parse("abc.def.ghi").unwrap();
    for copy in copies("abc.def.ghi").filter(|copy| !copy.starts_with('{')) {
        assert_eq!(PastedToken::parse(&copy).unwrap(), token, "for {copy:?}");
    }
    for copy in copies("Authorization:\u{a0}Bearer \u{200b}abc.\ndef.ghi") {
        let is_token = PastedToken::parse(&copy).is_ok_and(|pasted| pasted == token);
        assert!(is_token || copy.starts_with('{'), "for {copy:?}");
    }
}

#[test]
fn full_width_characters_and_hyphens_of_documents_become_ascii() {
    let cases = [
        ("２０２２－０１－２２　１４：５６", "2022-01-22 14:56"),
        ("（ＡＢＣ）", "ABC"),
        (
            "2022\u{2010}01\u{2011}22 14:56\u{2212}05:00",
            "2022-01-22 14:56-05:00",
        ),
        ("“", ""),
        ("()", ""),
        (" . ", ""),
        ("14:56 +0100 (CET)", "14:56 +0100 (CET)"),
        ("(14:56) +0100 (CET)", "14:56) +0100 (CET)"),
        ("/Date(1642863415862)/", "/Date(1642863415862)/"),
        ("14:00–15:00", "14:00–15:00"),
    ];
    for (text, expected) in cases {
        assert_eq!(clean(text), expected, "for {text:?}");
    }
}

#[test]
fn an_id_in_every_form_is_the_canonical_id_in_the_url() {
    let id = "3c424478-0811-4920-8aab-01f0bf2a2822";
    let forms = [
        "3C424478-0811-4920-8AAB-01F0BF2A2822",
        "{3c424478-0811-4920-8aab-01f0bf2a2822}",
        "(3c424478-0811-4920-8aab-01f0bf2a2822)",
        "3c424478081149208aab01f0bf2a2822",
        "urn:uuid:3c424478-0811-4920-8aab-01f0bf2a2822",
        "<URN:UUID:3C424478-0811-4920-8AAB-01F0BF2A2822>",
        "\"3c424478-0811-4920-8aab-01f0bf2a2822\",",
    ];
    for form in forms {
        assert_eq!(Guid::parse(form).unwrap().as_str(), id, "for {form}");
        let draft = ExploreDraft {
            organization_source: OrganizationSource::ById,
            typed_organization: form.to_owned(),
            ..ExploreDraft::default()
        };
        assert_eq!(draft.query().organization, id, "for {form}");
    }
    for text in [
        "",
        "abc.onmicrosoft.com",
        "3c424478-0811-4920-8aab-01f0bf2a282",
        "3c424478-0811-4920-8aab-01f0bf2a28222",
        "3c4244780811-4920-8aab-01f0bf2a2822",
        "3c42447808114-920-8aab-01f0bf2a2822",
        "3c424478-0811-4920-8aab-01f0bf2a282g",
        "3c42-4478081149208aab01f0bf2a2822",
        "3c424478-0811-4920-8aab-01f0bf2a2822 3c424478-0811-4920-8aab-01f0bf2a2822",
    ] {
        assert_eq!(Guid::parse(text), None, "for {text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_clean_text_stays_as_it_is(text in any::<String>(), wrapped in "[ \"“”(){}<>.,;a0\u{a0}\u{200b}-]{0,12}") {
        for text in [text, wrapped] {
            let cleaned = clean(&text);
            prop_assert_eq!(clean(&cleaned), cleaned);
        }
    }
}
