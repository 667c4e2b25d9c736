closings-title = Offices that are closing or have closed{ $area }{ $period }
closings-none = I don’t know of any office that is closing or has closed{ $area }{ $period }.
closings-ahead = Closing:
closings-passed = Meant to have closed:
closings-closed = Closed:
closings-gaps = I don’t know of every closing office. Check with Statens servicecenter.
