contact-title = Talk to a person
contact-text = Call the agency that your case is about:
contact-offices = I don’t have the service offices’ own telephone numbers.
contact-line = { $agency }: { $phone }
