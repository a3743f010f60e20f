import type { Walk } from './walk.ts';

/** Each level announces what it is about to change; one of them is taken note of, one withdrawn. */
export async function announce(walk: Walk): Promise<void> {
  const by = { municipal: 'municipalLeader', specialist: 'dpsLeader' } as const;
  const say = async (level: 'municipal' | 'specialist') => {
    const unitId = walk.ids[`${level}Unit`]!;
    const text = 'Stenger i to uker for ombygging.';
    const body = { level, kind: 'closing', unitId, takesEffectOn: '2026-04-01', text } as const;
    return (await walk.ok(by[level], 'announceServiceChange', { path: walk.team, body })).id;
  };
  const noted = { path: { serviceChangeId: await say('specialist') } };
  await walk.ok('municipalLeader', 'acknowledgeServiceChange', noted);
  const withdrawn = { path: { serviceChangeId: await say('municipal') } };
  await walk.ok('municipalLeader', 'withdrawServiceChange', withdrawn);
  walk.ids['serviceChange'] = await say('specialist');
  walk.ids['municipalChange'] = await say('municipal');
  for (const who of ['municipal', 'municipalLeader', 'dpsLeader'] as const)
    await walk.ok(who, 'listServiceChanges', { path: walk.team });
}
