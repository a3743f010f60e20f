import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { useAct } from '../../service/act.ts';
import type { AgendaGround, AgendaMinutes, Team } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeTeam } from '../../service/writes/people.ts';
import { useTeam } from '../../session/team.tsx';
import styles from './agenda-dialog.module.css';

/** In which order the agenda stands, and how long the team means to use on each. */
export function AgendaDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = useTeam();
  const team = useQuery(reads.team(id));
  return (
    <Dialog title={t('agenda.setting.title')} lead={t('agenda.setting.lead')} onClose={onClose}>
      {team.error && <RefusalNotice refusal={team.error} onRetry={() => void team.refetch()} />}
      {team.isPending && <Loading lines={8} />}
      {team.data && <AgendaForm team={team.data} onClose={onClose} />}
    </Dialog>
  );
}

type Ground = keyof AgendaMinutes;
const standsFirst = ['opening_record', 'pending_case'] as const satisfies readonly Ground[];
const isMinutes = (text: string) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 120;

function AgendaForm({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [order, setOrder] = useState<readonly AgendaGround[]>(team.agenda.order);
  const [minutes, setMinutes] = useState(() => textsOf(team.agenda.minutes));
  const act = useAct(
    team,
    (agenda: NonNullable<Parameters<typeof changeTeam>[1]['agenda']>, held) =>
      changeTeam(team.id, { agenda }, held),
    (changed) => {
      queries.setQueryData(reads.team(team.id).queryKey, changed);
      onClose();
    },
  );
  const isReady = Object.values(minutes).every(isMinutes);
  const row = (ground: Ground) => (
    <MinutesField
      ground={ground}
      value={minutes[ground]}
      onChange={(text) => setMinutes({ ...minutes, [ground]: text })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void act.run({ order: [...order], minutes: numbersOf(minutes) });
      }}
    >
      <Stack>
        <section aria-labelledby="forst">
          <h3 id="forst" className={styles.heading}>
            {t('agenda.setting.first')}
          </h3>
          <p className={styles.why}>{t('agenda.setting.firstWhy')}</p>
          <ul className={styles.grounds}>
            {standsFirst.map((ground) => (
              <li key={ground} className={styles.ground}>
                <span className={styles.name}>{t(`agenda.ground.${ground}`)}</span>
                {row(ground)}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="deretter">
          <h3 id="deretter" className={styles.heading}>
            {t('agenda.setting.then')}
          </h3>
          <Ordered order={order} row={row} onOrder={setOrder} />
        </section>
        <p className={styles.why}>{t('agenda.setting.minutesHint')}</p>
        <ActNotice act={act} />
        <FormEnd
          text={t('agenda.setting.do')}
          isBusy={act.isBusy}
          refusedBecause={isReady ? undefined : t('agenda.setting.missing')}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

/** The grounds in the team's order, each with the way up and down. */
function Ordered({
  order,
  row,
  onOrder,
}: {
  order: readonly AgendaGround[];
  row: (ground: AgendaGround) => ReactNode;
  onOrder: (order: readonly AgendaGround[]) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const move = (ground: AgendaGround, by: -1 | 1) => {
    const at = order.indexOf(ground);
    const moved = order.filter((one) => one !== ground);
    moved.splice(at + by, 0, ground);
    onOrder(moved);
    const name = t(`agenda.ground.${ground}`);
    announce(t('agenda.setting.moved', { ground: name, place: at + by + 1 }));
    const pressed = by === -1 ? 'up' : 'down';
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-ground="${ground}"] [data-move="${pressed}"]`)
        ?.focus(),
    );
  };
  return (
    <ol className={styles.grounds} ref={list}>
      {order.map((ground, nth) => (
        <li key={ground} className={styles.ground} data-ground={ground}>
          <span className={styles.name}>
            {nth + 1}. {t(`agenda.ground.${ground}`)}
          </span>
          <span className={styles.moves}>
            <Move ground={ground} way="up" isOff={nth === 0} onMove={move} />
            <Move ground={ground} way="down" isOff={nth === order.length - 1} onMove={move} />
          </span>
          {row(ground)}
        </li>
      ))}
    </ol>
  );
}

function Move({
  ground,
  way,
  isOff,
  onMove,
}: {
  ground: AgendaGround;
  way: 'up' | 'down';
  isOff: boolean;
  onMove: (ground: AgendaGround, by: -1 | 1) => void;
}) {
  const { t } = useTranslation();
  return (
    <Button
      isSmall
      look="quiet"
      data-move={way}
      aria-disabled={isOff || undefined}
      aria-label={t(`agenda.setting.${way}`, { ground: t(`agenda.ground.${ground}`) })}
      onClick={() => !isOff && onMove(ground, way === 'up' ? -1 : 1)}
    >
      {way === 'up' ? '↑' : '↓'}
    </Button>
  );
}

function MinutesField({
  ground,
  value,
  onChange,
}: {
  ground: Ground;
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <span className={styles.minutes}>
      <TextField
        label={
          <span className="unseen">
            {t(`agenda.ground.${ground}`)}: {t('agenda.setting.minutes')}
          </span>
        }
        inputMode="numeric"
        value={value}
        onChange={onChange}
      />
      <span aria-hidden="true">{t('agenda.setting.unit')}</span>
    </span>
  );
}

type Texts = Record<Ground, string>;
const each = <From, To>(of: Record<Ground, From>, make: (value: From) => To) =>
  Object.fromEntries(Object.entries(of).map(([ground, value]) => [ground, make(value)])) as Record<
    Ground,
    To
  >;
const textsOf = (minutes: AgendaMinutes): Texts => each({ ...minutes }, String);
const numbersOf = (texts: Texts): AgendaMinutes => each(texts, Number);
