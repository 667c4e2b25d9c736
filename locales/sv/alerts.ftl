alert-opening-announced = { $precision ->
    [unknown] Ett nytt servicekontor är på väg. Datumet är inte känt än.
    [day] Ett nytt servicekontor är på väg. Det planeras öppna { $when_weekday }.
   *[other] Ett nytt servicekontor är på väg. Det planeras öppna { $when }.
}
alert-opening-date = { $before ->
    [known] Nytt besked om öppningen. { $precision ->
        [unknown] Datumet är inte längre känt.
        [day] Kontoret planeras öppna { $when_weekday }.
       *[other] Kontoret planeras öppna { $when }.
    } Tidigare sades det att kontoret skulle öppna { $was }.
   *[other] Nu är det känt när kontoret planeras öppna: { $when_weekday }.
}
alert-opening-soon = { $days ->
    [0] I dag, { $when_weekday }, planeras kontoret öppna.
    [1] I morgon, { $when_weekday }, planeras kontoret öppna.
   *[other] Om { $days } dagar, { $when_weekday }, planeras kontoret öppna.
}
alert-opened = { $time ->
    [today] I dag, { $when_weekday }, öppnar kontoret.
    [ahead] Kontoret öppnar { $when_weekday }.
   *[past] { $precision ->
        [day] Kontoret öppnade { $when_weekday }.
       *[other] Kontoret har öppnat ({ $when_bare }).
    }
}
alert-inaugurated = { $time ->
    [today] I dag, { $when_weekday }, invigs kontoret.
    [ahead] Kontoret invigs { $when_weekday }.
   *[past] { $precision ->
        [day] Kontoret invigdes { $when_weekday }.
       *[other] Kontoret har invigts ({ $when_bare }).
    }
}
alert-closing-planned = { $precision ->
    [unknown] Kontoret ska stänga för gott. Datumet är inte känt än.
    [day] Kontoret ska stänga för gott. Sista dagen är { $when_weekday }.
   *[other] Kontoret ska stänga för gott { $when }.
}{ $before ->
    [known] {" "}Tidigare sades det att kontoret skulle stänga { $was }.
   *[other] {""}
}
alert-closing-soon = { $days ->
    [0] I dag, { $when_weekday }, är kontorets sista dag.
    [1] I morgon, { $when_weekday }, är kontorets sista dag.
   *[other] Om { $days } dagar, { $when_weekday }, är kontorets sista dag.
}
alert-closed = { $precision ->
    [day] Kontoret är stängt för gott. Sista dagen var { $when_weekday }.
    [unknown] Kontoret är stängt för gott.
   *[other] Kontoret stängde för gott { $when }.
}{ $before ->
    [known] {" "}Tidigare sades det att kontoret skulle stänga { $was }.
   *[other] {""}
}
alert-moved = { $precision ->
    [unknown] Kontoret har flyttat.
    [day] { $time ->
        [today] I dag, { $when_weekday }, flyttar kontoret.
        [ahead] Kontoret flyttar { $when_weekday }.
       *[past] Kontoret flyttade { $when_weekday }.
    }
   *[other] { $time ->
        [ahead] Kontoret flyttar { $when }.
       *[past] Kontoret flyttade { $when }.
    }
}
alert-address = Adress nu: { $address }.
alert-new-address = Ny adress: { $address } (tidigare { $before }).
alert-hours = Kontoret har nya öppettider från { $when_weekday }.
alert-correction = Rättelse. Tidigare sades det att kontoret { $said } ({ $by }). Det stämmer inte. Nu gäller: kontoret { $state }.
alert-correction-date = { $before ->
    [known] Rättelse. Det datum som sades tidigare ({ $was_weekday }) stämmer inte. Nu gäller: kontoret { $state }.
   *[other] Rättelse. Det tidigare beskedet stämmer inte. Nu gäller: kontoret { $state }.
}
alert-line = { $office }. { $what }
alert-summary-title = { $readers ->
    [group] Veckans nytt om det ni bevakar
   *[one] Veckans nytt om det du bevakar
}
alert-summary-more = { $count ->
    [one] Och en nyhet till. Skriv en ort, så berättar jag mer.
   *[other] Och { $count } nyheter till. Skriv en ort, så berättar jag mer.
}
