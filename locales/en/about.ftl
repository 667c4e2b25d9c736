about-title = Where the information comes from
about-offices = The information about the offices comes from Statens servicecenter, the government, municipalities and newspapers. Each answer says who said it and when.
about-official = Current offices and opening hours are at Statens servicecenter.
about-places = Place and postcode data: GeoNames (geonames.org), CC BY 4.0, modified. Data from Who's On First (whosonfirst.org), incl. Quattroshapes and Yahoo! GeoPlanet, CC BY, modified. Based on open data (CC0) from SCB, Lantmäteriet and Stockholms stad.
