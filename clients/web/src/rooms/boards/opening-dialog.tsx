import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextArea } from '../../kit/fields.tsx';
import { otherLevel } from '../../kit/level.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Case, MemberCard, Mode, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useDraft } from '../../session/draft.ts';
import { useTeam } from '../../session/team.tsx';
import { AliasField } from '../cases/alias-field.tsx';
import { pairOfReopening } from '../cases/pair-draft.ts';
import { ReopeningNote } from '../cases/reopening-note.tsx';
import { PairPicker } from '../cases/pair-picker.tsx';
import { SupervisionFields } from '../cases/supervision-fields.tsx';
import { ProposeReopening } from './propose-reopening.tsx';
import { emptyOpening, type OpeningDraft, openingRequest } from './opening-draft.ts';
import { proposeOpening } from '../../service/writes/cases.ts';
import { FormEnd } from '../../kit/form-end.tsx';
import { modes } from '../../kit/modes.ts';

/** Between meetings two open a case together, one of each level: this is the first half. */
export function OpeningDialog({
  members,
  reopens,
  onClose,
}: {
  members: readonly MemberCard[];
  /** A closed case to open again, with its own way of working and its own two to begin with. */
  reopens?: Case;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const team = useTeam();
  const units = useQuery(reads.units());
  const draft = useDraft(
    reopens ? `reopening:${reopens.id}` : 'opening',
    emptyOpening(
      reopens?.mode ?? 'intake',
      reopens?.reopening ? pairOfReopening(reopens.reopening) : undefined,
    ),
  );
  const propose = useCommand(
    (body: Schemas['ProposeOpeningRequest'], key) => proposeOpening(team.id, body, key),
    (opening) => {
      draft.done();
      announce(t('board.opening.proposed', { level: t(`level.${opening.awaitsLevel}.inText`) }));
      onClose();
    },
  );
  const request = openingRequest(draft.value, units.data ?? [], reopens?.id);
  return (
    <Dialog
      isWide
      title={t(reopens ? 'board.opening.reopenTitle' : 'board.opening.title')}
      lead={t(reopens ? 'board.opening.reopenLead' : 'board.opening.lead')}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <WhatToOpen value={draft.value} onChange={draft.set} reopens={reopens?.mode} />
        {reopens?.reopening && <ReopeningNote reopening={reopens.reopening} />}
        <PairPicker
          mode={draft.value.mode}
          members={members}
          draft={draft.value.pair}
          onChange={(pair) => draft.set({ pair })}
        />
        <TextArea
          label={t('board.opening.reason')}
          value={draft.value.reason}
          maxLength={4000}
          rows={3}
          onChange={(reason) => draft.set({ reason })}
        />
        <RefusalNotice refusal={propose.refusal} />
        <FormEnd
          text={t('board.opening.propose')}
          isBusy={propose.isBusy}
          refusedBecause={typeof request === 'string' ? t(`board.opening.${request}`) : undefined}
          onPress={() => typeof request !== 'string' && void propose.run(request)}
          onCancel={onClose}
        >
          {reopens && (
            <ProposeReopening
              caseId={reopens.id}
              notes={draft.value.reason.trim()}
              onDone={() => {
                draft.done();
                onClose();
              }}
            />
          )}
        </FormEnd>
        {team.level && (
          <p>
            {t('board.opening.confirmedBy', { level: t(`level.${otherLevel(team.level)}.inText`) })}
          </p>
        )}
      </Stack>
    </Dialog>
  );
}

/** A way of working, and what such a case is called; a case that is reopened keeps its kind and its name. */
function WhatToOpen({
  value,
  onChange,
  reopens,
}: {
  value: OpeningDraft;
  onChange: (change: Partial<OpeningDraft>) => void;
  reopens: Mode | undefined;
}) {
  const { t } = useTranslation();
  const isSupervision = value.mode === 'systematic_supervision';
  const offered = modes.filter(
    (mode) =>
      !reopens || (reopens === 'systematic_supervision') === (mode === 'systematic_supervision'),
  );
  return (
    <>
      {offered.length > 1 && (
        <Choice
          label={t('board.opening.mode')}
          value={value.mode}
          options={offered.map((mode) => ({ value: mode, text: t(`mode.${mode}`) }))}
          onChange={(mode) => onChange({ mode })}
        />
      )}
      {!reopens && !isSupervision && (
        <AliasField
          label={t('board.opening.alias')}
          hint={t('board.opening.aliasHint')}
          value={value.alias}
          confirmed={value.confirmedAlias}
          onChange={onChange}
        />
      )}
      {!reopens && isSupervision && (
        <SupervisionFields
          value={value.supervision}
          onChange={(supervision) => onChange({ supervision })}
        />
      )}
    </>
  );
}
