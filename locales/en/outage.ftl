telegram-waits = I cannot reach my register right now. I will answer your question as soon as I can – you do not need to send it again.
telegram-button-waits = I cannot reach my register right now. The answer will come as soon as it can.
web-error-away-title = We cannot reach our register right now
web-error-away = The fault is on our side. Wait a moment and try again.
web-away-kept = What you wrote is not lost. Press the button to send it again.
web-away-back = Go back in your browser. What you wrote is most often still there, so that you can send it again.
web-away-again = Try again
