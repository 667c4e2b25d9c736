openings-title = Nya kontor, etapp { $phase } ({ $year })
openings-text = { $count } kontor ingår i etappen, enligt Statens servicecenters plan från 2021.
openings-others = Utanför programmet:
page-of = Sida { $page } av { $pages }.
