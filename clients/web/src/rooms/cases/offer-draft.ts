import type { SupervisionOfferRequest } from '../../service/contract.ts';

export type OfferDraft = { unitId: string; toWorkerName: string; note: string };
export const emptyOffer: OfferDraft = { unitId: '', toWorkerName: '', note: '' };

export const offerRequest = ({
  unitId,
  toWorkerName,
  note,
}: OfferDraft): SupervisionOfferRequest | null =>
  unitId === ''
    ? null
    : {
        unitId,
        ...(toWorkerName.trim() && { toWorkerName: toWorkerName.trim() }),
        ...(note.trim() && { note: note.trim() }),
      };
