//! Subjects and places that sites and teams are named after.

const SUBJECTS: [&str; 22] = [
    "Marketing",
    "Human Resources",
    "Finance",
    "Legal",
    "Procurement",
    "Research",
    "Qualität",
    "Sales",
    "Support",
    "Logística",
    "Facilities",
    "Communication",
    "Formação",
    "Safety",
    "Étude clinique",
    "IT Operations",
    "営業部",
    "Бухгалтерія",
    "الموارد البشرية",
    "Works Council",
    "Board",
    "Intranet",
];

const PLACES: [&str; 20] = [
    "",
    "Zürich",
    "São Paulo",
    "Kraków",
    "Düsseldorf",
    "東京",
    "Київ",
    "Αθήνα",
    "القاهرة",
    "Montréal",
    "Tromsø",
    "Leeds",
    "Pune",
    "Hà Nội",
    "Austin",
    "Málaga",
    "Reykjavík",
    "Cape Town",
    "İzmir",
    "서울",
];

/// The first `count` names; no two of the first 440 are alike.
pub fn first(count: usize) -> Vec<String> {
    let name = |(place, subject): (&str, &str)| format!("{subject} {place}").trim().to_owned();
    PLACES
        .iter()
        .flat_map(|place| SUBJECTS.iter().map(|subject| (*place, *subject)))
        .cycle()
        .take(count)
        .map(name)
        .collect()
}
