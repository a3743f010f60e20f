export const unitProblems = {
  'unit-for-administrators': {
    title: 'Dette må en administrator gjøre',
    help: 'En teamleder kan endre navn på og avslutte enheter som bare egne team bruker. En administrator flytter enheter, og endrer dem andre bruker.',
  },
  'agreement-is-your-own': {
    title: 'Avtalen er din egen',
    help: 'Be en annen teamleder eller en administrator. Ingen lager eller avslutter sin egen avtale.',
  },
};
