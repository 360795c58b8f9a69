//! Restore points and their filters.

use std::collections::HashSet;

use sandbox::{ABC, CONTOSO_NEW, FABRIKAM, FailingOrganization, NORTHWIND};

use crate::client::{TestClient, href, keys};

#[tokio::test]
async fn a_daily_job_has_a_restore_point_for_each_day() {
    let client = TestClient::signed_in().await;
    let body = client
        .get(&format!("/v6/RestorePoints?organizationId={ABC}"))
        .await
        .json();
    let points = body.as_array().unwrap();
    assert_eq!(points.len(), 327);
    assert_eq!(points[0]["backupTime"], "2021-03-01T21:00:04.1184327Z");
    assert_eq!(points[326]["backupTime"], "2022-01-21T21:00:07.5521893Z");
    let days: HashSet<_> = points
        .iter()
        .map(|point| &point["backupTime"].as_str().unwrap()[..10])
        .collect();
    assert_eq!(days.len(), 327);
    for point in points {
        assert_eq!(point["organizationId"], ABC.to_string());
        for service in ["isExchange", "isSharePoint", "isOneDrive", "isTeams"] {
            assert_eq!(point[service], true);
        }
    }
    let expected = [
        "id",
        "repositoryId",
        "backupTime",
        "jobId",
        "organizationId",
        "isExchange",
        "isSharePoint",
        "isOneDrive",
        "isTeams",
        "isLongTermCopy",
        "isRetrieved",
        "_links",
    ];
    assert_eq!(keys(&points[0]), expected);
    let point = client.get(&href(&points[5], "self").unwrap()).await.json();
    assert_eq!(point, points[5]);
}

#[tokio::test]
async fn restore_points_can_be_filtered() {
    let client = TestClient::signed_in().await;
    let count = async |query: &str| {
        let points = client
            .get(&format!("/v6/RestorePoints?{query}"))
            .await
            .json();
        points.as_array().unwrap().len()
    };
    let point = client
        .get(&format!("/v6/RestorePoints?organizationId={ABC}"))
        .await
        .json()[9]
        .clone();
    let text = |name: &str| point[name].as_str().unwrap();
    assert_eq!(
        count(&format!("backupTime={}", text("backupTime"))).await,
        1
    );
    assert_eq!(count(&format!("JOBID={}", text("jobId"))).await, 327);
    assert_eq!(count(&format!("organizationId={CONTOSO_NEW}")).await, 0);
    assert_eq!(
        count(&format!("organizationId={ABC}&isLongTermCopy=true")).await,
        0
    );
    assert_eq!(
        count(&format!("organizationId={ABC}&isRetrieved=true")).await,
        0
    );
    let ordinary = format!("organizationId={ABC}&isRetrieved=false&isLongTermCopy=false");
    assert_eq!(count(&ordinary).await, 327);
    let count_in_default_repository =
        count(&format!("repositoryId={}", text("repositoryId"))).await;
    assert!(count_in_default_repository > 327 && count_in_default_repository < count("").await);
    assert_eq!(count(&format!("repositoryId={ABC}")).await, 0);
    assert!(count(&format!("organizationId={NORTHWIND}")).await > 1_900);
    for query in ["organizationId=abc", "backupTime=never", "isRetrieved=2"] {
        client
            .get(&format!("/v6/RestorePoints?{query}"))
            .await
            .error_message(400);
    }
    client
        .get("/v6/RestorePoints/unknown")
        .await
        .error_message(404);
}

#[tokio::test]
async fn the_large_organization_has_several_jobs_and_repositories() {
    let client = TestClient::signed_in().await;
    let list = async |query: &str| {
        let path = format!("/v6/RestorePoints?organizationId={NORTHWIND}&{query}");
        client.get(&path).await.json().as_array().unwrap().clone()
    };
    let jobs = client
        .get(&format!("/v6/Organizations/{NORTHWIND}/Jobs"))
        .await
        .json();
    let repositories = client.get("/v6/BackupRepositories").await.json();
    let names: Vec<&str> = jobs
        .as_array()
        .unwrap()
        .iter()
        .map(|job| job["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "Everything, daily",
            "Mail every 6 hours",
            "Monthly copy",
            "Retrieval of May 2021"
        ]
    );
    assert_eq!(keys(&jobs[0])[..3], ["id", "repositoryId", "name"]);
    for job in jobs.as_array().unwrap() {
        let points = list(&format!("jobId={}", job["id"].as_str().unwrap())).await;
        assert!(!points.is_empty(), "{job}");
        assert!(
            points
                .iter()
                .all(|point| point["repositoryId"] == job["repositoryId"])
        );
        assert!(
            repositories
                .as_array()
                .unwrap()
                .iter()
                .any(|repository| repository["id"] == job["repositoryId"])
        );
    }
    let copies = list("isLongTermCopy=true").await;
    assert!(copies.len() > 50 && copies.iter().all(|point| point["isTeams"] == false));
    assert_eq!(list("isRetrieved=true").await.len(), 1);
    let times: Vec<String> = list("")
        .await
        .iter()
        .map(|point| point["backupTime"].to_string())
        .collect();
    assert!(times.is_sorted());
    client
        .get(&format!(
            "/v6/Organizations/{}/Jobs",
            FailingOrganization::PointsMany.id()
        ))
        .await
        .json();
}

#[tokio::test]
async fn the_list_can_be_forbidden_or_very_long_or_unreadable() {
    let client = TestClient::signed_in().await;
    let path = |organization: FailingOrganization| {
        format!("/v6/RestorePoints?organizationId={}", organization.id())
    };
    client
        .get(&path(FailingOrganization::PointsRefused))
        .await
        .error_message(403);
    let points = client
        .get(&path(FailingOrganization::PointsMany))
        .await
        .json();
    let count = points.as_array().unwrap().len();
    assert!((19_900..20_100).contains(&count), "{count}");
    let points = client
        .get(&path(FailingOrganization::PointsUnreadable))
        .await
        .json();
    let points = points.as_array().unwrap();
    let without_time = points.iter().filter(|point| point["backupTime"].is_null());
    assert_eq!(without_time.count(), 1);
    assert!(points.last().unwrap()["backupTime"].is_null());
}

#[tokio::test]
async fn the_hybrid_organization_backs_up_sites_once_a_week_and_no_teams() {
    let client = TestClient::signed_in().await;
    let points = client
        .get(&format!("/v6/RestorePoints?organizationId={FABRIKAM}"))
        .await
        .json();
    for (day, point) in points.as_array().unwrap().iter().enumerate() {
        assert_eq!(point["isTeams"], false);
        assert_eq!(point["isExchange"], true);
        assert_eq!(point["isOneDrive"], day % 7 == 0);
        assert_eq!(point["isSharePoint"], day % 7 == 0);
    }
}
