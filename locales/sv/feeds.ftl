feed-title = Besked om servicekontor: { $place }
feed-sweden = hela Sverige
feed-author = Servicekontorsboten
feed-opening-announced = { $office } ska öppna { $date }
feed-opening-date = { $office }: nytt datum för öppningen
feed-opening-soon = { $days ->
    [one] { $office } öppnar i morgon
   *[other] { $office } öppnar om { $days } dagar
}
feed-opened = { $office } har öppnat
feed-closing-planned = { $office } ska stänga
feed-closing-soon = { $office } stänger om { $days } dagar
feed-closed = { $office } har stängt
feed-moved = { $office } flyttar
feed-hours = { $office } har nya öppettider
feed-correction = Rättelse: { $office }
feed-wrong = En tidigare uppgift var fel.
feed-says-planned-opening = Kontoret ska enligt planen öppna { $date }.
feed-says-opened = Öppning: { $date_bare }.
feed-says-inaugurated = Kontoret invigs { $date }. Det kan ta emot besökare från en annan dag.
feed-says-seen-open = Kontoret är öppet enligt en uppgift: { $date_bare }.
feed-says-planned-closing = Sista dagen enligt planen: { $date_bare }.
feed-says-closed = Sista dagen: { $date_bare }.
feed-says-moved = Kontoret flyttar { $date }.
feed-says-hours = De nya öppettiderna blev kända { $date }.
feed-was = Tidigare datum: { $was_bare }.
feed-replaced = Det här gäller inte längre. Det finns ett nyare besked med datum: { $date_bare }.
feed-source = Källa: { $source }
feed-event-opening-planned = { $office } öppnar enligt planen
feed-event-opening-happened = { $office } öppnade
feed-event-opening-called-off = { $office } öppnar inte den här dagen
feed-event-closing-planned = { $office }: sista dagen enligt planen
feed-event-closing-happened = { $office }: sista dagen
feed-event-closing-called-off = { $office } stänger inte efter den här dagen
feed-event-move-planned = { $office } flyttar
feed-event-move-called-off = { $office }: uppgiften om flytten var fel
