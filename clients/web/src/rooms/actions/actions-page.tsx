import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Choice } from '../../kit/fields.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { useSession, useTeam } from '../../session/team.tsx';
import { ActionForm } from './action-form.tsx';
import { OpenActions, SettledActions } from './action-list.tsx';

/** All that the team is to do, or what is mine of it. */
export function ActionsPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const { me } = useSession();
  const [query, setQuery] = useSearchParams();
  const isMine = query.get('hvem') === 'meg';
  const search = isMine && me.worker ? { ownerId: me.worker.id } : {};
  useTitle(t('actions.title'));
  return (
    <Page isNarrow title={t('actions.title')} back={{ to: '/mote', text: t('meeting.listTitle') }}>
      <Panel id="punkter">
        <Choice
          label={t('actions.whose')}
          options={[
            { value: 'all', text: t('actions.all') },
            { value: 'mine', text: t('actions.mine') },
          ]}
          value={isMine ? 'mine' : 'all'}
          onChange={(whose) => setQuery(whose === 'mine' ? { hvem: 'meg' } : {})}
        />
        <ActionForm />
        <OpenActions teamId={team.id} search={search} isOwn={isMine} none={t('actions.none')} />
        <SettledActions teamId={team.id} search={search} />
      </Panel>
    </Page>
  );
}
