"""Swedish words and phrases by what they tell, separated by semicolons."""

from bot.talk.understanding.cues import Cue
from bot.talk.understanding.model import Smalltalk

CUES: dict[Cue, str] = {
    Cue.NEUTRAL: "kan du berätta; kan ni berätta; kan du säga; kan ni säga; jag vill veta; "
    "skulle vilja veta; vad är klockan; så kallade",
    Cue.WHEN: "när; nä; naer; hur snart; vilket datum; vilken dag; vilket år; vilken månad; datum",
    Cue.WHERE: "var; vart; varr; ligger; liger; hittar; hitta; hitar; adress; adressen; adresen; "
    "gatuadress; besöksadress; vägbeskrivning; karta; kartan",
    Cue.EXISTS: "finns; fins; finnas; fanns; existerar",
    Cue.NEW: "ny; nytt; nya",
    Cue.OFFICE: "kontor; kontoret; kontorets; kontoren; kontoor; servicekontor; servicekontoret; "
    "servicekontoren; servicekontorets; servicecenter; servicecentret; medborgarkontor; "
    "statliga kontoret; statliga kontor; statens servicecenter; lokalkontor",
    Cue.WHICH_OFFICES: "vilka kontor; vilka servicekontor; vilket kontor; vilka orter; "
    "vilka städer; vilka kommuner; vilka ställen; alla kontor; alla servicekontor; vilka; "
    "hur många kontor; hur många servicekontor; hur många nya; vad är det som",
    Cue.NEW_OFFICES: "nya kontor; nya servicekontor; nya kontoren; nya servicekontoren; "
    "kommande kontor; kommande servicekontor; kommande öppningar; nya öppningar; öppningar; "
    "öppningarna; öppnas det nya; nyöppnade; nyöppnat; nyöppningar; nyetableringar; "
    "vad är nytt; något nytt; några nyheter; nya i programmet; planerade kontor; "
    "planerade servicekontor; vad öppnar; vilka öppnar; vilka är nya; kontor är nya; "
    "kontor som är nya; lista öppningar",
    Cue.FIND: "närmaste; närmsta; närmast; nära mig; i närheten; närhet; närliggande; bor i; "
    "bor; befinner mig; besöka; besök; åka till; kommer jag till; tar jag mig; gå till; nära; "
    "avstånd; hur långt",
    Cue.OPENS: "öppnar; öpnar; öppnas; öppna; öpna; öppning; öppningen; öppnande; öppnandet; "
    "öppningsdatum; öppningsdag; invigning; invigningen; invigs; inviger; invigas; starta; "
    "startar; slå upp; slår upp; öppningsdagen; premiär",
    Cue.OPENED: "öppnat; öpnat; öppnade; öppnades; öppnats; invigdes; invigts; invigt; slog upp",
    Cue.OPEN: "öppet; öpet; öppen; öpen; öppett",
    Cue.YET: "än; ännu; redan; fortfarande; finns kvar; kvar; lagt ned; lagt ner",
    Cue.ENDS: "läggas ner; läggas ned; läggs ner; läggs ned; lägger ner; lägger ned; lades ner; "
    "lades ned; nedlagt; nerlagt; nedlagd; nedläggning; nedläggningen; stängas; stängs; avvecklas; "
    "stängt för gott; stänger för gott; stänga för gott; försvinner; försvinna; upphör; "
    "permanent; flyttat; flyttar kontoret; flyttas",
    Cue.PLAN: "kommer det; ska det; planeras; planerat; planerad; planer; planerar; får vi; "
    "blir det; på gång; snart; kommande; ska få; kommer få; kommer att få; tänkt; bygga",
    Cue.HOURS: "öppettider; öppettid; öppettiderna; öppettiden; öppetider; öppetiderna; tider; "
    "tiderna; klockan; kl; hur dags; vilken tid; hur länge; hur sent; hur tidigt; stänger; "
    "stäng; stänga; stängt; stängd; lunchstängt; lunchstängd; dygnet runt; helgöppet; "
    "kvällsöppet; lördagsöppet; söndagsöppet; stängningstid; på helgen; på helger; helger; "
    "helgerna; röda dagar; röd dag; storhelg; lunchen; på kvällen; på kvällar; besökstid; "
    "besökstider",
    Cue.SUBSCRIBE: "meddela; medela; meddelas; meddelande; bevaka; bevakar; bevakning; följ; "
    "följa; prenumerera; prenumeration; säg till; säga till; säger till; hör av dig; hör av er; "
    "höra av dig; höra av er; hör av sig; höra av sig; påminn; påminna; påminnelse; avisera; avisering; aviseringar; notis; notiser; "
    "notifiera; notifikation; hojta; pinga mig; larma; underrätta; underrättad; meddelad; "
    "skicka besked; skicka ett meddelande; få besked; ge besked; få veta när; "
    "få ett meddelande; berätta för mig när; håll mig uppdaterad; hålla mig uppdaterad; "
    "uppdateringar; informera mig",
    Cue.STOP: "stopp; stop; stoppa; sluta; avsluta; avprenumerera; avbevaka; avfölj; avanmäl; "
    "avanmäla; avregistrera; inga fler; inte fler; inte längre bevaka; inte längre följa; "
    "ta bort bevakning; ta bort bevakningen; säg upp; säga upp; avbryt; "
    "sluta skicka; sluta meddela; slut med; nog med; upphöra; slipp; slippa",
    Cue.NOT: "inte; ej; inga; aldrig; icke",
    Cue.SUBSCRIPTIONS: "mina bevakningar; min bevakning; bevakningar; bevakningarna; "
    "vad bevakar jag; vad följer jag; vilka bevakar jag; vilka följer jag; bevakar jag; "
    "följer jag; mina prenumerationer; mina aviseringar; mina notiser; mina meddelanden; "
    "prenumerationer; prenumererar jag; vad har jag bevakat; har jag bevakat",
    Cue.REMOVE: "glöm; glömma; radera; raderar; raderas; raderad; ta bort; tar bort; utplåna; "
    "rensa; stryk",
    Cue.MY_DATA: "mina uppgifter; mina personuppgifter; personuppgifter; personuppgifterna; "
    "min data; mina data; mig; allt om mig; mitt konto; min historik; uppgifter; uppgifterna; "
    "konversationen; chatten; historiken",
    Cue.FORGET: "glöm mig; glömma mig; radera mig; radera allt; ta bort mig; rätten att bli glömd; "
    "glöm allt",
    Cue.PRIVACY: "vad vet ni om mig; vad vet du om mig; vet ni om mig; vet du om mig; gdpr; "
    "dataskydd; personuppgift; personuppgifter; personuppgifterna; personuppgiftslagen; "
    "integritet; integritetspolicy; sekretess; sparar ni; sparar du; lagrar ni; lagrar du; "
    "sparas; lagras; registerutdrag; cookies; anonym; anonymt; övervakar; läser ni; "
    "vem läser; mina uppgifter",
    Cue.TALK: "prata; pratar; tala; snacka; talar; prtaa; chatta; träffa",
    Cue.SOMEBODY: "människa; människor; mäniska; någon; person; handläggare; medarbetare; personal; "
    "personalen; en riktig; anställd",
    Cue.CONTACT: "telefonnummer; telefonnumret; telefonnr; telefon; telefonen; telnr; tel; "
    "ring; ringa; ringer; kontakta; kontakt; kontaktuppgifter; kontaktinfo; "
    "riktig människa; levande människa; människa; kundtjänst; kundservice; växel; växeln; "
    "supporten; support; mejl; maila; mejla; mejladress; mailadress; epost; e post; "
    "e postadress; mänsklig; klaga; klagomål; kopplad till; nå er; prata med er; snacka med er; tala med er",
    Cue.CHANGE_LANGUAGE: "byt språk; byta språk; ändra språk; annat språk; språk; språket; "
    "byt till; växla språk; vilka språk",
    Cue.SWEDISH: "svenska; på svenska",
    Cue.ENGLISH: "engelska; på engelska",
    Cue.SERVICES: "vad kan jag göra; vad kan man göra; vad kan jag få hjälp; "
    "vad kan man få hjälp; vad får jag hjälp; vad får man hjälp; få hjälp med; hjälp med; "
    "hjälpa mig med; hjälper ni till med; hjälper de till med; hjälper ni med; "
    "hjälper kontoret; hjälpa till med; vad gör ni; vad gör de; tjänster; tjänst; tjänsterna; "
    "service; ärenden; vilka myndigheter; myndigheter; vilken hjälp; kan jag göra; kan man göra; "
    "erbjuder; erbjuds; utföra; uträtta; vad finns det för hjälp; körkort; passet; vigsel; "
    "ansöka; ansökan; ansöker; bouppteckning; kan jag få hjälp; kan man få hjälp; bidrag; bidraget",
    Cue.COST: "kostar; kosta; kostnad; kostnaden; avgift; avgiften; pris; priset; betala; betalar; "
    "gratis",
    Cue.COLLECT: "hämta; hämtar; hämtas; hämta ut; avhämtning; kvittera",
    Cue.HAND_IN: "handlingar; handlingarna; dokument; dokumenten; papper; papperen; papper; intyg",
    Cue.HELP: "hjälp; hjelp; hjäpl; hälp; hjälpa; hjälpen; vad kan du; vad kan du göra; "
    "vad kan du hjälpa mig med; vad kan du svara på; hur funkar; hur fungerar; hur gör jag; "
    "hur använder; "
    "instruktioner; kommandon; kommando; meny; menyn; förstår inte; fattar inte; vad kan jag fråga; "
    "vad kan man fråga; vad kan jag skriva; vad ska jag skriva",
    Cue.ABOUT: "källor; källa; källorna; källan; vem har gjort; vem ligger bakom; vem driver; "
    "varifrån kommer; kommer uppgifterna; kommer informationen; om boten; om tjänsten; licens; "
    "licenser; öppen källkod; hur vet du; hur vet ni; vem har skapat; vem byggde; vem skapade",
    Cue.START: "börja om; starta om; börja från början",
}

