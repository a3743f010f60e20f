export const unitProblems = {
  'unit-for-administrators': {
    title: 'This is for an administrator',
    help: 'A team leader can rename and end units that only the own teams use. An administrator moves units, and changes those that others use.',
  },
  'agreement-is-your-own': {
    title: 'The agreement is your own',
    help: 'Ask another team leader or an administrator. Nobody makes or ends their own agreement.',
  },
};
