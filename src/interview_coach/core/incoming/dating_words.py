"""The words by which a day belongs to a kind of news, as patterns."""

import re

TELLING = re.compile(
    r"\b(?:hear(?:ing)?|know|tell|(?:be|get) told|try me|ask me|call(?:s|ed|ing)?(?! it\b)|(?:tele)?phones?|phoning|rings?|ringing|buzz|ping|shout|text|email|e-mail|mail(?:ed)?|write|contact\w*|notif\w+|inform(?:s|ed|ing)?|decid\w+|decision\w*|result\w*"
    r"|outcome\w*|answer|announc\w+|publish\w*|released?|in touch|back to|update|respon\w+|reply|(?<!last )word|yes or no|confirm|from me|hit (?:you|u) up|let you|lists?|letters?|posted|sms|message|news|verdict|choice|released|go out|come out"
    r"|name|names|status|for sure|promise|looking at|msg|means|declared|picking|picks|realistically|have yours)\b"
)
"""What is said of the day on which they tell something."""
MEANWHILE = re.compile(
    r"\b(?:interview(?:s|ing)?|people|persons|meet(?:s|ing)?|sits?|panel|board|committee|session|last|clos(?:es?|ed|ing)|final rounds?|see|seeing|visit|shuts?|seminar"
    r"|conference|holiday|leave|retreat|away|until|till?|through|off|back|out of|said|no (?:decision|news|answer|word)|nothing|debrief\w*|trial\w*|snowed|over the)\b"
)
"""What is said of days on which something goes before it."""
ANSWERING = re.compile(
    r"\b(?:your (?:answer|decision|reply|response|yes)|let (?:me|us) (?:know|have)|yes|sign\w*|accept\w*|decline|decision|decide|reply|respond|answer|know|tell|hear|back to|return\w*|please confirm"
    r"|stands?|holds?|held|laps\w+|expir\w+|void\w*|times? out|disabled|withdrawn|closing|closes?|shuts?|dies|reach(?:es)?|runner-up|next (?:fella|person|one|in line)|number two|with me|stretch|copy|copies|press|think|sleep on|taking it|unsigned|unanswered|remains|declare yourself|extend\w*|response|say|wait|(?:need|want) (?:it|this|that|them)|it back)\b"
)
"""What is said of the day by which an offer is answered."""
HANDING_OVER = re.compile(
    r"\b(?:need\w*|send|have|must|should|here|with (?:me|us)|due|back|help|reach\w*|get|submit|upload|return|cut[- ]?off|ideal\w*|provide|complete\w*|receiv\w*|enough|bring|give|want\w*|shoot\w*|deadline"
    r"|reply|respond|answer|let (?:me|us)|expir\w+|would (?:be|do|suit|work)|hand(?:ed)?[- ]?in|arriv\w+|post|confirm|book|choose|pick|in hand|no later|finished|done|fill\w*|text|e-?mail|mail|drop|forward|share|scan|attach)\b"
)
"""What is said of the day by which they want something."""
ACCEPTING = re.compile(
    r"\b(?:reply|respond|answers?|please|confirm|book|choose|pick|let (?:me|us) know|tell|complete|register|rsvp|sign up|get back|return|accept|hear from you|availab\w*|schedule|times|slot)\b"
)
"""What is said of the day by which an invitation is answered."""
LOOKING_AGAIN = re.compile(
    r"\b(?:look\w*|afresh|taken? up|come back|ask|examin\w*|re-examin\w*|review\w*|revisit\w*|reassess\w*|reconsider\w*|again|know more|decid\w+|decision|update|resum\w+|unfr\w+|lift\w*|reopen\w*|pick(?:s|ed)? up|back|touch|check|meet\w*|vot\w+"
    r"|talk|discuss\w*|call|until|till?|speak|hear|know|say|clearer|budget|write|before|after|contact|news)\b"
)
"""What is said of the day on which a paused role is looked at again."""
BEGINNING = re.compile(r"\b(?:start|begin|available|free|join)\b")
"""What is asked about a day on which work would begin."""
JOINING = re.compile(
    r"\b(?:joining|date of joining|start date|first day|commencement|(?:training|probation|contract|job|season) (?:runs?|lasts?|goes|is))\b"
)
"""What is said in an offer of the first day at work."""
WORK = re.compile(r"\b(?:job|work|employment|contract|position|role|post|you would start|you start)\b")
PROPOSING = re.compile(
    r"\b(?:(?:can|could|shall|may|might|would) (?:we|you|i|it|that)|(?:how|what) about|let's|let us|suit|works?|instead|will now|propos\w+|suggest\w*)\b|\?$"
)
"""What is said of a new day."""
PERHAPS = re.compile(
    r"\b(?:may|might|could) (?:well |also |not )?(?:come|be|return|resume|restart|reopen)\b|\b(?:had )?hoped\b|\bwas (?:due|meant|supposed)\b"
)
TODAY = re.compile(r"\b(?:today|tonight|this (?:afternoon|evening)|end of|eod|close of|cob)\b")
ARRANGING = re.compile(
    r"\b(?:to (?:arrange(?! for you)|schedule|set up|find|fix|agree)|reach out|get in touch|be in touch|confirm one)\b"
)
"""What is said of a day on which they only arrange another."""
WRITING = re.compile(
    r"\b(?:i|we)(?:['\u2019]ll| will)\s+(?:\w+\s+){0,2}(?:send|let you know|write|get back|be in touch|come back|tell|hear)\b"
)
"""What is said of a day on which they name another one."""
FROM_THEM = re.compile(
    r"\b(?:letter|contract|paperwork|recruiter|hr|onboarding|official)\b.{0,40}\b(?:will|to follow|arrives?|comes?|phones?|calls?|sends?)\b"
)
"""What they do themselves."""
MEETING = re.compile(
    r"\b(?:interview|call|chat|meeting|appointment|trial|slot|visit|session|shift|talk|off|cancel\w*|today['\u2019]s|see you|come)\b"
)
"""What is said of the day of an interview."""
WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri)(?:s|rs|nes|ur)*(?:day)?\b")
EXTENDED = re.compile(r"^to (?:\w+ ){0,3}\d|\bexten\w+\b")
"""What is said of a later day to answer by."""
REASON = re.compile(
    r"^\W*(?:since|because|cos|seeing that)\b(?!.*\b(?:i need|we need|need you|please|let (?:me|us)|(?:would|could|can) you)\b)"
)
"""How a clause begins that only gives the reason for a day."""
QUIET = re.compile(
    r"(?:n['\u2019]?t|\bnot) (?:\w+ ){0,3}(?:tell|mention|share|breathe|public|quiet|secret)\b|\bkeep (?:it|this) (?:\w+ )?(?:quiet|secret|to yourself)\b|\b(?:tell|say) (?:no one|nobody)\b"
)
"""What is said of a day until which nothing is told to others."""
TONIGHT = re.compile(r"\b(?:tonight|tonite|this evening|later today|end of (?:the )?day|eod|cob)\b")
AS_SAID = re.compile(r"\b(?:i|we) (?:said|promised)\b")
"""What is said of a day that they named before."""
ON_FILE = re.compile(r"\b(?:remains?|stays?|kept) (?:active|valid|on file)\b")
"""What is said of a day until which a list or an application is kept."""
HOURS = re.compile(r"\bbetween\b|\bafter \d")
"""What is said of hours in which they tell something."""
IF = re.compile(r"\b(?:if|maybe|possibly|perhaps)\b")
"""What is said of a day that is only a second guess."""
PLACE = re.compile(
    r"\b(?:where|room|venue|site|branch|campus|hall|location|address|building|office|floor|place|caf(?:e|\u00e9)|library|suite|entrance|(?:held|take place) (?:at|in) (?!\d)|teams|zoom|online|video|phone|in person)\b",
    re.IGNORECASE,
)