SMALLTALK: dict[Smalltalk, str] = {
    Smalltalk.THANKS: "tack; tackar; tackar så mycket; tusen tack; tack så mycket; tack för hjälpen; "
    "tack för all hjälp; för hjälpen; tack för svaret; för svaret; för informationen; för infon; "
    "tack snälla; tackar för hjälpen; stort tack; tack ska du ha; tack ska ni ha; taack; "
    "jättetack; tacksam; uppskattar",
    Smalltalk.GREETING: "hej; hejsan; hejhej; hallå; halloj; tjena; tjenare; tja; tjabba; tjo; "
    "god morgon; godmorgon; god kväll; godkväll; god dag; goddag; god afton; hejj; morsning; "
    "tjaba; tjänare; hej på dig; hallå där; goder dag; gomorron",
    Smalltalk.BYE: "hejdå; hej då; hej så länge; adjö; vi ses; vi hörs; ha det bra; ha det; "
    "ha en bra dag; ha en fin dag; trevlig helg; god natt; godnatt; ses sen; hörs; farväl; "
    "ha det så bra; tjingeling; hare; ha en trevlig dag; ha en trevlig kväll",
    Smalltalk.HOW_ARE_YOU: "hur mår du; hur är det; hur är läget; hur går det; läget; är allt bra; "
    "allt bra; hur står det till; hur har du det; mår du bra; hur e de; hur är dt",
    Smalltalk.WHO_ARE_YOU: "vem är du; vad är du; är du en robot; är du robot; är du en bot; "
    "är du en människa; är du människa; vad heter du; ditt namn; vem pratar jag med; "
    "är du på riktigt; är du mänsklig; vad är det här; vad är detta; vad är du för något; "
    "vem e du; är du verklig",
    Smalltalk.INSULT: "idiot; idioter; dum; dumma; dum i huvudet; jävla; jävlar; fan; helvete; "
    "skit; skitbot; skitdålig; skitdåligt; värdelös; värdelöst; kass; usel; dålig; dåligt; "
    "håll käften; käften; dra åt; korkad; korkat; pinsamt; suger; urdålig; urusel; sämst; "
    "förbannade; fy fan; fuck; pucko; hatar dig; dra åt helvete",
    Smalltalk.PRAISE: "bra jobbat; snyggt; vad bra; så bra; jättebra; toppen; toppenbra; perfekt; "
    "fantastiskt; fantastisk; underbart; grymt; du är bäst; du är bra; du är snäll; snäll; "
    "duktig; kanon; kanonbra; utmärkt; strålande; härligt; superbra; vad snällt; snällt; "
    "älskar dig; grym; finfint; bra bot; smart; vilken bra; mycket bra; bästa; du är grym",
    Smalltalk.YES: "ja; jaa; japp; jepp; jo; ja tack; ja gärna; gärna; absolut; visst; javisst; "
    "okej; okey; stämmer; precis; det stämmer; jajamän; jajamensan; självklart; yep; ok",
    Smalltalk.NO: "nej; nej tack; nä; nää; nejdå; nix; nepp; inte; inte alls; icke; "
    "det behövs inte; behövs inte; nej det är bra; nej det var allt; det var allt",
}
