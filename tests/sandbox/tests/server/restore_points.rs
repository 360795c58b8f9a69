//! Restore points and their filters.

use sandbox::{ABC, CONTOSO_NEW, FABRIKAM, NORTHWIND};

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
    let all = count("").await;
    assert_eq!(
        count(&format!("repositoryId={}", text("repositoryId"))).await,
        all
    );
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
