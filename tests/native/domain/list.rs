//! Lists: their pages, the columns that are shown, and what users ask of them.

use std::{fmt::Write as _, sync::Arc};

use restore_desk::domain::{
    json::Json,
    link::LinkTarget,
    list::{
        List,
        column::ListKind,
        export::{CsvFields, json_rows},
        new_rows::NewRows,
        order::{ListQuery, Order, Sort},
        page::ListPage,
        search::SearchText,
        value_counts::ValueCounts,
    },
    partial::Ending,
};

const EVENTS: &str = include_str!("../../fixtures/events-page.json");

fn page(body: &str) -> ListPage {
    ListPage::parse(&Arc::from(body)).unwrap()
}

fn list(body: &str) -> List {
    List::new(ListKind::Other, page(body))
}

fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// The rows that a query finds, by the text of their first column.
fn shown(list: &List, query: &ListQuery) -> Vec<String> {
    let mut search = SearchText::default();
    search.extend(list, fold);
    let mut order = Order::default();
    order.extend(list, query, &search, fold);
    let text = |row| list.cell(row, 0).non_blank().unwrap_or_default();
    order.rows().map(text).collect()
}

fn sorted_by(field: &str, is_descending: bool) -> ListQuery {
    ListQuery {
        sort: Some(Sort {
            field: field.to_owned(),
            is_descending,
        }),
        ..ListQuery::default()
    }
}

fn fields(list: &List) -> Vec<&str> {
    let columns = list.columns.iter();
    columns.map(|column| column.field.as_str()).collect()
}

#[test]
fn a_page_has_rows_and_a_link_to_the_next_page() {
    let events = list(EVENTS);
    assert_eq!(events.len(), 2);
    let next = "/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Events?offset=2&limit=2";
    assert_eq!(events.next, Some(LinkTarget::Address(next.to_owned())));
    let rels: Vec<&str> = events.links.iter().map(|link| link.rel.as_str()).collect();
    assert_eq!(rels, ["self"], "pagination links are not shown");
    let record = events.record(1).unwrap();
    assert_eq!(
        record.field("itemName"),
        Some(&Json::String("Image.jpg".into()))
    );
    assert!(record.field("_actions").is_none());
}

#[test]
fn the_next_page_is_appended_and_the_last_page_ends_the_list() {
    let mut events = list(EVENTS);
    events.append(page(
        r#"{"results":[{"id":"3","title":"Item saved"}],"_links":{"prev":{"href":"/v6/x"}},"totalCount":3}"#,
    ));
    assert_eq!(
        (events.len(), events.next.clone(), events.total),
        (3, None, Some(3))
    );
    let title = events.column("title").unwrap();
    assert_eq!(events.cell_json(2, title), "\"Item saved\"");
    assert_eq!(events.cell_json(3, title), "");
}

