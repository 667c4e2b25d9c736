closings-title = Kontor som stänger eller har stängt{ $area }{ $period }
closings-none = Jag känner inte till något kontor som stänger eller har stängt{ $area }{ $period }.
closings-ahead = Ska stänga:
closings-passed = Skulle ha stängt:
closings-closed = Har stängt:
closings-gaps = Jag känner inte till alla kontor som stänger. Kontrollera hos Statens servicecenter.
