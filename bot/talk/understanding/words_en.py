"""English words and phrases by what they tell, separated by semicolons."""

from bot.talk.understanding.cues import Cue
from bot.talk.understanding.model import Smalltalk

CUES: dict[Cue, str] = {
    Cue.NEUTRAL: "can you tell me; could you tell me; would you tell me; can you please tell me; "
    "could you please tell me; please tell me; id like to know; i would like to know; "
    "want to know; like to know; tell me where; tell me what; tell me about",
    Cue.WHEN: "when; wen; whne; whens; what date; which date; what day; which day; how soon; "
    "what year; which year; what month; which month; date",
    Cue.WHERE: "where; wheres; were is; wher; whre; locate; located; location; address; adress; "
    "adres; directions; find; map; street",
    Cue.EXISTS: "is there; are there; there is; theres; exist; exists; do you have",
    Cue.NEW: "new",
    Cue.OFFICE: "office; ofice; offce; offise; service office; service centre; service center; "
    "government office; branch; service offices; get an office; getting an office; be an office; "
    "get a service office; getting a service office; be a service office",
    Cue.OFFICES: "offices; ofices; branches; offices are; service offices",
    Cue.WHICH_OFFICES: "which offices; what offices; which ones; which cities; which towns; "
    "which municipalities; which places; all offices; all the offices; how many offices; "
    "how many new; which office; which service offices; what service offices; which; list",
    Cue.NEW_OFFICES: "new offices; new service offices; new ones; upcoming openings; upcoming offices; "
    "openings; new openings; newly opened; recently opened; planned offices; whats opening; "
    "what is opening; whats new; what is new; any news; anything new; opening soon; "
    "offices are new; which offices are new; which offices are opening; what offices are new; what offices are opening; offices are opening; offices that are opening; coming offices; "
    "future offices; planned openings; list of openings",
    Cue.FIND: "nearest; closest; nearby; near me; close to me; near; close by; live in; living in; "
    "i live; im in; i am in; im at; visit; get to; go to; distance; how far; around here",
    Cue.OPENS: "opens; opening; opeing; oppening; inauguration; inaugurated; launch; launches; "
    "launching; opening date; opening day; start operating",
    Cue.OPENED: "opened; oppened; opend; launched; inaugurated",
    Cue.OPEN: "open; opn; opne; oepn; oppen; opeen",
    Cue.VERB: "does; dose; dos; will; did; do; going to; gonna; supposed to; shall; would; should; "
    "due to; expected to; set to; about to; scheduled to; to open; doesnt; wont",
    Cue.IS: "is; are; be; stay; stays; being; were; was; isnt; arent; keep; keeps",
    Cue.YET: "yet; already; still; still there; still exist; still exists",
    Cue.ENDS: "close down; closing down; closed down; closes down; shut down; shutting down; "
    "closed for good; close for good; closing for good; permanently; closure; disappear; "
    "close permanently; be closed; get closed; discontinued; shutdown; moved; relocated; "
    "relocating",
    Cue.PLAN: "planned; plans; planning; coming to; will there; get an office; getting an office; "
    "soon; upcoming; scheduled; expected; be an office; get a service office; plan; getting an office; "
    "getting a service office; be a service office",
    Cue.HOURS: "opening hours; opening times; opening time; hours; hour; houres; hous; what time; "
    "what times; times; which times; how late; how early; how long; close; closes; closing; "
    "closed; closing time; oclock; business hours; weekends; on weekends; at weekends; evenings; "
    "in the evening; lunch; office hours; public holiday; public holidays; bank holiday; "
    "holidays; opening hour; openinghours; till what; until what; visiting hours; schedule; shut",
    Cue.SUBSCRIBE: "notify; notifi; notified; notification; notifications; subscribe; subscription; "
    "follow; let me know; remind; reminder; alert; alerts; alert me; tell me when; "
    "tell me if; tell me as soon; ping me; message me; text me; inform me; keep me posted; "
    "keep me updated; keep me informed; send me; give me a shout; updates; watch; "
    "sign me up; email me when; write to me when; warn me; heads up",
    Cue.STOP: "stop; unsubscribe; unsubscribed; unfollow; cancel; opt out; no more; quit; "
    "stop sending; turn off; mute; end my; stop notifying; remove subscription; "
    "remove my subscription; remove alert; remove the alert; leave me alone; unsub; unwatch; "
    "stop it; stop following; no longer",
    Cue.NOT: "not; dont; never; no",
    Cue.SUBSCRIPTIONS: "my subscriptions; my subscription; my alerts; my notifications; "
    "what do i follow; what am i following; am i following; do i follow; i follow; "
    "what do i subscribe to; am i subscribed; my follows; subscriptions; "
    "which offices do i follow; im following; i subscribed; i am following; i am subscribed; "
    "im subscribed; do i get alerts; i have subscribed; have i subscribed; i am watching; "
    "am i watching; do i subscribe; my watches; what i follow; my list",
    Cue.REMOVE: "forget; delete; deleted; erase; remove; wipe; clear; destroy",
    Cue.MY_DATA: "my data; my information; my info; me; about me; my details; my account; "
    "my history; my personal data; personal data; data; everything; this chat; my chat; "
    "the conversation; my profile; all of it",
    Cue.FORGET: "forget me; delete me; erase me; remove me; right to be forgotten; "
    "delete everything; forget everything; erase everything; delete all",
    Cue.PRIVACY: "privacy; gdpr; what do you know about me; know about me; personal data; "
    "personal information; data protection; do you store; do you save; do you keep; stored; "
    "my data; my personal data; my information; who can see; who reads; who can read; cookies; do you collect; confidential; "
    "anonymous; are you tracking; do you track; tracking; do you record; privacy policy; "
    "data do you; have on me; have about me; is this safe; secure",
    Cue.TALK: "talk; speak; talking; speaking; chat; talk to; speak to; speak with; talk with; "
    "connect me; transfer me; put me through; get hold of; meet",
    Cue.SOMEBODY: "person; someone; somebody; human; people; staff; employee; agent; "
    "representative; operator; real; live; anyone; you guys",
    Cue.CONTACT: "phone; phone number; telephone; telephone number; phonenumber; call; calling; "
    "contact; contact details; human; human being; real person; customer service; helpline; "
    "hotline; email; e mail; mail address; complain; complaint; switchboard; telefone; "
    "number to; reach someone; reach them; reach you; telephone nr; phone nr",
    Cue.CHANGE_LANGUAGE: "change language; switch language; change the language; other language; "
    "another language; language; languages; switch to; change to; lang",
    Cue.SWEDISH: "swedish; in swedish",
    Cue.ENGLISH: "english; in english; inglish; englsh; english please",
    Cue.SERVICES: "what can i do; what could i do; what can one do; what can you do there; "
    "what can i get; what can they help; what do they do; what do they help; services; service; "
    "what help; help with; helped with; help me with; errands; errand; which agencies; "
    "what agencies; agencies; authorities; what is it for; what are they for; can i do there; "
    "things can i do; can i do at; do they offer; you offer; offered; is offered; offer; apply; "
    "apply for; applying; application; driving licence; drivers license; driving license; "
    "passport; what happens at; can i get help; can they help; benefits; benefit; allowance",
    Cue.COST: "cost; costs; price; fee; fees; pay for; how much; expensive; free",
    Cue.COLLECT: "collect; collecting; pick up; picking up; fetch; pickup",
    Cue.HAND_IN: "documents; document; papers; paperwork; certificate",
    Cue.HELP: "help; halp; hlep; helpp; what can you do; what can you help; how does this work; "
    "how do i use; how does it work; how to use; instructions; commands; menu; manual; "
    "dont understand; do not understand; what can i ask; what should i write; "
    "what can i write; what do i do; what can you answer; what are you for; assist; "
    "assistance; confused; how do you work; options; lost; help me",
    Cue.ABOUT: "source; sources; who made; who created; who built; who runs; who is behind; "
    "about this bot; about the bot; about you; data from; information from; info from; licence; "
    "license; open source; how do you know; where do you get; credits; about this service; "
    "information come from; info come from; facts come from; data come from",
    Cue.START: "start over; restart; begin; start again; from the beginning",
}

