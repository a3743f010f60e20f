import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { useAct } from '../../service/act.ts';
import type { ChangeImportMappingRequest, Import } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeImportMapping } from '../../service/writes/imports.ts';
import { changesNothing, type MappingDraft, mappingRequest } from './mapping-draft.ts';

const nothing: MappingDraft = { sheets: {}, names: {} };

/** How the spreadsheet is to be read: what the person has corrected, and the act that reads it anew. */
export function useMapping(shown: Import) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(nothing);
  const act = useAct(
    shown,
    (body: ChangeImportMappingRequest, held) => changeImportMapping(shown.id, body, held),
    (changed) => {
      queries.setQueryData(reads.import(shown.id).queryKey, changed);
      setDraft(nothing);
      announce(t('imports.applied'));
    },
  );
  return {
    draft,
    setDraft,
    isChanged: !changesNothing(draft),
    drop: () => setDraft(nothing),
    apply: () => void act.run(mappingRequest(draft, shown)),
    act,
  };
}
