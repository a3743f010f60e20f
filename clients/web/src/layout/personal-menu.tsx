import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { speak } from '../language/language.ts';
import { forgetDrafts } from '../session/draft.ts';
import { useSession } from '../session/team.tsx';
import styles from './personal-menu.module.css';
import { SwitchEmployment } from './switch-employment.tsx';
import { TeamSelect } from './team-select.tsx';

export function PersonalMenu({ onHelp }: { onHelp: () => void }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  // The link that was pressed is gone with the menu; who goes by keyboard goes on in the page.
  const leave = () => {
    close();
    document.getElementById('innhold')?.focus();
  };
  const name = me.worker?.name ?? '';
  return (
    <details
      ref={menu}
      className={styles.menu}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <span className="unseen">{t('frame.menu')}: </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.initials} aria-hidden="true">
          {initials(name)}
        </span>
      </summary>
      <div className={styles.box}>
        <p>{t('frame.signedInAs', { name })}</p>
        <SwitchEmployment className={styles.link} />
        <TeamSelect className={styles.team ?? ''} isLabelled />
        <fieldset className={styles.language}>
          <legend>{t('frame.language')}</legend>
          <label lang="nb">
            <input
              type="radio"
              name="language"
              checked={i18n.language === 'nb'}
              onChange={() => void speak('nb')}
            />{' '}
            Norsk (bokmål)
          </label>
          <label lang="en">
            <input
              type="radio"
              name="language"
              checked={i18n.language === 'en'}
              onChange={() => void speak('en')}
            />{' '}
            English
          </label>
        </fieldset>
        <button
          type="button"
          onClick={() => {
            close();
            onHelp();
          }}
        >
          {t('frame.shortcuts.open')} <kbd>?</kbd>
        </button>
        {(me.teams.length > 0 || me.isAdministrator) && (
          <Link to="/nodtilgang" className={styles.link} onClick={leave}>
            {t('visits.emergency.link')}
          </Link>
        )}
        <Link to="/okter" className={styles.link} onClick={leave}>
          {t('people.sessions.title')}
        </Link>
        <form method="post" action="/auth/sign-out" onSubmit={forgetDrafts}>
          {/* Signing out on purpose takes the typed text along; only idling keeps it. */}
          <button type="submit">{t('frame.signOut')}</button>
        </form>
      </div>
    </details>
  );
}

const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((part) => part[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