#[test]
fn an_array_and_an_empty_page_are_lists_and_anything_else_is_not() {
    let values = list(r#" ["a",null,7]"#.trim());
    assert_eq!((fields(&values), values.len()), (vec!["value"], 3));
    for body in [
        "[]",
        r#"{"results":[]}"#,
        r#"{"results":null}"#,
        r#"{"offset":0,"limit":30}"#,
    ] {
        assert!(list(body).is_empty(), "for {body}");
    }
    for body in [
        "",
        "7",
        "{}",
        r#"{"results":"none"}"#,
        r#"{"results":[1"#,
        "[1,]",
        "[1] x",
    ] {
        assert_eq!(ListPage::parse(&Arc::from(body)), None, "for {body}");
    }
}

#[test]
fn a_row_with_half_a_character_is_read() {
    let list = list(r#"[{"name":"Sales \ud83d"}]"#);
    assert_eq!(list.cell(0, 0), Json::String("Sales \u{fffd}".to_owned()));
}

#[test]
fn a_row_that_is_nested_too_deep_is_left_out_and_the_others_are_read() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    let list = list(&format!(r#"[{{"name":"a","x":{deep}}},{{"name":"b"}}]"#));
    assert_eq!(list.record(0).unwrap().field("value"), Some(&Json::LeftOut));
    assert_eq!(list.cell(1, 0), Json::String("b".to_owned()));
}

#[test]
fn a_list_that_is_too_long_ends_early() {
    let numbers = list(&format!("[{}1]", "1,".repeat(1_000_000)));
    assert_eq!(numbers.len(), 1_000_000);
    assert_eq!(numbers.gaps.ending, Ending::TooLong);
}

#[test]
fn names_lead_and_ids_are_only_in_the_details() {
    let mailboxes = list(
        r#"[{"id":"00000000-0000-0000-0000-000000000001","isArchive":true,"isPublic":false,"created":"2026-05-26T12:00:00Z","sizeBytes":12,"email":"zoe.mueller@northwind.onmicrosoft.com","name":"Zoë","url":"https://a.b/c","empty":null}]"#,
    );
    assert_eq!(
        fields(&mailboxes),
        ["name", "email", "created", "sizeBytes", "isArchive"]
    );
    let ids = list(r#"[{"id":"00000000-0000-0000-0000-000000000001"}]"#);
    assert_eq!(fields(&ids), ["id"], "if there is nothing else");
}

#[test]
fn a_list_with_thousands_of_fields_has_six_columns() {
    let row: Vec<String> = (0..2_000)
        .map(|number| format!(r#""f{number}":"x""#))
        .collect();
    let wide = list(&format!("[{{{}}}]", row.join(",")));
    assert_eq!(wide.columns.len(), 6);
    assert_eq!(
        wide.record(0).unwrap().fields.len(),
        1_001,
        "the rest is left out"
    );
}

#[test]
fn a_text_is_found_in_every_cell_but_not_across_rows() {
    let list = list(
        r#"[{"name":"Sales","city":"Köln"},{"name":"IT \"central\"","city":"Bonn"},{"name":"Sales","city":"Bonn"}]"#,
    );
    let find = |text: &str| {
        shown(
            &list,
            &ListQuery {
                text: text.to_owned(),
                ..ListQuery::default()
            },
        )
    };
    assert_eq!(find("SALES").len(), 2);
    assert_eq!(find(" köln "), ["Sales"]);
    assert_eq!(find("\"central\""), ["IT \"central\""]);
    assert_eq!(find("bonn").len(), 2);
    assert!(find("kölnit").is_empty());
    assert_eq!(find("").len(), 3);
}

#[test]
fn rows_that_were_not_there_before_are_new() {
    let before = list(r#"[{"id":"1"},{"id":"2"},{"name":"without an ID"}]"#);
    let mut after = list(r#"[{"id":"3"},{"id":"1","state":"changed"},{"id":"2"}]"#);
    let mut new = NewRows::since(&before);
    new.extend(&after);
    after.append(page(r#"[{"name":"also without"},{"id":"4"}]"#));
    new.extend(&after);
    let rows: Vec<usize> = (0..after.len()).filter(|row| new.contains(*row)).collect();
    assert_eq!(rows, [0, 4]);
}

#[test]
fn no_row_is_new_if_the_list_was_not_known_to_its_end() {
    let mut before = list(r#"[{"id":"1"}]"#);
    before.gaps.ending = Ending::TooLong;
    let mut new = NewRows::since(&before);
    new.extend(&list(r#"[{"id":"1"},{"id":"2"}]"#));
    assert!(new.is_empty());
}

#[test]
fn rows_are_filtered_by_values_which_are_counted() {
    let list = list(
        r#"[{"name":"a","status":"Failed"},{"name":"b","status":"Success"},{"name":"c","status":"Success"},{"name":"d"}]"#,
    );
    let column = list.column("status").unwrap();
    let mut counts = ValueCounts::new(column);
    counts.extend(&list);
    counts.extend(&list);
    assert_eq!(
        counts.texts(),
        [("Failed".to_owned(), 1), ("Success".to_owned(), 2)]
    );
    let query = ListQuery {
        values: vec![("status".to_owned(), vec!["Success".to_owned()])],
        ..ListQuery::default()
    };
    assert_eq!(shown(&list, &query), ["b", "c"]);
    let escaped = List::new(
        ListKind::Other,
        page(
            r#"[{"name":"a","type":"B\u00fcro","flag":true},{"name":"b","type":"Büro","flag":false}]"#,
        ),
    );
    let with = |field: &str, value: &str| ListQuery {
        values: vec![(field.to_owned(), vec![value.to_owned()])],
        ..ListQuery::default()
    };
    assert_eq!(shown(&escaped, &with("type", "Büro")), ["a", "b"]);
    assert_eq!(shown(&escaped, &with("flag", "yes")), ["a"]);
    assert!(shown(&escaped, &with("unknown", "x")).is_empty());
}

#[test]
fn rows_are_sorted_by_what_their_values_mean_and_those_without_a_value_are_last() {
    let list = list(
        r#"[{"name":"b","sizeBytes":100,"created":"2026-01-02T00:00:00+02:00"},{"name":"A","sizeBytes":20,"created":"2026-01-01T23:00:00Z"},{"name":"c"}]"#,
    );
    assert_eq!(shown(&list, &sorted_by("name", false)), ["A", "b", "c"]);
    assert_eq!(
        shown(&list, &sorted_by("sizeBytes", false)),
        ["A", "b", "c"]
    );
    assert_eq!(shown(&list, &sorted_by("sizeBytes", true)), ["b", "A", "c"]);
    let numbers = self::list(r#"[{"n":-1.5},{"n":0.25},{"n":-1},{"n":1e9},{"n":0.3}]"#);
    assert_eq!(
        shown(&numbers, &sorted_by("n", false)),
        ["-1.5", "-1", "0.25", "0.3", "1e+9"]
    );
    assert_eq!(shown(&list, &sorted_by("created", false)), ["b", "A", "c"]);
    assert_eq!(shown(&list, &sorted_by("unknown", false)), ["b", "A", "c"]);
}

#[test]
fn the_state_of_a_session_that_is_stopped_is_its_result() {
    let list = List::new(
        ListKind::Sessions,
        page(
            r#"[{"organization":"a","state":"Working","result":"Success"},{"organization":"b","state":"Stopped","result":"Failed"},{"organization":"c","state":"Stopped","result":"None"}]"#,
        ),
    );
    let column = list.column("state").unwrap();
    let mut counts = ValueCounts::new(column);
    counts.extend(&list);
    let names: Vec<String> = counts.texts().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Working", "Failed", "Stopped"]);
}

#[test]
fn escapes_in_names_and_values_are_read() {
    let list = list(
        r#"[{"na\u006de":"b","created":"2026-01-02T00:00:00\u002b02:00"},{"name":"a","created":"2026-01-01T23:00:00Z","flag":true}]"#,
    );
    assert_eq!(shown(&list, &sorted_by("created", false)), ["b", "a"]);
    let find = |text: &str| ListQuery {
        text: text.to_owned(),
        ..ListQuery::default()
    };
    assert_eq!(shown(&list, &find("yes")), ["a"]);
}

#[test]
fn failures_come_first_in_a_sorted_state() {
    let list = list(
        r#"[{"name":"a","status":"Success"},{"name":"b","status":"Failed"},{"name":"c","status":"Warning"},{"name":"d","status":"New"}]"#,
    );
    assert_eq!(
        shown(&list, &sorted_by("status", false)),
        ["b", "c", "d", "a"]
    );
}

#[test]
fn rows_of_a_later_page_take_their_place_in_the_order() {
    let mut list = list(r#"[{"name":"b"},{"name":"d"}]"#);
    let query = sorted_by("name", false);
    let (mut search, mut order) = (SearchText::default(), Order::default());
    search.extend(&list, fold);
    order.extend(&list, &query, &search, fold);
    list.append(page(r#"[{"name":"c"},{"name":"a"}]"#));
    search.extend(&list, fold);
    order.extend(&list, &query, &search, fold);
    assert_eq!(order.rows().collect::<Vec<_>>(), [3, 0, 2, 1]);
}

/// Reads a CSV file as RFC 4180 describes it.
fn parse_csv(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut letters = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .chars()
        .peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().unwrap();
        let cell = row.last_mut().unwrap();
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => rows.push(vec![String::new()]),
            other => cell.push(other),
        }
    }
    rows.pop();
    rows
}

#[test]
fn csv_keeps_digits_quotes_texts_and_disarms_formulas() {
    let list = list(
        r#"[{"name":"=1+1","n":0.10,"t":"2026-01-02T01:30:00.5+02:00","z":"2026-01-01T00:00:00.1234567Z"},{"name":"a,\"b\"\n-c","n":-3,"late":"é"},{"name":"-x","flag":true,"none":null}]"#,
    );
    let rows = [0, 1, 2];
    let mut columns = CsvFields::default();
    columns.add(&list, &rows);
    let csv = columns.head() + &columns.lines(&list, &rows);
    assert!(
        csv.starts_with('\u{feff}') && csv.ends_with("\r\n"),
        "{csv}"
    );
    let parsed = parse_csv(&csv);
    assert_eq!(parsed[0], ["name", "n", "t", "z", "late", "flag", "none"]);
    assert_eq!(
        parsed[1],
        [
            "'=1+1",
            "0.10",
            "2026-01-01T23:30:00.500Z",
            "2026-01-01T00:00:00.1234567Z",
            "",
            "",
            ""
        ]
    );
    assert_eq!(parsed[2], ["a,\"b\"\n-c", "-3", "", "", "é", "", ""]);
    assert_eq!(parsed[3], ["'-x", "", "", "", "", "true", ""]);
}

#[test]
fn json_is_what_the_server_sent() {
    let list = list(r#"[{"name": "=1", "n": 0.10}, {"name": "b"}]"#);
    let mut file = "[".to_owned();
    let _ = write!(
        file,
        "{}{}",
        json_rows(&list, &[1], true),
        json_rows(&list, &[0], false)
    );
    file.push(']');
    assert_eq!(
        file,
        "[\n{\"name\": \"b\"},\n{\"name\": \"=1\", \"n\": 0.10}]"
    );
}
