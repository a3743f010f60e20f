// Made by `npm run generate`. Do not edit.

/** Every problem the service answers: its HTTP status, what happened, and what would help. */
export const problems = {
  "seat-empty": {
    "status": 409,
    "title": "The case would have an empty seat.",
    "help": "Name a worker for both the municipal and the specialist seat. A seat is handed over, never left."
  },
  "seat-wrong-level": {
    "status": 409,
    "title": "The worker belongs to the other level than the seat.",
    "help": "Choose a worker whose home unit is at the level of the seat. The home unit decides, not the profession."
  },
  "seat-same-worker": {
    "status": 409,
    "title": "The same person would hold both seats.",
    "help": "Choose two people; they always go two. Two employments that sign in as one are one person."
  },
  "present-for-other-level": {
    "status": 409,
    "title": "The person is present for the other level already.",
    "help": "One person speaks for one level in a meeting, also with an employment at each. Mark the other one as absent first."
  },
  "seat-not-member": {
    "status": 409,
    "title": "The seat must be held by a member of the team.",
    "help": "Choose somebody whose agreement with this team is in force today. An outside treatment contact can hold a seat in shoulder to shoulder only."
  },
  "seat-unchanged": {
    "status": 409,
    "title": "The worker holds this seat already.",
    "help": "Nothing has to be done, or choose another worker."
  },
  "shoulder-same-level": {
    "status": 409,
    "title": "The team's member is at the same level as the treatment contact.",
    "help": "Choose a member of the level opposite to the treatment contact's."
  },
  "shoulder-needs-contact": {
    "status": 409,
    "title": "Shoulder to shoulder needs a treatment contact in one of the seats.",
    "help": "Name the treatment contact (with the unit, when the name is not known), or choose another mode."
  },
  "worker-not-available": {
    "status": 409,
    "title": "The worker's agreement or engagement is not in force today.",
    "help": "Choose a worker whose agreement is in force, or make a new agreement first."
  },
  "absence-overlaps": {
    "status": 409,
    "title": "The worker is away already on some of these days.",
    "help": "Change the absence that is there."
  },
  "cover-not-needed": {
    "status": 409,
    "title": "The seat's holder is not away on these days.",
    "help": "Record when they are away first, or choose days within it."
  },
  "cover-overlaps": {
    "status": 409,
    "title": "Somebody else is to act in the seat on some of these days.",
    "help": "End that cover first, or choose the days that are left."
  },
  "absence-withdrawn": {
    "status": 409,
    "title": "The absence does not count any more.",
    "help": "Record a new one."
  },
  "absence-acted-in": {
    "status": 409,
    "title": "Somebody has acted for them on days that this would take away.",
    "help": "Let the absence end today or later; what has been stays."
  },
  "cover-over": {
    "status": 409,
    "title": "Nobody acts by this cover any more.",
    "help": "Arrange a new one."
  },
  "supporter-not-member": {
    "status": 409,
    "title": "A supporter is a member of the team on the first day.",
    "help": "Choose somebody whose agreement with this team is in force then, or another day."
  },
  "supporter-holds-seat": {
    "status": 409,
    "title": "Whoever sits in a seat of the case on these days is of the pair already.",
    "help": "Choose somebody else, or days after they have handed over the seat."
  },
  "supporter-already": {
    "status": 409,
    "title": "They support the pair already on some of these days.",
    "help": "Choose the days that are left, or end what is there first."
  },
  "support-over": {
    "status": 409,
    "title": "They support no longer.",
    "help": "Add them again."
  },
  "activity-to-come": {
    "status": 409,
    "title": "It is still to come.",
    "help": "Record it once it has happened."
  },
  "activity-outside-case": {
    "status": 409,
    "title": "The case was not with the team on that day.",
    "help": "Choose a day from when the inquiry was received, and before the case was closed."
  },
  "activity-kind-unfit": {
    "status": 409,
    "title": "That kind of activity does not go with this case.",
    "help": "What is done with a person has `contact`, and nothing else has; a service site's case takes none of it."
  },
  "activity-withdrawn": {
    "status": 409,
    "title": "The activity has been taken back.",
    "help": "Record it anew if it happened after all."
  },
  "plan-in-the-past": {
    "status": 409,
    "title": "That time has passed.",
    "help": "Plan for today or later, or record what has been done."
  },
  "plan-over": {
    "status": 409,
    "title": "It is not planned any more.",
    "help": "It has been cancelled or carried out. Look at the case, and plan anew if it is to be done again."
  },
  "worker-elsewhere": {
    "status": 409,
    "title": "Somebody named is not of the team on that day.",
    "help": "Name members of the team on that day, or the treatment contact."
  },
  "mode-change-not-possible": {
    "status": 409,
    "title": "The case cannot change to that mode.",
    "help": "Intake may become shoulder to shoulder, and the other way round. A person's case never becomes a supervision case; close it with `stable_contact_established` and offer supervision."
  },
  "case-closed": {
    "status": 409,
    "title": "The case is closed.",
    "help": "Propose to reopen it, with both seats filled."
  },
  "case-open": {
    "status": 409,
    "title": "The case is open already.",
    "help": "Use the open case."
  },
  "case-not-yours": {
    "status": 403,
    "title": "You may see this case, but not change it.",
    "help": "Ask a member of the team."
  },
  "alias-taken": {
    "status": 409,
    "title": "The team has used that alias before.",
    "help": "Choose another alias; or, if it is the same person, use their case or propose to reopen it."
  },
  "door-path-taken": {
    "status": 409,
    "title": "Another team's form has that address.",
    "help": "Choose another last part of the address."
  },
  "close-reason-not-possible": {
    "status": 409,
    "title": "That reason or position does not fit this case.",
    "help": "A person's case closes with one of its own reasons and the person's position; deceased and supervision cases have the position `not_applicable`."
  },
  "disagreement-needs-meeting": {
    "status": 409,
    "title": "The person disagrees with closing; the meeting must decide.",
    "help": "Add the case to the agenda of the next meeting with what you propose (`proposed`), and decide `close_case` there."
  },
  "opening-needs-other-level": {
    "status": 409,
    "title": "A member of the other level must confirm the opening.",
    "help": "Ask a member of the level that the proposal awaits. One of each level opens a case together."
  },
  "opening-proposer-left": {
    "status": 409,
    "title": "Whoever proposed the opening is no longer a member of the team at that level.",
    "help": "Withdraw the proposal and make a new one; two members, one of each level, open a case together."
  },
  "opening-answered": {
    "status": 409,
    "title": "The proposed opening has been confirmed or withdrawn already.",
    "help": "Look at the board; make a new proposal if it is still needed."
  },
  "guest-is-member": {
    "status": 409,
    "title": "Members of the team are no guests.",
    "help": "They are in the meeting already; mark them as present."
  },
  "guest-signs-in-otherwise": {
    "status": 409,
    "title": "That worker has no sign-in yet, and gets it by another way than as a guest.",
    "help": "Invite a treatment contact from the case; a member of a team is invited by its leader or an administrator. Then ask them to the item."
  },
  "guest-withdrawn": {
    "status": 409,
    "title": "The invitation has been taken back.",
    "help": "Invite the guest anew, if they are to come all the same."
  },
  "agreement-still-seated": {
    "status": 409,
    "title": "The worker holds seats under this agreement on that day or after it.",
    "help": "Hand over the seats of the named cases first; then end the agreement from a day after the last seat was held."
  },
  "agreement-still-owns": {
    "status": 409,
    "title": "The worker still owns open inquiries of the team.",
    "help": "Give the named inquiries another owner first, then end the agreement or take the role away."
  },
  "agreement-still-investigates": {
    "status": 409,
    "title": "The worker is one of the two who find out about open inquiries.",
    "help": "Let another member of the same level find out about the named inquiries first, then end the agreement."
  },
  "agreement-still-has-actions": {
    "status": 409,
    "title": "The worker still has something to do for the team.",
    "help": "Give the named actions another owner first, or settle them, then end the agreement."
  },
  "agreement-still-has-units-to-tell": {
    "status": 409,
    "title": "The worker still has a home unit to tell of somebody they discussed.",
    "help": "Tell the unit, or let another member of the team tell it, then end the agreement."
  },
  "agreement-overlaps": {
    "status": 409,
    "title": "The worker already has an agreement with the team in that period.",
    "help": "End the other agreement first, or choose another period."
  },
  "agreement-ended": {
    "status": 409,
    "title": "The agreement has ended.",
    "help": "Make a new agreement."
  },
  "seats-not-handed-over": {
    "status": 409,
    "title": "Not every seat can change hands, so none did.",
    "help": "Each seat that stands in the way is named with its reason. Choose somebody else for it, or look at who holds it now, and send all of them again."
  },
  "agreement-ends-too-soon": {
    "status": 409,
    "title": "The seats are held today, so the agreement covers today.",
    "help": "Choose tomorrow or a later day as the first that is not covered."
  },
  "agreement-other-level": {
    "status": 409,
    "title": "The home unit is at the other level.",
    "help": "Another level is another agreement. Hand over the seats, end this one and make a new one."
  },
  "agreement-unchanged": {
    "status": 409,
    "title": "The agreement is for that already.",
    "help": "Nothing has to be done, or choose another day, fraction or home unit."
  },
  "unit-level-in-use": {
    "status": 409,
    "title": "The unit's level cannot change while its workers hold seats or have agreements.",
    "help": "Hand over the seats of the named cases, or make a new unit at the other level."
  },
  "unit-in-use": {
    "status": 409,
    "title": "The unit cannot end while somebody comes from it.",
    "help": "Merge it into the unit that goes on for it. Or end the agreements, hand over the seats of the named cases, and move what is part of it."
  },
  "unit-ended": {
    "status": 409,
    "title": "The unit has ended, or is going to.",
    "help": "Choose the unit that goes on for it."
  },
  "unit-changed-since": {
    "status": 409,
    "title": "The unit has changed after that day, or the day is still to come.",
    "help": "Choose a day from the last change until today. What is to come is planned. If it was planned before the change, see whether it still is to be, and give it another day or cancel it."
  },
  "unit-plan-not-ahead": {
    "status": 409,
    "title": "A change is planned for a day to come.",
    "help": "Choose a day after today. What is so already is a change of the unit itself; what is planned may be carried out today."
  },
  "unit-plan-over": {
    "status": 409,
    "title": "It is not planned any more.",
    "help": "It has been carried out or cancelled. Look at the unit, and plan anew if something is to become of it."
  },
  "unit-levels-differ": {
    "status": 409,
    "title": "The units are not of one level.",
    "help": "Whoever sits in a seat would come to sit at the other level. Merge units of one level only; hand over the seats of the named cases first, if the level is to change."
  },
  "unit-for-administrators": {
    "status": 403,
    "title": "Only an administrator may change the unit like that.",
    "help": "A team leader renames and ends units that only the own teams use. An administrator moves units, and changes those that others use."
  },
  "agreement-is-your-own": {
    "status": 403,
    "title": "The agreement is your own.",
    "help": "Ask another team leader or an administrator. Nobody makes or ends their own agreement."
  },
  "unit-within-itself": {
    "status": 409,
    "title": "A unit cannot be part of itself, nor of a unit that is part of it.",
    "help": "Choose a unit that does not lie under this one, or none."
  },
  "organisation-number-invalid": {
    "status": 422,
    "title": "It is not an organisation number.",
    "help": "Nine digits, of which the last one checks the others. Look it up in Enhetsregisteret."
  },
  "organisation-number-taken": {
    "status": 409,
    "title": "Another unit has that organisation number.",
    "help": "Write it once, on the unit that all units of the employer are part of."
  },
  "last-administrator": {
    "status": 409,
    "title": "The organisation would have no administrator.",
    "help": "Make somebody else an administrator first."
  },
  "invitation-used": {
    "status": 409,
    "title": "The invitation has been used or has expired.",
    "help": "Ask for a new link."
  },
  "contact-ended": {
    "status": 409,
    "title": "The treatment contact's engagement has ended.",
    "help": "They no longer hold the seat, and no longer see the case."
  },
  "contact-unnamed": {
    "status": 409,
    "title": "Nobody knows yet who the treatment contact is.",
    "help": "Name them first; a link is for one person."
  },
  "contact-signs-in": {
    "status": 409,
    "title": "The treatment contact has a sign-in here already, or is somebody of another team's.",
    "help": "Say until when they see the case; a new link for their sign-in comes from an administrator."
  },
  "contact-already-named": {
    "status": 409,
    "title": "The treatment contact has a name already.",
    "help": "Hand over the seat if somebody else is the treatment contact now."
  },
  "inquiry-already-decided": {
    "status": 409,
    "title": "The inquiry has been decided.",
    "help": "Receive a new inquiry if there is a new worry."
  },
  "inquiry-withdrawn": {
    "status": 409,
    "title": "The inquiry has been withdrawn.",
    "help": "Receive a new inquiry if the worry is there again."
  },
  "inquiry-not-yours": {
    "status": 409,
    "title": "The inquiry's owner records what the unit answered.",
    "help": "Ask the owner or the team's leader; or take the inquiry over first, as its new owner."
  },
  "outcome-to-come": {
    "status": 409,
    "title": "Nothing has come of the inquiry yet.",
    "help": "Record that it has been acknowledged; the outcome once there is one."
  },
  "guidance-not-waiting": {
    "status": 409,
    "title": "No receiving unit is being waited for.",
    "help": "The meeting must first decide to guide to a service."
  },
  "meeting-not-in-session": {
    "status": 409,
    "title": "The meeting has not started.",
    "help": "Start the meeting first."
  },
  "meeting-closed": {
    "status": 409,
    "title": "The meeting is closed.",
    "help": "Its minutes do not change. Add an addendum, or take it up in the next meeting."
  },
  "meeting-not-closed": {
    "status": 409,
    "title": "The meeting is not closed.",
    "help": "Correct the notes of the item instead; an addendum is for closed minutes."
  },
  "case-opened-in-error": {
    "status": 409,
    "title": "The case was opened by a decision that was undone.",
    "help": "It is not opened again. Take the person in with a new decision."
  },
  "nothing-to-undo": {
    "status": 409,
    "title": "No decision of the item stands.",
    "help": "Read the item. Whoever came first has undone it, or it is not decided."
  },
  "decision-built-upon": {
    "status": 409,
    "title": "Something has been done since with what the decision did.",
    "help": "Decide anew what is to hold now, or undo what came after first. `since` says what was done, as kinds of events."
  },
  "notes-edit-unfit": {
    "status": 422,
    "title": "The edit is none of these notes.",
    "help": "Read the item, take its `notesState`, and make the edit on that. Only letters are put in and taken out, of the text `notes`."
  },
  "notes-too-long": {
    "status": 422,
    "title": "The notes would be too long.",
    "help": "Shorten what is written in the item to 8,000 characters, all writers together."
  },
  "minutes-comment-settled": {
    "status": 409,
    "title": "The comment is settled.",
    "help": "It was answered or taken back. Read the minutes again, and write a new comment if something is still wrong."
  },
  "minutes-comment-not-yours": {
    "status": 409,
    "title": "Somebody else wrote the comment.",
    "help": "Answer it with an addendum; only whoever wrote it takes it back."
  },
  "meeting-week-taken": {
    "status": 409,
    "title": "The team already has a meeting in that week.",
    "help": "Use that meeting, or choose another week."
  },
  "meeting-started": {
    "status": 409,
    "title": "The meeting has started.",
    "help": "Close it; what is not decided goes on to a later one."
  },
  "meeting-cancelled": {
    "status": 409,
    "title": "The meeting is cancelled.",
    "help": "Use the next meeting; or move this one to a day to come, and it is held after all."
  },
  "meeting-rule-missing": {
    "status": 409,
    "title": "Nobody has said when the team meets.",
    "help": "Set the day of the week, the time and the length in the team's settings first."
  },
  "turn-not-yours": {
    "status": 403,
    "title": "The turn is somebody else's.",
    "help": "Either of the two whose turns they are may do it, and the team's leader."
  },
  "one-person-leads-and-writes": {
    "status": 409,
    "title": "One person cannot both lead the meeting and write its minutes.",
    "help": "Choose two people."
  },
  "meeting-in-session": {
    "status": 409,
    "title": "Another meeting of the team is in session.",
    "help": "Close that meeting first."
  },
  "both-levels-must-attend": {
    "status": 409,
    "title": "Somebody from both levels must be present to decide.",
    "help": "Wait for somebody from the missing level, or let them attend by video or telephone."
  },
  "items-still-open": {
    "status": 409,
    "title": "Items on the agenda are still open.",
    "help": "Decide each item, or defer it to a dated meeting. What returns by itself needs no deferral."
  },
  "item-already-decided": {
    "status": 409,
    "title": "The item has been decided or deferred.",
    "help": "See the decision. A correction is an addendum to the minutes."
  },
  "decision-not-possible": {
    "status": 409,
    "title": "That decision does not fit this item.",
    "help": "Inquiries take the outcomes of the table; a pending case takes `fill_seat`; a seat at risk takes `hand_over` or `noted`; a case takes those, `close_case` or `reopen_case`; other items take `noted`."
  },
  "differing-needs-reason": {
    "status": 409,
    "title": "The decision differs from the advice, and nothing says why.",
    "help": "Say why in `differsBecause`. The team decides; the reason is for those who read the minutes."
  },
  "supervision-offer-missing": {
    "status": 409,
    "title": "Supervision must be offered to the existing contact.",
    "help": "Say to which unit supervision is offered. Stable contact is the only reason not to take somebody in, and it always comes with this offer."
  },
  "pair-missing": {
    "status": 409,
    "title": "The decision opens a case, and the pair is not named.",
    "help": "Choose one worker for each level."
  },
  "supervision-case-incomplete": {
    "status": 409,
    "title": "A supervision case needs a title, a unit and an arrangement.",
    "help": "Fill in `supervisionCase`."
  },
  "investigation-incomplete": {
    "status": 409,
    "title": "Investigating needs one worker of each level and a date.",
    "help": "Choose one member for each level, and the date on which it comes back."
  },
  "guidance-incomplete": {
    "status": 409,
    "title": "Guiding to a service needs a named receiving unit and a reason.",
    "help": "Choose the unit that is asked. The team owns the inquiry until that unit has accepted."
  },
  "linked-case-missing": {
    "status": 409,
    "title": "No open case is named to link the inquiry to.",
    "help": "Choose the person's open case."
  },
  "linked-case-of-other-kind": {
    "status": 409,
    "title": "A person's inquiry goes to a person's case, and a service site's to a supervision case.",
    "help": "Choose an open case of the right kind, or take the link away."
  },
  "person-has-open-case": {
    "status": 409,
    "title": "The person has an open case already.",
    "help": "Link the inquiry to the named case. Is it somebody else, take the link away from the inquiry first."
  },
  "closing-incomplete": {
    "status": 409,
    "title": "Closing a case needs a reason and the person's own position.",
    "help": "Fill in `closing`."
  },
  "handover-incomplete": {
    "status": 409,
    "title": "Handing over needs to say who takes over.",
    "help": "Choose a successor of the same level for each seat that changes hands."
  },
  "block-stands": {
    "status": 409,
    "title": "The person has closed that already.",
    "help": "Nothing has to be done."
  },
  "block-lifted": {
    "status": 409,
    "title": "The block has been lifted already.",
    "help": "Nothing has to be done."
  },
  "worker-blocked": {
    "status": 409,
    "title": "That worker cannot take part in this case.",
    "help": "Choose somebody else. Whoever sees the case finds the reason among its blocks."
  },
  "case-has-no-person": {
    "status": 409,
    "title": "A supervision case belongs to a unit and not to a person.",
    "help": "Nobody is registered by it. Look at the unit of the case."
  },
  "admission-overlaps": {
    "status": 409,
    "title": "The person was admitted already on some of these days.",
    "help": "Change the admission that is there, or the days. Moved to another ward is discharged and admitted on the same day."
  },
  "admission-over": {
    "status": 409,
    "title": "The person has left the institution already.",
    "help": "Change the admission if the day is wrong, or record the new one."
  },
  "admission-withdrawn": {
    "status": 409,
    "title": "The admission was recorded by mistake and does not count any more.",
    "help": "Record it anew if it was right after all."
  },
  "registration-unchanged": {
    "status": 409,
    "title": "That is what the person has said already.",
    "help": "Nothing has to be done."
  },
  "registration-not-possible": {
    "status": 409,
    "title": "That does not follow from what the person has said before.",
    "help": "Somebody who has approved takes it back with `withdrawn`; `declined` is for who was asked for the first time. After a no the person may approve."
  },
  "erasure-asked-already": {
    "status": 409,
    "title": "The person has asked already, and waits for an answer.",
    "help": "What the two levels have decided so far stands with the wish. It can be taken back and asked anew."
  },
  "erasure-answered": {
    "status": 409,
    "title": "The wish has been answered.",
    "help": "Read it again. The person may ask anew, unless everything is erased."
  },
  "erasure-not-your-level": {
    "status": 403,
    "title": "The level is answered for by its own leader.",
    "help": "Answer for the level that you lead in this team."
  },
  "erasure-needs-two": {
    "status": 409,
    "title": "You have answered for the other level.",
    "help": "Two levels decide, by two people. Somebody else who leads this level must answer."
  },
  "erasure-ground-unfit": {
    "status": 422,
    "title": "The ground is not one for that answer, or no longer in force.",
    "help": "Choose one of the grounds that `listErasures` gives for the answer."
  },
  "case-still-open": {
    "status": 409,
    "title": "The person has an open case, or an inquiry that has not ended.",
    "help": "Close the case and end the inquiry first. `cases` are those that are open."
  },
  "case-erased": {
    "status": 409,
    "title": "What was known of the person has been erased.",
    "help": "Nothing more can be erased, and the case stays closed. Whoever comes back comes as somebody new."
  },
  "inquiry-has-no-person": {
    "status": 409,
    "title": "The inquiry is about a unit and not about a person.",
    "help": "Nothing is known of a person by it."
  },
  "inquiry-has-case": {
    "status": 409,
    "title": "The inquiry belongs to a case.",
    "help": "Ask on the case. What the inquiry says of the person goes with it."
  },
  "inquiry-not-ended": {
    "status": 409,
    "title": "The inquiry has not ended.",
    "help": "End the inquiry first, or let whoever asked withdraw it."
  },
  "inquiry-erased": {
    "status": 409,
    "title": "What was known by the inquiry has been erased.",
    "help": "Nothing more can be erased or written. Whoever comes back comes as somebody new."
  },
  "level-not-yours": {
    "status": 409,
    "title": "A level is spoken for by its own leader.",
    "help": "Announce and withdraw for the level that you lead in this team, and take note of what the other one announced."
  },
  "service-change-needs-two": {
    "status": 409,
    "title": "You announced it yourself, for the other level.",
    "help": "Somebody else who leads this level must take note."
  },
  "service-change-settled": {
    "status": 409,
    "title": "It has been withdrawn, or somebody has taken note already.",
    "help": "Read `listServiceChanges` for how it stands now."
  },
  "service-change-unit-unfit": {
    "status": 422,
    "title": "The unit is not one of that level now.",
    "help": "Choose a unit of the level, or leave it out when the whole level changes."
  },
  "licence-overlaps": {
    "status": 409,
    "title": "The team has a licence for the form on some of those days.",
    "help": "Set the last day of the other licence first, or choose days after it."
  },
  "form-is-free": {
    "status": 409,
    "title": "The form is free.",
    "help": "It needs no licence, and its wording comes with the service."
  },
  "licence-not-digital": {
    "status": 409,
    "title": "The team has no licence today that lets people read the form on a screen.",
    "help": "Register a licence with `digital` first."
  },
  "not-of-the-pair": {
    "status": 403,
    "title": "Only the two whom the person works with see and enter this.",
    "help": "Ask one of them; whoever acts for them today may too."
  },
  "feedback-said-no": {
    "status": 409,
    "title": "The person has said no to being registered.",
    "help": "They are let be. Record that they approve first, if they do."
  },
  "feedback-needs-licence": {
    "status": 409,
    "title": "The team's licence for the form does not reach so far.",
    "help": "The team leader registers the licence. For numbers from paper it says paper_only, for answers on a screen digital."
  },
  "form-not-chosen": {
    "status": 409,
    "title": "The person is not asked with that form, or not in their own words.",
    "help": "Turn it on in the case first, as the person wants it."
  },
  "form-unfit": {
    "status": 409,
    "title": "The form is not for that.",
    "help": "Choose a form that asks about it, gives numbers, and is for the person's age."
  },
  "series-frozen": {
    "status": 409,
    "title": "The person began this course with another form, or is of another age group there.",
    "help": "Go on with what they began with; or send beginsNewSeries, and no difference is taken across."
  },
  "measurement-corrected": {
    "status": 409,
    "title": "It has been put right already.",
    "help": "Read it again, and put right the one that counts now."
  },
  "correction-unfit": {
    "status": 409,
    "title": "That is no reason to change what the person answered.",
    "help": "What they set themselves is changed only as they wish, or taken out when it was somebody else's."
  },
  "answer-link-over": {
    "status": 409,
    "title": "It has been answered, or taken back.",
    "help": "Make another link, if the person is to answer once more."
  },
  "wording-missing": {
    "status": 409,
    "title": "The team has not put up the form's wording in that language.",
    "help": "Choose another language; or the team leader puts up the wording, as the licence lets it."
  },
  "omission-recorded": {
    "status": 409,
    "title": "That was written down for the day already.",
    "help": "Nothing more is needed."
  },
  "omission-withdrawn": {
    "status": 409,
    "title": "It has been taken back already.",
    "help": "Read the feedback of the case again; write down what is right for the day."
  },
  "person-not-approved": {
    "status": 409,
    "title": "The person has not approved of being registered.",
    "help": "Record that the person approves first; until then only the references to the journals are kept and, before a no, what the inquirer gave. `errors` says which members are too much."
  },
  "contact-removed": {
    "status": 409,
    "title": "The contact has been taken away.",
    "help": "Write them down anew."
  },
  "consent-not-possible": {
    "status": 409,
    "title": "That cannot follow what the person said last about this contact.",
    "help": "Who has agreed takes it back with `withdrawn`; only what was given can be taken back."
  },
  "crisis-plan-missing": {
    "status": 409,
    "title": "There is no crisis plan that could have been held up.",
    "help": "Write down first where the plan is."
  },
  "signal-settled": {
    "status": 409,
    "title": "Nobody waits for an answer to it any more.",
    "help": "Somebody has said what came of it, or it holds no more. Read them anew."
  },
  "informal-feedback-withdrawn": {
    "status": 409,
    "title": "It does not count any more.",
    "help": "Write it down anew."
  },
  "invocation-withdrawn": {
    "status": 409,
    "title": "It does not count any more.",
    "help": "Write it down anew."
  },
  "consultation-not-yours": {
    "status": 409,
    "title": "Somebody else wrote it.",
    "help": "Whoever wrote it corrects it."
  },
  "arrangement-not-of-a-site": {
    "status": 409,
    "title": "The case is a person's, and nothing is arranged with a service site.",
    "help": "Plan what is to be done in it instead."
  },
  "arrangement-incomplete": {
    "status": 409,
    "title": "What is arranged does not hang together.",
    "help": "On demand takes only `reason`. Fixed takes `everyWeeks`, and `weekday`, `time` and `minutes` together or none of them; `throughOn` is not before `fromOn`."
  },
  "session-settled": {
    "status": 409,
    "title": "Something has been said of the session already.",
    "help": "Read the sessions anew. What was done besides is recorded or planned without `sessionOn`."
  },
  "supervision-not-on-demand": {
    "status": 409,
    "title": "The case has no supervision on demand.",
    "help": "Plan a session in the case; a service site without a case asks by an inquiry."
  },
  "supervision-request-over": {
    "status": 409,
    "title": "The request does not wait any more.",
    "help": "Read it anew. Ask once more if there is something else."
  },
  "notice-given": {
    "status": 409,
    "title": "The home unit has been told already.",
    "help": "Nothing has to be done."
  },
  "notice-not-due": {
    "status": 409,
    "title": "Nobody has to be told of it.",
    "help": "Only of a discussion of somebody who is not enrolled must a home unit know."
  },
  "action-settled": {
    "status": 409,
    "title": "The action is done or dropped already.",
    "help": "Read it anew. If that is a mistake, open it again first."
  },
  "action-open": {
    "status": 409,
    "title": "The action is open already.",
    "help": "Read it anew."
  },
  "person-known": {
    "status": 409,
    "title": "The team knows a person with that national id already.",
    "help": "Use that person's case, or propose to reopen it, and close this one. Is the number somebody else's, check it with the person."
  },
  "national-id-invalid": {
    "status": 422,
    "title": "It is not a national id.",
    "help": "Look at `nationalIdFault`, and check the digits with the person or a paper."
  },
  "national-id-elsewhere": {
    "status": 422,
    "title": "A national id is written where none is kept.",
    "help": "Take it out; `errors` says where. Of who has approved it is kept encrypted, by `setNationalId` alone."
  },
  "national-id-missing": {
    "status": 409,
    "title": "No national id is kept of the person.",
    "help": "Write it down first, when the person has approved of being registered."
  },
  "national-id-keys-missing": {
    "status": 503,
    "title": "The service does not have the key that national ids are kept with.",
    "help": "Ask whoever runs the service to set `NATIONAL_ID_KEYS`. Nothing was changed."
  },
  "import-unreadable": {
    "status": 422,
    "title": "The file cannot be read.",
    "help": "Save it as xlsx or csv without password, macros or formulas, and try again."
  },
  "import-too-large": {
    "status": 413,
    "title": "The file is too large.",
    "help": "At most 10 MB, 50 sheets and 5,000 rows. Remove what is not needed or split it."
  },
  "import-committed": {
    "status": 409,
    "title": "The import has been carried out.",
    "help": "Upload the file again to import what is new; rows imported before are recognised."
  },
  "import-blocked": {
    "status": 409,
    "title": "There is nothing to import as the mapping is now.",
    "help": "Correct the sheets, the columns or the unknown names, and look at the dry run again."
  },
  "not-signed-in": {
    "status": 401,
    "title": "You are not signed in.",
    "help": "Sign in at `/auth/sign-in`."
  },
  "signed-out-by-idling": {
    "status": 401,
    "title": "The session has ended.",
    "help": "Sign in again. What you have typed need not be lost."
  },
  "not-allowed": {
    "status": 403,
    "title": "Your role may not do this.",
    "help": "See `x-roles` of the operation; ask somebody who has that role."
  },
  "method-not-allowed": {
    "status": 405,
    "title": "The address does not take that method.",
    "help": "See the header `Allow`, and the contract."
  },
  "not-found": {
    "status": 404,
    "title": "It does not exist, or you have no relation to it.",
    "help": "Check the address. If you should see it, ask the team leader."
  },
  "validation-failed": {
    "status": 422,
    "title": "The request does not follow the contract.",
    "help": "See `errors`; each says where and what."
  },
  "fresh-sign-in-needed": {
    "status": 403,
    "title": "Emergency access needs a sign-in of the last five minutes.",
    "help": "Sign in again at `/auth/sign-in?fresh=1`, prove who you are, and send the request again."
  },
  "case-seen-already": {
    "status": 409,
    "title": "The case is open to you already.",
    "help": "Use the access that you have."
  },
  "visit-ongoing": {
    "status": 409,
    "title": "You are on a visit to the case already.",
    "help": "Use it until it ends. To stay longer, give a new reason then."
  },
  "visit-over": {
    "status": 409,
    "title": "The visit has ended.",
    "help": "Nothing has to be done. To see the case again, give a new reason."
  },
  "several-cases": {
    "status": 409,
    "title": "More than one case is called that.",
    "help": "Name the alias of the case, and the team that has it."
  },
  "emergency-case-missing": {
    "status": 422,
    "title": "The request does not say which case is meant.",
    "help": "Send `team` and `caseName`, or `nationalId`."
  },
  "review-not-yours": {
    "status": 403,
    "title": "Whoever took emergency access does not review it.",
    "help": "Another leader of the level reviews it."
  },
  "review-done": {
    "status": 409,
    "title": "You or your level have reviewed it already.",
    "help": "Nothing has to be done. The other level has a review of its own, by another person."
  },
  "malformed-json": {
    "status": 400,
    "title": "The body is not valid JSON.",
    "help": "Send valid JSON in UTF-8 that names each member once."
  },
  "unsupported-media-type": {
    "status": 415,
    "title": "The body has another media type than the operation takes.",
    "help": "Send the media type that the contract names."
  },
  "version-required": {
    "status": 428,
    "title": "The change needs If-Match.",
    "help": "Read the thing, and send its ETag as If-Match."
  },
  "version-stale": {
    "status": 412,
    "title": "Somebody else has changed it.",
    "help": "Compare with `current`, and send the change again with its ETag."
  },
  "idempotency-key-reused": {
    "status": 422,
    "title": "The Idempotency-Key was used for something else.",
    "help": "Choose a new key for a new command."
  },
  "cross-site-request": {
    "status": 403,
    "title": "The request came from another site.",
    "help": "Call from the service's own pages."
  },
  "payload-too-large": {
    "status": 413,
    "title": "The body is too large.",
    "help": "Send less at a time."
  },
  "too-many-requests": {
    "status": 429,
    "title": "Too many requests.",
    "help": "Wait `retryAfterSeconds`, then try again."
  },
  "database-unavailable": {
    "status": 503,
    "title": "The service cannot reach its database.",
    "help": "Nothing was changed. Try again in a few seconds with the same Idempotency-Key."
  },
  "internal": {
    "status": 500,
    "title": "Something went wrong in the service.",
    "help": "Nothing was changed. Try again; if it goes on, report `instance`."
  }
} as const;

export type ProblemSlug = keyof typeof problems;
