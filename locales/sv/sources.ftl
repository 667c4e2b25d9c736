source-line = Källa: { $publisher }, { $published_bare }
source-line-undated = Källa: { $publisher }, utan datum
source-official = Aktuella öppettider: statenssc.se/besokservicekontor
cited = { $publisher }, { $published_bare }
cited-undated = { $publisher }, utan datum
