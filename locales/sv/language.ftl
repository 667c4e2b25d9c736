language-set = Från och med nu svarar jag på svenska.
language-which = Vilket språk vill du ha? / Which language would you like?
language-swedish = Svenska
language-english = English