SMALLTALK: dict[Smalltalk, str] = {
    Smalltalk.THANKS: "thanks; thank you; thankyou; thx; thnx; ty; tnx; cheers; much appreciated; "
    "appreciate; appreciate it; thanks a lot; many thanks; thank you so much; thanks for the help; "
    "thanks for your help; thank you for your help; for your help; for the help; "
    "for helping; thanks for helping; for helping me; grateful; thank u; for the info; "
    "for the information; thank you very much; ta; thanx",
    Smalltalk.GREETING: "hello; hi; hey; hiya; good morning; good evening; good afternoon; "
    "good day; helo; hallo; howdy; greetings; yo; sup; hi there; hello there; hey there; heya",
    Smalltalk.BYE: "bye; goodbye; good bye; bye bye; see you; see ya; cya; farewell; "
    "have a nice day; have a good day; have a good one; have a great day; good night; goodnight; "
    "later; take care; talk to you later; see you later; so long; have a lovely day",
    Smalltalk.HOW_ARE_YOU: "how are you; how are u; how r u; hows it going; how is it going; "
    "whats up; what is up; are you ok; how do you do; you ok; how are things; how you doing; "
    "how are you doing; are you well; how was your day; wassup",
    Smalltalk.WHO_ARE_YOU: "who are you; what are you; are you a robot; are you a bot; "
    "are you human; are you a human; are you real; are you a person; whats your name; "
    "what is your name; your name; who am i talking to; are you a machine; are you a real person; "
    "what is this; whats this; who r u; who is this; are you a computer; "
    "what is this bot; whats this bot",
    Smalltalk.INSULT: "idiot; stupid; useless; dumb; suck; sucks; you suck; fuck; fucking; fuck you; "
    "fuck off; shit; shitty; crap; damn; bastard; asshole; shut up; moron; worthless; terrible; "
    "awful; hate you; rubbish; garbage; worst; bad bot; go to hell; hell; piss off; wtf; bloody; "
    "pathetic; ridiculous",
    Smalltalk.PRAISE: "great; awesome; perfect; nice; good job; well done; wonderful; excellent; "
    "amazing; brilliant; good bot; fantastic; super; cool; lovely; very good; love you; love it; "
    "you are great; youre great; you are the best; youre the best; very helpful; helpful; "
    "good work; great job; impressive; smart; nice one; so good; thats great; the best; "
    "youre good; you are good",
    Smalltalk.YES: "yes; yeah; yep; yup; yes please; sure; of course; okay; ok; right; correct; "
    "absolutely; definitely; exactly; indeed; k; alright; thats right; sounds good; please do; "
    "got it",
    Smalltalk.NO: "no; nope; nah; no thanks; no thank you; not really; never mind; nevermind; "
    "no need; not now; thats all; that is all; that was all; nothing",
}
