import type { Walk } from './walk.ts';

/** The team is given a licence, which turns out to end, and puts in the wording it may show. */
export async function holdLicences(walk: Walk): Promise<void> {
  const path = walk.team;
  const held = { licensor: 'Lisensgiveren', holder: 'Kommunen', aggregateNorms: 'no' } as const;
  const licence = await walk.ok('leader', 'registerLicence', {
    path,
    body: { ...held, form: 'ors', reference: 'L-1', right: 'digital', fromOn: '2026-01-01' },
  });
  const changed = await walk.ok('leader', 'changeLicence', {
    path: { ...path, licenceId: licence.id },
    version: licence.version,
    body: { throughOn: '2027-12-31' },
  });
  walk.keep('licence', changed);
  await walk.ok('leader', 'addTextPack', { path, body: { ...wording, form: 'ors' } });
  for (const who of ['leader', 'municipal'] as const) {
    await walk.ok(who, 'listInstruments', { path });
    await walk.ok(who, 'listTextPacks', { path, query: { form: 'ors' } });
  }
}

/** Nobody's: no licensed wording is in this repository. */
export const wording = {
  language: 'nb',
  title: 'Skjemaet',
  instruction: 'Sett ett merke på hver linje.',
  lines: ['Den ene', 'Den andre', 'Den tredje', 'Den fjerde'].map((label) => ({
    ...{ label, left: 'minst', right: 'mest' },
  })),
  copyright: '© Lisensgiveren',
};
