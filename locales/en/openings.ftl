openings-title = New offices, phase { $phase } ({ $year })
openings-text = { $count } offices are in this phase, by Statens servicecenter’s plan of 2021.
openings-others = Outside the programme:
page-of = Page { $page } of { $pages }.
