openings-title = Nya kontor, etapp { $phase } ({ $year })
openings-text = { $count } kontor ingår i etappen, enligt Statens servicecenters plan från 2021.
page-of = Sida { $page } av { $pages }.
