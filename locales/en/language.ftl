language-set = From now on I answer in English.
language-which = Vilket språk vill du ha? / Which language would you like?
language-swedish = Svenska
language-english = English
