import type { Schemas, SupervisionOfferRequest } from '../../service/contract.ts';

export type OfferDraft = { unitId: string; toWorkerName: string; note: string };
export const emptyOffer: OfferDraft = { unitId: '', toWorkerName: '', note: '' };

/** An offer that somebody proposed, to go on with. */
export const offerDraftOf = (offer: Schemas['SupervisionOffer'] | null): OfferDraft =>
  offer
    ? { unitId: offer.unit.id, toWorkerName: offer.toWorkerName ?? '', note: offer.note ?? '' }
    : emptyOffer;

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
