about-title = Var uppgifterna kommer ifrån
about-offices = Uppgifterna om kontoren kommer från Statens servicecenter, regeringen, kommuner och tidningar. Varje svar säger vem som har sagt det och när.
about-official = Aktuella kontor och öppettider finns hos Statens servicecenter.
about-places = Plats- och postnummerdata: GeoNames (geonames.org), CC BY 4.0, bearbetade. Data från Who’s On First (whosonfirst.org), bland annat Quattroshapes och Yahoo! GeoPlanet, CC BY, bearbetade. Bygger på öppna data (CC0) från SCB, Lantmäteriet och Stockholms stad.
