which-place = Which place do you mean?
which-place-named = There are several places called { $name }. Which one do you mean?
which-place-some = Here are { $shown } of { $total } places. Is yours missing? Add the name of the municipality.
which-none = Then I don’t know which place you mean. Write the name of the place and the municipality, or a postcode such as 753 21.
place-unknown = I don’t know the place “{ $word }”.
place-unknown-nameless = I don’t know that place.
postcode-unknown = I don’t know the postcode { $word }.
place-examples = Write a town, a municipality or a postcode in Sweden, such as Boden, Skogås or 753 21. You can also share your position.
place-in = { $locality } in { $municipality }
place-yours = your position
position-outside = That position is not in Sweden, so there is no service office there. Write a town or a postcode instead.
position-invalid = I can’t read that position. The latitude must be between -90 and 90, the longitude between -180 and 180.
region-title = Service offices in { $region }
region-which = { $count ->
    [one] I know of service offices in one municipality in { $region }.
   *[other] I know of service offices in { $count } municipalities in { $region }. Which one is it about?
}
region-which-county = { $region } covers several counties. Which one is it about?
region-empty = I don’t know of any service office in { $region }. Write your town and I’ll show the nearest offices.
none-here-title = No known service office in { $municipality }
none-here-nearest = These offices are nearest to { $origin }:
nearest-title = Nearest to { $origin }
nearest-how = The distance is measured in a straight line from { $origin }.
nearest-how-town = The distance is measured in a straight line from { $origin }, the main town of the municipality.
nearest-none = I don’t know of any open office nearby.
