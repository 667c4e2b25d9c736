contact-title = Prata med en människa
contact-text = Ring myndigheten som ditt ärende gäller:
contact-offices = Servicekontorens egna telefonnummer har jag inte.
contact-line = { $agency }: { $phone }
