which-place = Which place do you mean?
which-place-named = There are several places called { $name }. Which one do you mean?
which-place-some = Here are { $shown } of { $total } places. Is yours missing? Add the name of the municipality.
which-none = Then I don’t know which place you mean. Write the name of the place and the municipality, or a postcode such as 753 21.
place-unknown = I don’t know the place “{ $word }”.
place-unknown-nameless = I don’t know that place.
postcode-unknown = I don’t know the postcode { $word }.
place-examples = Write a town, a municipality or a postcode in Sweden, such as Boden, Skogås or 753 21. You can also share your position.
where = { $plain ->
    [gotland] on { $place }
    [lidingo] on { $place }
    [oland] on { $place }
    [orust] on { $place }
    [tjorn] on { $place }
    [ockero] on { $place }
   *[other] in { $place }
}
place-in = { $locality } { IN($municipality) }
place-yours = your position
position-outside = That position is not in Sweden, so there is no service office there. Write a town or a postcode instead.
position-invalid = I can’t read that position. The latitude must be between -90 and 90, the longitude between -180 and 180.
none-here-title = No known service office { IN($municipality) }
none-here-check = I don’t know of every office. Check with Statens servicecenter before you go.
none-here-nearest = These offices are nearest to { $origin }:
nearest-other-title = Other offices nearest to { $origin }
nearest-title = Nearest to { $origin }
nearest-elsewhere = { $count ->
    [one] An office in another municipality may be nearer to { $origin }:
   *[other] Offices in other municipalities may be nearer to { $origin }:
}
nearest-how = The distance is measured in a straight line from { $origin }.
nearest-how-town = The distance is measured in a straight line from { $origin }, the main town of the municipality.
nearest-none = I don’t know of any open office nearby.
