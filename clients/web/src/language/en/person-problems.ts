export const personProblems = {
  'erasure-asked-already': {
    title: 'The person has asked already, and waits for an answer',
    help: 'What the levels have decided so far stands with the wish. The person may take it back and ask anew.',
  },
  'erasure-answered': {
    title: 'The wish has been answered',
    help: 'Read the page again. The person may ask anew, unless everything is erased.',
  },
  'erasure-not-your-level': {
    title: 'The level is answered for by its own leader',
    help: 'Answer for the level that you lead in this team.',
  },
  'erasure-needs-two': {
    title: 'You have answered for the other level',
    help: 'Two levels decide, by two people. Somebody else who leads this level must answer.',
  },
  'erasure-ground-unfit': {
    title: 'The ground does not fit the answer, or is no longer in force',
    help: 'Choose one of the grounds shown for the answer.',
  },
  'case-still-open': {
    title: 'The person has an open case, or an inquiry that has not ended',
    help: 'Close the case and end the inquiry first. You may also answer that it is kept.',
  },
  'case-erased': {
    title: 'What was known of the person is erased',
    help: 'The case cannot be opened again. Should the person come back, begin anew.',
  },
  'inquiry-has-no-person': {
    title: 'The inquiry is about a place of service',
    help: 'It says nothing of a person, so there is nothing to erase.',
  },
  'inquiry-has-case': {
    title: 'The inquiry belongs to a case',
    help: 'Record the wish on the case. What the inquiry says is erased with it.',
  },
  'inquiry-not-ended': {
    title: 'The inquiry has not ended',
    help: 'End the inquiry first.',
  },
  'inquiry-erased': {
    title: 'What the inquiry said is erased',
    help: 'Nothing can be written in it any more. Should the person come back, begin anew.',
  },
  'block-stands': {
    title: 'The person has closed that already',
    help: 'The block is in the list. You need do nothing more.',
  },
  'block-lifted': {
    title: 'The block has been lifted already',
    help: 'Somebody else was first. You need do nothing more.',
  },
  'worker-blocked': {
    title: 'This worker cannot take part in the case',
    help: 'Choose somebody else. The reason is under “Blocks” on the case.',
  },
  'contact-unnamed': {
    title: 'Nobody knows yet who the treatment contact is',
    help: 'Name the contact first. A link is for one person.',
  },
  'contact-signs-in': {
    title: 'The treatment contact can sign in already, or belongs to another team too',
    help: 'Say how long they see the case, under “Last day and access”. A new link comes from an administrator.',
  },
  'guest-is-member': {
    title: 'Members of the team are no guests',
    help: 'They are in the meeting already. Mark them as present.',
  },
  'guest-signs-in-otherwise': {
    title: 'Whom you chose has no sign-in yet, and gets it another way',
    help: 'A treatment contact is invited from the case. Somebody in a team is invited by its leader or an administrator. Invite them as a guest afterwards.',
  },
  'guest-withdrawn': {
    title: 'The invitation has been taken back',
    help: 'Invite the guest anew if they are to come after all.',
  },
  'case-has-no-person': {
    title: 'The case is about a service site',
    help: 'A supervision case has no person, so there is nobody to register.',
  },
  'registration-unchanged': {
    title: 'That is how it stands already',
    help: 'The person has said this before. Nothing has to be done.',
  },
  'registration-not-possible': {
    title: 'That does not fit what the person has said before',
    help: 'Who has said yes can take it back. Who has said no can say yes later.',
  },
  'person-not-approved': {
    title: 'The person has not said yes to being registered',
    help: 'Record that the person says yes, if so. Until then only what the inquirer gave and the numbers in the two journals are kept.',
  },
  'person-known': {
    title: 'The team knows a person with this national id',
    help: 'Use that person’s case, or propose to reopen it, and close this one. If that is wrong, check the number with the person.',
  },
  'national-id-invalid': {
    title: 'This is not a national id',
    help: 'Check the digits with the person or a paper.',
  },
  'national-id-missing': {
    title: 'The national id is not kept',
    help: 'Write it down first, when the person has said yes to being registered.',
  },
  'national-id-keys-missing': {
    title: 'Skulder lacks the key that national ids are locked with',
    help: 'Tell those who run Skulder. Nothing was changed.',
  },
};
