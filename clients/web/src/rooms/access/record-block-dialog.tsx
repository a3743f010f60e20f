import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, SelectField, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { levels } from '../../kit/level.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { useCommand } from '../../service/command.ts';
import type { Block, Case, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { recordBlock } from '../../service/writes/access.ts';
import { useDraft } from '../../session/draft.ts';
import { useSession } from '../../session/team.tsx';
import { useHoldersBlocked } from './holders-blocked.ts';
import { type Effects, effectsOf, type Meant } from './block-effects.ts';

interface BlockDraft extends Meant {
  words: string;
}

/** What the person has decided, written down, with what follows from it said before it is done. */
export function RecordBlockDialog({
  shown,
  standing,
  onClose,
  onDone,
}: {
  shown: Case;
  standing: readonly Block[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const people = usePeople(shown);
  const units = useQuery(reads.units());
  const { workerId: me } = useSession();
  const draft = useDraft<BlockDraft>(`block:${shown.id}`, {
    ...{ kind: null, workerId: '', unitId: '', words: '' },
  });
  const record = useCommand(
    (body: Schemas['RecordBlockRequest'], key) => recordBlock(shown.id, body, key),
    () => {
      draft.done();
      void queries.invalidateQueries({ queryKey: ['case', shown.id] });
      onDone();
    },
  );
  const blocked = useHoldersBlocked(shown).map(({ level }) => level);
  const stillSee = levels
    .filter((level) => !blocked.includes(level))
    .flatMap((level) => shown.seats?.[level].name ?? []);
  const body = requestOf(draft.value);
  const effects =
    body && effectsOf(draft.value, { shown, standing, people, units: units.data ?? [], me });
  return (
    <Dialog title={t('block.record.title')} lead={t('block.record.lead')} onClose={onClose}>
      <Stack>
        <DraftNotice draft={draft} />
        <ToWhom stillSee={stillSee} people={people} value={draft.value} onChange={draft.set} />
        <TextArea
          label={t('block.record.words')}
          hint={t('block.record.wordsHint')}
          isOptional={t('frame.optional')}
          rows={3}
          maxLength={4000}
          value={draft.value.words}
          onChange={(words) => draft.set({ words })}
        />
        {effects && <WhatFollows effects={effects} shown={shown} />}
        {record.refusal && <RefusalNotice refusal={record.refusal} />}
        <FormEnd
          text={t('block.record.do')}
          isBusy={record.isBusy}
          refusedBecause={body ? undefined : t('block.record.missing')}
          onPress={() => body && void record.run(body)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

interface Known {
  workerId: string;
  name: string;
  unitId: string | null;
}

/** The team's members, the treatment contact of the case, and who has visited it lately. */
function usePeople(shown: Case): Known[] {
  const members = useQuery(reads.members(shown.teamId));
  const found = new Map<string, Known>();
  for (const { workerId, name, homeUnit } of members.data?.items ?? [])
    found.set(workerId, { workerId, name, unitId: homeUnit.id });
  const contact = shown.treatmentContact;
  if (contact && !contact.isUnnamed && !found.has(contact.worker.id))
    found.set(contact.worker.id, {
      ...{ workerId: contact.worker.id, name: contact.worker.name, unitId: contact.unit.id },
    });
  for (const { workerId, workerName } of shown.visits ?? [])
    if (!found.has(workerId)) found.set(workerId, { workerId, name: workerName, unitId: null });
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}

function ToWhom({
  stillSee,
  people,
  value,
  onChange,
}: {
  /** Of the two, those who would go on seeing a case that is closed to all others. */
  stillSee: readonly string[];
  people: readonly Known[];
  value: BlockDraft;
  onChange: (change: Partial<BlockDraft>) => void;
}) {
  const { t } = useTranslation();
  const [one, other] = stillSee;
  return (
    <>
      <Choice
        isListed
        label={t('block.record.who')}
        value={value.kind}
        options={[
          { value: 'worker', text: t('block.record.worker') },
          { value: 'unit', text: t('block.record.unit'), note: t('block.record.unitNote') },
          {
            value: 'whole_case',
            text: t('block.record.whole'),
            note: [
              one !== undefined &&
                (other === undefined
                  ? t('block.record.wholeNoteOne', { one })
                  : t('block.record.wholeNote', { one, other })),
              t('block.record.wholeEmergency'),
            ]
              .filter((each) => each !== false)
              .join(' '),
          },
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      {value.kind === 'worker' && (
        <SelectField
          label={t('block.record.whichWorker')}
          none={t('block.record.choose')}
          options={people.map(({ workerId, name }) => ({ value: workerId, text: name }))}
          value={value.workerId}
          onChange={(workerId) => onChange({ workerId })}
        />
      )}
      {value.kind === 'unit' && (
        <UnitSelect
          label={t('block.record.whichUnit')}
          value={value.unitId}
          onChange={(unitId) => onChange({ unitId })}
        />
      )}
    </>
  );
}

/** Read out as it comes, since it may change what the person wants. */
function WhatFollows({ effects, shown }: { effects: Effects; shown: Case }) {
  const { t } = useTranslation();
  const { self, everybody, seats } = effects;
  if (!self && !everybody && seats.length === 0) return null;
  return (
    <div aria-live="polite">
      <Notice kind="attention" title={t('block.follows.title')}>
        {everybody ? (
          <p>{t('block.follows.everybody')}</p>
        ) : (
          self && <p>{t('block.follows.self')}</p>
        )}
        {seats.map((level) => (
          <p key={level}>
            {t('block.follows.seat', {
              name: shown.seats?.[level].name,
              level: t(`level.${level}.long`).toLowerCase(),
            })}
          </p>
        ))}
      </Notice>
    </div>
  );
}

function requestOf({ kind, workerId, unitId, words }: BlockDraft) {
  const said = words.trim() ? { words: words.trim() } : {};
  if (kind === 'whole_case') return { kind, ...said };
  if (kind === 'worker' && workerId) return { kind, workerId, ...said };
  if (kind === 'unit' && unitId) return { kind, unitId, ...said };
  return null;
}
