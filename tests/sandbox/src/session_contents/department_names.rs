//! The names of sites and teams: a department and a city.

const DEPARTMENTS: [&str; 22] = [
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

const CITIES: [&str; 20] = [
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

/// Returns `count` names. The first 440 are different.
pub fn first(count: usize) -> Vec<String> {
    let name = |(city, department): (&str, &str)| format!("{department} {city}").trim().to_owned();
    CITIES
        .iter()
        .flat_map(|city| DEPARTMENTS.iter().map(|department| (*city, *department)))
        .cycle()
        .take(count)
        .map(name)
        .collect()
}
