export const unitProblems = {
  'seats-not-handed-over': {
    title: 'Not every seat could change hands, so none did',
    help: 'Each seat says why. Choose somebody else there, and try again. All you have chosen is still chosen.',
  },
  'agreement-ends-too-soon': {
    title: 'The seats are held today, so the agreement covers today',
    help: 'Choose tomorrow or a later day as the first without an agreement.',
  },
  'agreement-other-level': {
    title: 'The home unit is at the other level',
    help: 'Another level is another agreement. Hand over the seats, end this one and make a new one.',
  },
  'agreement-unchanged': {
    title: 'The agreement is like that already',
    help: 'Nothing more is needed. Otherwise choose another day, fraction or unit.',
  },
  'unit-in-use': {
    title: 'The unit is in use',
    help: 'Merge it into the unit that goes on. Or end the agreements, hand over the seats in these cases and move what lies under it.',
  },
  'unit-ended': {
    title: 'The unit has ended, or is going to',
    help: 'Choose the unit that goes on.',
  },
  'unit-changed-since': {
    title: 'The unit has changed after that day, or the day has not come',
    help: 'Choose a day from the last change until today. If it was planned before the change, see whether it still is to be, and give the plan a day again.',
  },
  'unit-plan-not-ahead': {
    title: 'The day has been',
    help: 'Choose a day to come.',
  },
  'unit-plan-over': {
    title: 'It is not planned any more',
    help: 'It has been carried out or taken back. Look at the unit, and plan anew if something is to become of it.',
  },
  'unit-levels-differ': {
    title: 'The units are not at one level',
    help: 'Whoever sits in a seat would come to sit at the other level. Merge units of one level.',
  },
  'unit-for-administrators': {
    title: 'This is for an administrator',
    help: 'A team leader can rename and end units that only the own teams use. An administrator moves units, and changes those that others use.',
  },
  'agreement-is-your-own': {
    title: 'The agreement is your own',
    help: 'Ask another team leader or an administrator. Nobody makes or ends their own agreement.',
  },
  'level-not-yours': {
    title: 'A level is spoken for by its own leader',
    help: 'Announce and withdraw for the level that you lead in this team, and note what the other one announced.',
  },
  'service-change-needs-two': {
    title: 'You announced it yourself, for the other level',
    help: 'Somebody else who leads this level must see it.',
  },
  'service-change-settled': {
    title: 'The notice has been withdrawn, or somebody has seen it already',
    help: 'Load the page again to see how it stands now.',
  },
  'service-change-unit-unfit': {
    title: 'The unit is not one of that level now',
    help: 'Choose a unit of the level, or leave the field empty when the whole level changes.',
  },
};
