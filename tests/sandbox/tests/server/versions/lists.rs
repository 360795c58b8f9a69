//! The lists of API versions 7 and 8.

use sandbox::{ABC, FailingOrganization, NORTHWIND, Version};
use serde_json::Value;

use super::signed_in;
use crate::client::{ApiResponse, href, keys};

/// Returns the entries of an array.
fn array(response: &ApiResponse) -> Vec<Value> {
    response.json().as_array().unwrap().clone()
}

/// Returns the entries of a page.
fn page(response: &ApiResponse) -> Vec<Value> {
    let page = response.json();
    assert_eq!(keys(&page), ["offset", "limit", "_links", "results"]);
    page["results"].as_array().unwrap().clone()
}

#[tokio::test]
async fn version_7_returns_arrays() {
    let client = signed_in(Version::V7).await;
    let organizations = client.get("/v7/Organizations?limit=4").await;
    let count = 6 + FailingOrganization::ALL.len();
    assert_eq!(array(&organizations).len(), count);
    let path = format!("/v7/Organizations/{NORTHWIND}/Jobs");
    assert_eq!(array(&client.get(&path).await).len(), 4);
    let repositories = client.get("/v7/BackupRepositories").await;
    assert_eq!(array(&repositories).len(), 3);
}

#[tokio::test]
async fn version_8_returns_pages() {
    let client = signed_in(Version::V8).await;
    let organizations = client.get("/v8/Organizations?limit=4").await;
    assert_eq!(page(&organizations).len(), 4);
    let next = href(&organizations.json(), "next").unwrap();
    assert_eq!(next, "/v8/Organizations?offset=4&limit=4");
    let path = format!("/v8/Jobs?organizationId={NORTHWIND}");
    assert_eq!(page(&client.get(&path).await).len(), 4);
    let repositories = client.get("/v8/BackupRepositories").await;
    assert_eq!(page(&repositories).len(), 3);
}

#[tokio::test]
async fn version_8_has_no_job_list_of_an_organization() {
    let client = signed_in(Version::V8).await;
    let path = format!("/v8/Organizations/{NORTHWIND}/Jobs");
    client
        .get(&path)
        .await
        .expect_error_code("ResourceNotFound");
}

#[tokio::test]
async fn the_short_view_is_the_default() {
    for api in [Version::V7, Version::V8] {
        let client = signed_in(api).await;
        let path = format!("/{api}/Organizations/{ABC}");
        let short = client.get(&path).await.json();
        assert_eq!(short.get("lastBackuptime"), None);
        let path = format!("{path}?extendedView=true");
        let extended = client.get(&path).await.json();
        assert!(extended["lastBackuptime"].is_string());
    }
}

#[tokio::test]
async fn restore_points_are_paginated_and_filtered_by_a_time_range() {
    let client = signed_in(Version::V7).await;
    let path = format!("/v7/RestorePoints?organizationId={ABC}");
    assert_eq!(page(&client.get(&path).await).len(), 30);
    let points = client.get_all_pages(&format!("{path}&limit=100")).await;
    assert_eq!(points.len(), 327);
    let time = |index: usize| points[index]["backupTime"].as_str().unwrap();
    let (from, to) = (time(9), time(12));
    // Later versions ignore `backupTime`.
    let filtered = format!("{path}&from={from}&to={to}&backupTime=2021-03-01");
    assert_eq!(page(&client.get(&filtered).await), points[9..=12]);
    let link = href(&points[0], "self").unwrap();
    assert!(link.starts_with("/v7/RestorePoints/"), "{link}");
    assert_eq!(client.get(&link).await.json(), points[0]);
}
