"""What people call the services and agencies. Topics are the keys of `data/seed/services.csv`."""

from bot.offices.model import Agency

TOPICS_SV: dict[str, str] = {
    "guidance": "vägledning; rådgivning; vägleda",
    "forms": "blankett; blanketter; blanketten; formulär; formuläret; fylla i; fylla i papper; "
    "hjälp med ansökan",
    "digital": "e tjänst; e tjänster; etjänst; etjänster; bankid; bank id; mobilt bankid; logga in; "
    "inloggning; e legitimation; elegitimation; skriva ut; skrivare; datorer; dator; internet; "
    "kopiera; surfa",
    "case_information": "mitt ärende; pågående ärende; ärendet; mina ärenden; ärendestatus",
    "book_case_officer": "handläggare; handläggaren; boka möte; handläggarmöte; boka ett möte; "
    "boka in ett möte",
    "drop_in": "boka tid; bokad tid; tidsbokning; tidsbokningen; tidsbeställning; drop in; dropin; "
    "boka; bokning; beställa tid; nummerlapp; kölapp; förbokad; boka besök; tidbokning; "
    "boka en tid",
    "no_decisions": "beslut; beslutet; fattar beslut; överklaga; överklagan; omprövning",
    "no_letter_box": "brevlåda; brevlådan; brevinkast; lämna papper; lämna in papper; postlåda; "
    "lämna in en blankett; lämna in blankett; lämna brev",
    "interpreter": "tolk; tolken; tolkning; tolkhjälp; teckenspråk; teckenspråkstolk; översätta; "
    "översättning; översättare; arabiska; somaliska; dari; persiska; polska; ryska; tigrinja; "
    "engelsktalande; talar engelska",
    "move_to_sweden": "flytta hit; flyttar hit; flyttat hit; flytta till sverige; "
    "flyttar till sverige; flyttat till sverige; flytt till sverige; inflyttning; folkbokföra; "
    "folkbokföring; folkbokförd; folkbokföringen; personnummer; personnumret; invandra; "
    "invandrat; ny i sverige; nyanländ; nyinflyttad; inflyttad; invandring; id kontroll; "
    "identitetskontroll; kommit till sverige; komma till sverige; skriva mig i sverige; "
    "registrera mig i sverige",
    "move_documents": "ta med; ta med mig; ha med; ta med pass; ha med mig; behöver jag ha med",
    "move_family": "hela familjen; barnen med; familjen; ta med barnen; ta med familjen",
    "change_address": "flyttanmälan; adressändring; ändra adress; ändra min adress; byta adress; "
    "byter adress; ändrad adress; anmäla flytt; ny adress; adressändringen; göra flyttanmälan; "
    "anmäla adressändring; flytta; flyttat; flyttar; anmäla ny adress",
    "coordination_number": "samordningsnummer; samordningsnumret; samordnings nummer; "
    "samordningsnr; tillfälligt personnummer",
    "ukraine_registration": "ukraina; ukrainare; ukrainsk; ukrainska; massflykt; "
    "massflyktsdirektivet; tillfälligt skydd",
    "id_card": "id kort; idkort; idkortet; id kortet; legitimation; legitimationen; leg; legg; "
    "id handling; id handlingar; identitetskort; identitetskortet; identitetshandling; "
    "legitimera; id korten; id; iddkort; i d kort; nationellt id kort; legitimationer",
    "id_card_fee": "vad kostar id kort; id kort kostar; avgift för id kort",
    "id_card_collect": "hämta id kort; hämta ut id kort; hämta id kortet; hämta mitt id kort",
    "tax_return": "deklaration; deklarationen; deklarationer; deklarera; deklarerar; "
    "deklarationshjälp; deklarationsblankett; inkomstdeklaration; skattedeklaration; "
    "skatteåterbäring; skatt; skatten; skatter; pappersdeklaration; restskatt; kvarskatt; "
    "skattebesked; skattsedel; a skatt; f skatt; jämkning",
    "housing_supplement": "bostadstillägg; bostadstillägget; bostads tillägg; boendetillägg",
    "pension_forms": "äldreförsörjningsstöd; äldreförsörjningsstödet; pensionsblankett; "
    "pensionsansökan; efterlevandepension; änkepension",
    "pension_guidance": "pension; pensionen; pensioner; pensionär; pensionärer; ålderspension; "
    "garantipension; premiepension; tjänstepension; pensionera; pensionsfrågor; pensionsålder; "
    "orange kuvert; orange kuvertet; gå i pension; inkomstpension",
    "parental_benefit": "föräldrapenning; föräldrapenningen; föräldraledig; föräldraledighet; "
    "mammaledig; mammaledighet; pappaledig; pappaledighet; föräldrapeng; föräldradagar; "
    "barnledig; gravid; graviditetspenning; havandeskapspenning; pappadagar; vänta barn",
    "sickness_benefit": "sjukpenning; sjukpenningen; sjukpeng; sjukskriven; sjukskrivning; "
    "sjukskriva; sjukersättning; sjukersättningen; sjukanmäla; sjukanmälan; sjuk; sjuka; "
    "sjuklön; karens; aktivitetsersättning; rehabilitering; sjukintyg; läkarintyg; ersättning; "
    "ersättningar; ersättningen",
    "minority_languages": "meänkieli; samiska; finska; minoritetsspråk; minoritetsspråken; "
    "på finska; nordsamiska; sydsamiska; lulesamiska",
    "jobseekers": "arbetslös; arbetslösa; arbetslöshet; arbetssökande; söka jobb; söka arbete; "
    "söker jobb; söker arbete; jobb; jobbet; arbete; platsbanken; nytt jobb; jobba; lediga jobb; "
    "uppsagd; arbetsgivare; varslad; jobbsökande; utan jobb; hitta jobb; ett jobb",
    "register_jobseeker": "skriva in mig; skriva in sig; skriv in mig; anmäla mig som arbetslös; "
    "anmäla mig arbetslös; inskriven; inskrivning; låna dator; låna en dator; "
    "skriva in mig som arbetssökande; anmäla mig som arbetssökande; registrera mig som arbetslös; "
    "skriver jag in mig; skriva in mej",
    "activity_report": "aktivitetsrapport; aktivitetsrapporten; aktivitetsrapportera; "
    "aktivitetsrapporter; aktivitetsrapportering; aktivitets rapport",
    "migration_documents": "lämna handlingar; lämna in handlingar; lämna in dokument",
    "migration_biometrics": "uppehållstillstånd; uppehållstillståndet; uppehålls tillstånd; "
    "fingeravtryck; biometri; uppehållskort; uppehållstillståndskort; arbetstillstånd; ut kort; "
    "förlänga tillstånd; fotograferas; förlänga uppehållstillstånd; arbetstillståndet",
    "migration_not_ukraine": "förlängt tillfälligt skydd; förlänga tillfälligt skydd; "
    "förlängning av tillfälligt skydd; massflyktstillstånd; förlänga massflyktstillstånd",
}
TOPICS_EN: dict[str, str] = {
    "guidance": "guidance; advice; counselling; counseling",
    "forms": "forms; form; fill in; fill out; filling in; fill in a form; application form",
    "digital": "e services; e service; eservices; bankid; bank id; mobile bankid; log in; login; "
    "print; printer; printing; computer; computers; internet; wifi; photocopy; use a computer; "
    "e identification; electronic id; online services; scan",
    "case_information": "my case; ongoing case; case status; status of my case; my errand; "
    "my application",
    "book_case_officer": "case officer; caseworker; case worker; case handler; book a meeting; "
    "handling officer; meeting with an officer; administrator",
    "drop_in": "appointment; appointments; apointment; book; booking; drop in; dropin; walk in; "
    "walk ins; book a time; queue; queue ticket; reservation; make an appointment; "
    "without booking; waiting time",
    "no_decisions": "decision; decisions; appeal; appealing; reconsideration",
    "no_letter_box": "letter box; letterbox; mailbox; mail box; post box; postbox; drop off; "
    "hand in papers; leave papers; hand in a form; leave documents; drop box; "
    "drop off documents; drop off papers",
    "interpreter": "interpreter; interpreters; interpretor; interpreting; translator; translators; "
    "translation; translate; sign language; arabic; somali; persian; polish; russian; tigrinya; "
    "staff speak english; they speak english; english speaking; anyone speak english; "
    "anyone who speaks english; someone who speaks english; speaks english; spoken there; "
    "staff who speak",
    "move_to_sweden": "moving here; move here; moved here; moving to sweden; move to sweden; "
    "moved to sweden; immigrate; immigrating; immigrant; immigration; personal number; "
    "personal identity number; population registration; population register; "
    "register in sweden; register as resident; registered in sweden; new in sweden; "
    "new to sweden; newcomer; newly arrived; civil registration; identity check; "
    "id check; came to sweden; come to sweden; came here; relocate to sweden; "
    "relocating to sweden; relocated to sweden; registered as living; social security number; "
    "personal identification number; arrived in sweden; register as living",
    "move_documents": "bring; bring with me; take with me; need to bring; should i bring; "
    "what to bring; bring my passport",
    "move_family": "whole family; my family; entire family; bring my family; bring my children; "
    "bring the children; my children; my kids; bring the kids; bring my kids",
    "change_address": "change of address; change address; change my address; changed address; "
    "new address; address change; moved; report a move; changing address; "
    "changing my address; notify of moving; report my new address; moving house; moving; "
    "registered address; update my address; report my move",
    "coordination_number": "coordination number; coordination numbers; co ordination number; "
    "coordination nr",
    "ukraine_registration": "ukraine; ukrainian; ukrainians; temporary protection; "
    "mass refugee directive; temporary protection directive; mass flight directive",
    "id_card": "id card; id cards; idcard; identity card; identity cards; identification card; "
    "identification; idcards; national id; id; identity document; id document; swedish id; "
    "i d card; indentity card; identy card; identity",
    "id_card_fee": "id card cost; cost of an id card; price of an id card; id card fee; "
    "fee for an id card; fee for the id card",
    "id_card_collect": "collect my id card; collect id card; pick up my id card; pick up id card; "
    "collect the id card; pick up the id card; collect an id card; pick up an id card; "
    "get my finished id card; fetch my id card",
    "tax_return": "tax return; tax returns; taxreturn; declaration; tax declaration; income tax; "
    "taxes; tax; tax refund; file my taxes; file taxes; declare; paper tax return; tax form",
    "housing_supplement": "housing supplement; accommodation supplement; housing suplement; "
    "housing supplements",
    "pension_forms": "income support for the elderly; maintenance support for the elderly; "
    "elderly support; pension form; pension forms; pension application; survivors pension; "
    "apply for my pension; apply for pension; apply for a pension; widows pension; "
    "support for the elderly",
    "pension_guidance": "pension; pensions; pensioner; pensioners; retirement; retire; retiring; "
    "retired; old age pension; guarantee pension; state pension; orange envelope",
    "parental_benefit": "parental benefit; parental benefits; parental leave; maternity; "
    "maternity leave; paternity; paternity leave; pregnant; parental allowance; parental pay; "
    "pregnancy benefit; having a baby; paternity benefit; pregnancy",
    "sickness_benefit": "sick pay; sickpay; sickness benefit; sickness benefits; sick leave; sick; "
    "sickness; ill; sick note; disability; sick benefit; sickness compensation; sick money; "
    "activity compensation; illness",
    "minority_languages": "minority language; minority languages; finnish; sami; meänkieli; "
    "national minority",
    "jobseekers": "unemployed; unemployment; jobseeker; jobseekers; job seeker; job seekers; job; "
    "jobs; find work; looking for work; find a job; look for a job; work; employment; employer; "
    "employers; laid off; lost my job; looking for a job; job search; job hunting",
    "register_jobseeker": "register as unemployed; register as a jobseeker; register as jobseeker; "
    "register unemployed; register as a job seeker; register as job seeker; borrow a computer; "
    "sign up as unemployed; sign on; registered as unemployed; registering as unemployed; "
    "enrol as a jobseeker; register myself as unemployed; borrow computer; use a computer to register",
    "activity_report": "activity report; activity reports; activityreport; activty report; "
    "activity reporting; report my activities; report activities",
    "migration_documents": "hand in documents; submit documents; leave my documents; "
    "hand in my documents; submit my documents",
    "migration_biometrics": "residence permit; residence permits; residens permit; fingerprint; "
    "fingerprints; biometrics; biometric; residence card; residence permit card; work permit; "
    "a visa; visas; visa application; extend my visa; work visa; residency permit; residency; permit; permits; resident permit; "
    "extend my permit; renew my permit; fingerprinted; photo taken; photographed",
    "migration_not_ukraine": "extend temporary protection; extended temporary protection; "
    "extension of temporary protection; extend my temporary protection; "
    "renew temporary protection; prolong temporary protection; renew my temporary protection",
}
AGENCIES: dict[Agency, str] = {
    Agency.AF: "arbetsförmedlingen; arbetsförmedling; arbetsförmedlingens; employment service; "
    "public employment service; employment agency; employment office; af; arbets förmedlingen; "
    "swedish public employment service; job centre; job center; arbetsförmedlare",
    Agency.FK: "försäkringskassan; försäkringskassa; försäkringskassans; kassan; "
    "social insurance agency; social insurance; insurance agency; försäkrings kassan; fk; "
    "barnbidrag; bostadsbidrag; barnbidraget; bostadsbidraget; vab; vabba; tandvårdsstöd; "
    "underhållsstöd; assistansersättning; omvårdnadsbidrag; child benefit; child allowance; "
    "housing allowance; child support; omvårdnadsbidraget; vårdbidrag; merkostnadsersättning; "
    "bilstöd; swedish social insurance agency",
    Agency.PM: "pensionsmyndigheten; pensionsmyndighet; pensionsmyndighetens; pensions agency; "
    "pension agency; swedish pensions agency; pension authority; pensions authority",
    Agency.SKV: "skatteverket; skatteverk; skatteverkets; tax agency; tax office; tax authority; "
    "skattekontoret; skattekontor; skattemyndigheten; skv; swedish tax agency; skattverket; "
    "skatte verket",
    Agency.MV: "migrationsverket; migrationsverk; migrationsverkets; migration agency; "
    "migration board; migration office; asyl; asylum; medborgarskap; medborgarskapet; citizenship; "
    "swedish migration agency; asylansökan; migration; asylsökande; migrations verket; "
    "immigration office; citizen",
}
BY_AGENCY: dict[tuple[Agency, str], str] = {
    (Agency.MV, "digital"): "migration_digital",
    (Agency.MV, "no_letter_box"): "migration_documents",
    (Agency.MV, "ukraine_registration"): "migration_not_ukraine",
    (Agency.MV, "id_card"): "migration_id_check",
    (Agency.MV, "move_to_sweden"): "migration_id_check",
    (Agency.PM, "forms"): "pension_forms",
}
"""What a topic becomes when this agency is named with it."""

WEAK = frozenset({"move_documents", "move_family", "drop_in", "digital", "forms", "guidance",
                  "case_information", "jobseekers", "interpreter", "change_address", "no_decisions"})
"""Topics that give way to any other one named in the same text."""
