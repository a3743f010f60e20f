import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import type { Level } from '../../kit/level.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Inquiry, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeInquiry } from '../../service/writes/inquiries.ts';
import { useTeam } from '../../session/team.tsx';
import { emptyPair } from '../cases/pair-draft.ts';
import { PairPicker } from '../cases/pair-picker.tsx';

type Pair = Record<Level, string>;

/** Somebody else takes over finding out: one of each level, as before. */
export function InvestigatorsDialog({
  inquiry,
  investigation,
  onClose,
}: {
  inquiry: Inquiry;
  investigation: NonNullable<Inquiry['investigation']>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const members = useQuery(reads.board(useTeam().id)).data?.members ?? [];
  const [chosen, setChosen] = useState<Partial<Pair>>({});
  const agreementOf = (level: Level) =>
    members.find((one) => one.level === level && one.workerId === investigation[level].id)
      ?.agreementId ?? '';
  const now: Pair = {
    municipal: agreementOf('municipal'),
    specialist: agreementOf('specialist'),
  };
  const pair: Pair = { ...now, ...chosen };
  const act = useAct(
    inquiry,
    (investigators: Schemas['InvestigatorsRequest'], { version }) =>
      changeInquiry(inquiry.id, { investigators }, version),
    (changed) => {
      queries.setQueryData(reads.inquiry(inquiry.id).queryKey, changed);
      onClose();
    },
  );
  const changed: Schemas['InvestigatorsRequest'] = {
    ...(pair.municipal !== now.municipal && { municipalAgreementId: pair.municipal }),
    ...(pair.specialist !== now.specialist && { specialistAgreementId: pair.specialist }),
  };
  return (
    <Dialog
      title={t('inquiry.investigation.change')}
      lead={t('inquiry.investigation.changeLead')}
      onClose={onClose}
    >
      <Stack>
        <PairPicker
          mode="intake"
          members={members}
          draft={{ ...emptyPair, ...pair }}
          onChange={({ municipal, specialist }) => setChosen({ municipal, specialist })}
        />
        <ActNotice act={act} />
        <FormEnd
          text={t('inquiry.investigation.save')}
          isBusy={act.isBusy}
          refusedBecause={
            Object.keys(changed).length > 0 ? undefined : t('inquiry.investigation.missing')
          }
          onPress={() => void act.run(changed)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
