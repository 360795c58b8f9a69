//! Restore points and their filters.

use sandbox::{ABC, CONTOSO_NEW, FABRIKAM, Failure, NORTHWIND};

use crate::peer::{Peer, href, keys};

#[tokio::test]
async fn are_there_for_every_day_between_first_and_last() {
    let peer = Peer::signed_in().await;
    let all = peer
        .get(&format!("/v6/RestorePoints?organizationId={ABC}"))
        .await
        .json();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 327);
    assert_eq!(all[0]["backupTime"], "2021-03-01T21:00:04.1184327Z");
    assert_eq!(all[326]["backupTime"], "2022-01-21T21:00:07.5521893Z");
    let days: std::collections::HashSet<_> = all
        .iter()
        .map(|point| &point["backupTime"].as_str().unwrap()[..10])
        .collect();
    assert_eq!(days.len(), 327);
    for point in all {
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
    assert_eq!(keys(&all[0]), expected);
    let one = peer.get(&href(&all[5], "self").unwrap()).await.json();
    assert_eq!(one, all[5]);
}

#[tokio::test]
async fn are_filtered() {
    let peer = Peer::signed_in().await;
    let count = async |query: &str| {
        let all = peer.get(&format!("/v6/RestorePoints?{query}")).await.json();
        all.as_array().unwrap().len()
    };
    let point = peer
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
    let default = count(&format!("repositoryId={}", text("repositoryId"))).await;
    assert!(default > 327 && default < count("").await);
    assert_eq!(count(&format!("repositoryId={ABC}")).await, 0);
    assert!(count(&format!("organizationId={NORTHWIND}")).await > 1_900);
    for query in ["organizationId=abc", "backupTime=never", "isRetrieved=2"] {
        peer.get(&format!("/v6/RestorePoints?{query}"))
            .await
            .refusal(400);
    }
    peer.get("/v6/RestorePoints/unknown").await.refusal(404);
}

#[tokio::test]
async fn of_the_large_one_come_from_several_jobs_and_repositories() {
    let peer = Peer::signed_in().await;
    let all = async |query: &str| {
        let path = format!("/v6/RestorePoints?organizationId={NORTHWIND}&{query}");
        peer.get(&path).await.json().as_array().unwrap().clone()
    };
    let jobs = peer
        .get(&format!("/v6/Organizations/{NORTHWIND}/Jobs"))
        .await
        .json();
    let repositories = peer.get("/v6/BackupRepositories").await.json();
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
        let points = all(&format!("jobId={}", job["id"].as_str().unwrap())).await;
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
                .any(|one| one["id"] == job["repositoryId"])
        );
    }
    let copies = all("isLongTermCopy=true").await;
    assert!(copies.len() > 50 && copies.iter().all(|point| point["isTeams"] == false));
    assert_eq!(all("isRetrieved=true").await.len(), 1);
    let times: Vec<String> = all("")
        .await
        .iter()
        .map(|point| point["backupTime"].to_string())
        .collect();
    assert!(times.is_sorted());
    peer.get(&format!(
        "/v6/Organizations/{}/Jobs",
        Failure::PointsMany.id()
    ))
    .await
    .json();
}

#[tokio::test]
async fn can_be_refused_and_can_be_many() {
    let peer = Peer::signed_in().await;
    let of = |failure: Failure| format!("/v6/RestorePoints?organizationId={}", failure.id());
    peer.get(&of(Failure::PointsRefused)).await.refusal(403);
    let many = peer.get(&of(Failure::PointsMany)).await.json();
    let many = many.as_array().unwrap().len();
    assert!((19_900..20_100).contains(&many), "{many}");
}

#[tokio::test]
async fn of_the_hybrid_one_hold_no_teams_and_sites_once_a_week() {
    let peer = Peer::signed_in().await;
    let all = peer
        .get(&format!("/v6/RestorePoints?organizationId={FABRIKAM}"))
        .await
        .json();
    for (day, point) in all.as_array().unwrap().iter().enumerate() {
        assert_eq!(point["isTeams"], false);
        assert_eq!(point["isExchange"], true);
        assert_eq!(point["isOneDrive"], day % 7 == 0);
        assert_eq!(point["isSharePoint"], day % 7 == 0);
    }
}
