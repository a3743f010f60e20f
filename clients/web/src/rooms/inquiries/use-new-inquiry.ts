import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { useCommand } from '../../service/command.ts';
import type { About, ReceiveInquiryRequest, Source } from '../../service/contract.ts';
import { receiveInquiry } from '../../service/writes/inquiries.ts';
import { useDraft } from '../../session/draft.ts';
import { useTeam } from '../../session/team.tsx';

const empty = {
  source: '' as Source | '',
  askedBy: '',
  worry: '',
  about: 'person' as About,
  askerContact: '',
  unitId: '',
  ownerId: '',
};
export type NewInquiry = typeof empty;

/** The inquiry that is being typed: its kept draft, what it still lacks, and the act that receives it. */
export function useNewInquiry() {
  const { t } = useTranslation();
  const team = useTeam();
  const navigate = useNavigate();
  const draft = useDraft('inquiry', empty);
  const receive = useCommand(
    (body: ReceiveInquiryRequest, key) => receiveInquiry(team.id, body, key),
    (inquiry) => {
      draft.done();
      announce(t('inquiry.received', { alias: inquiry.alias }));
      void navigate(`/henvendelse/${inquiry.id}`, { state: { isNew: true }, replace: true });
    },
  );
  const missing = {
    askedBy: draft.value.askedBy.trim() === '' ? t('inquiry.missing.askedBy') : undefined,
    worry: draft.value.worry.trim() === '' ? t('inquiry.missing.worry') : undefined,
  };
  return { draft, missing, request: requestOf(draft.value), receive };
}

/** Null while something that must be there is missing. */
function requestOf(typed: NewInquiry): ReceiveInquiryRequest | null {
  const { about, unitId, ownerId } = typed;
  const askedBy = typed.askedBy.trim();
  const worry = typed.worry.trim();
  const askerContact = typed.askerContact.trim();
  if (askedBy === '' || worry === '') return null;
  return {
    source: typed.source || 'other',
    about,
    askedBy,
    worry,
    ...(askerContact && { askerContact }),
    ...(unitId && { unitId }),
    ...(ownerId && { ownerId }),
  };
}
