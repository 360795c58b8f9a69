//! Whether two names belong to the same user.

use restore_desk::domain::user::{
    User,
    UserMatch::{self, Different, MaybeSame, Same},
    compare_user_names,
};

#[test]
fn names_are_compared_as_far_as_they_tell() {
    let cases: [(&str, &str, UserMatch); 22] = [
        (r"EPSILON\Administrator", r"epsilon\administrator", Same),
        (r" EPSILON\ann ", r"EPSILON\ann", Same),
        ("ann@epsilon.local", "Ann@EPSILON.local", Same),
        ("ann", "ANN", Same),
        ("", "", Same),
        // Another form of the same account, or another account.
        (r"EPSILON\ann", "ann@epsilon.local", MaybeSame),
        (r"EPSILON\ann", "ANN@other.example", MaybeSame),
        (r"EPSILON\ann", "ann", MaybeSame),
        ("ann@epsilon.local", "ann", MaybeSame),
        (r"EPSILON\ann", r"epsilon.local\ann", MaybeSame),
        (r".\ann", r"SERVER\ann", MaybeSame),
        // The page cannot compare other letters without case.
        (r"EPSILON\jürgen", r"EPSILON\JÜRGEN", MaybeSame),
        (r"ÖSTERREICH\ann", r"österreich\ann", MaybeSame),
        (r"EPSILON\ann", r"OMEGA\ann", Different),
        (r"epsilon.local\ann", r"epsilon.example\ann", Different),
        ("admin@abc.example", "admin@def.example", Different),
        (r"EPSILON\ann", r"EPSILON\bob", Different),
        (r"EPSILON\ann", "bob@epsilon.local", Different),
        (r"EPSILON\ann", "bob", Different),
        (r"EPSILON\jürgen", r"EPSILON\jurgen", Different),
        (r"EPSILON\ann", r"EPSILON\anna", Different),
        (r".\ann", r"SERVER\bob", Different),
    ];
    for (name, other, expected) in cases {
        assert_eq!(compare_user_names(name, other), expected, "{name}, {other}");
        assert_eq!(compare_user_names(other, name), expected, "{other}, {name}");
    }
}

#[test]
fn a_user_without_a_name_may_be_anyone() {
    let ann = User::Named("ann".to_owned());
    assert_eq!(ann.compare(&User::Unnamed), MaybeSame);
    assert_eq!(User::Unnamed.compare(&ann), MaybeSame);
    assert_eq!(User::Unnamed.compare(&User::Unnamed), MaybeSame);
    assert_eq!(ann.compare(&ann), Same);
}
