import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextArea, TextField } from '../../kit/fields.tsx';
import { otherLevel } from '../../kit/level.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { api } from '../../service/api.ts';
import { useCommand } from '../../service/command.ts';
import type { MemberCard, Mode, ProposeOpeningRequest } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { take } from '../../service/refusal.ts';
import { useDraft } from '../../session/draft.ts';
import { useTeam } from '../../session/team.tsx';
import { emptyPair, pairRequest } from '../cases/pair-draft.ts';
import { PairPicker } from '../cases/pair-picker.tsx';
import {
  emptySupervision,
  SupervisionFields,
  supervisionRequest,
} from '../cases/supervision-fields.tsx';

const modes = ['intake', 'shoulder_to_shoulder', 'systematic_supervision'] as const;

/** Between meetings two open a case together, one of each level: this is the first half. */
export function OpeningDialog({
  members,
  reopens,
  onClose,
}: {
  members: readonly MemberCard[];
  /** A closed case to open again, with its own way of working to begin with. */
  reopens?: { caseId: string; mode: Mode };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const team = useTeam();
  const units = useQuery(reads.units());
  const draft = useDraft(reopens ? `reopening:${reopens.caseId}` : 'opening', {
    mode: reopens?.mode ?? 'intake',
    alias: '',
    reason: '',
    pair: emptyPair,
    supervision: emptySupervision,
  });
  const { mode, alias, reason, pair, supervision } = draft.value;
  const propose = useCommand(
    (body: ProposeOpeningRequest, key) => send(team.id, body, key),
    (opening) => {
      draft.done();
      announce(t('board.opening.proposed', { level: t(`level.${opening.awaitsLevel}.inText`) }));
      onClose();
    },
  );
  const chosen = pairRequest(mode, pair, units.data ?? []);
  const isSupervision = mode === 'systematic_supervision';
  const supervisionCase = isSupervision && !reopens ? supervisionRequest(supervision) : undefined;
  const missing = !chosen
    ? t('board.opening.pairMissing')
    : isSupervision && !reopens && !supervisionCase
      ? t('board.opening.supervisionMissing')
      : !reason.trim()
        ? t('board.opening.reasonMissing')
        : undefined;
  const submit = () => {
    if (!chosen || missing) return;
    void propose.run({
      mode,
      pair: chosen,
      reason: reason.trim(),
      ...(reopens
        ? { reopensCaseId: reopens.caseId }
        : supervisionCase
          ? { supervisionCase }
          : { case: alias.trim() ? { alias: alias.trim() } : {} }),
    });
  };
  const offered = reopens
    ? modes.filter(
        (one) => (reopens.mode === 'systematic_supervision') === (one === 'systematic_supervision'),
      )
    : modes;
  return (
    <Dialog
      isWide
      title={t(reopens ? 'board.opening.reopenTitle' : 'board.opening.title')}
      lead={t(reopens ? 'board.opening.reopenLead' : 'board.opening.lead')}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        {offered.length > 1 && (
          <Choice
            label={t('board.opening.mode')}
            value={mode}
            options={offered.map((one) => ({ value: one, text: t(`mode.${one}`) }))}
            onChange={(next) => draft.set({ mode: next })}
          />
        )}
        {!reopens && !isSupervision && (
          <TextField
            label={t('board.opening.alias')}
            hint={t('board.opening.aliasHint')}
            value={alias}
            maxLength={40}
            autoComplete="off"
            onChange={(next) => draft.set({ alias: next })}
          />
        )}
        {isSupervision && !reopens && (
          <SupervisionFields
            value={supervision}
            onChange={(next) => draft.set({ supervision: next })}
          />
        )}
        <PairPicker
          mode={mode}
          members={members}
          draft={pair}
          onChange={(next) => draft.set({ pair: next })}
        />
        <TextArea
          label={t('board.opening.reason')}
          value={reason}
          maxLength={4000}
          rows={3}
          onChange={(next) => draft.set({ reason: next })}
        />
        <RefusalNotice refusal={propose.refusal} />
        <ButtonRow>
          <Button look="main" isBusy={propose.isBusy} refusedBecause={missing} onClick={submit}>
            {t('board.opening.propose')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </ButtonRow>
        {team.level && (
          <p>
            {t('board.opening.confirmedBy', { level: t(`level.${otherLevel(team.level)}.inText`) })}
          </p>
        )}
      </Stack>
    </Dialog>
  );
}

const send = (teamId: string, body: ProposeOpeningRequest, key: string) =>
  take(
    api.POST('/teams/{teamId}/openings', {
      params: { path: { teamId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
