source-line = Source: { $publisher }, { $published_bare }
source-line-undated = Source: { $publisher }, undated
source-official = Current opening hours: statenssc.se/besokservicekontor
cited = { $publisher }, { $published_bare }
cited-undated = { $publisher }, undated
