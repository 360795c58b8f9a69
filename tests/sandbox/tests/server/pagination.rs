//! The pages of long lists.

use sandbox::ABC;

use crate::client::{TestClient, href};

#[tokio::test]
async fn pages_link_to_the_adjacent_pages() {
    let client = TestClient::signed_in().await;
    let list = format!(
        "{}/organization/mailboxes",
        client.open_session(ABC, "Vex").await
    );
    for (query, count, links) in [
        ("", 30, [Some(0), None, None, Some(30)]),
        ("?offset=30", 30, [Some(30), Some(0), Some(0), Some(60)]),
        ("?offset=60", 4, [Some(60), Some(0), Some(30), None]),
        ("?OFFSET=10", 30, [Some(10), Some(0), Some(0), Some(40)]),
        ("?offset=500", 0, [Some(500), Some(0), Some(470), None]),
    ] {
        let page = client.get(&format!("{list}{query}")).await.json();
        assert_eq!(page["limit"], 30);
        assert_eq!(page["results"].as_array().unwrap().len(), count);
        assert_eq!(page.get("totalCount"), None);
        for (rel, offset) in ["self", "first", "prev", "next"].into_iter().zip(links) {
            let expected = offset.map(|offset| format!("{list}?offset={offset}&limit=30"));
            assert_eq!(href(&page, rel), expected, "{rel} of {query}");
        }
    }
}

#[tokio::test]
async fn links_keep_the_case_and_the_filters_of_the_request() {
    let client = TestClient::signed_in().await;
    let page = client
        .get("/V6/restoreSESSIONS?limit=2&startTimeFrom=2020-01-01T00:00:00Z")
        .await
        .json();
    assert_eq!(
        href(&page, "next").unwrap(),
        "/V6/restoreSESSIONS?startTimeFrom=2020-01-01T00:00:00Z&offset=2&limit=2"
    );
}

#[tokio::test]
async fn offset_and_limit_are_validated() {
    let client = TestClient::signed_in().await;
    client.get("/v6/RestoreSessions?limit=10000").await.json();
    for query in [
        "limit=10001",
        "limit=0",
        "limit=-1",
        "limit=all",
        "offset=-1",
    ] {
        client
            .get(&format!("/v6/RestoreSessions?{query}"))
            .await
            .error_message(400);
    }
}
