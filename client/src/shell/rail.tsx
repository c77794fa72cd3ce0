import { IconDots, IconHelp } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import frame from './frame.module.css';
import { MoreMenu } from './more-menu.js';
import { useScreens, type ScreenLink } from './places.js';
import { useWords } from './words.js';

export function Mark() {
  const t = useWords('shell');
  return (
    <svg viewBox="0 0 32 32" role="img" aria-label={t('product')}>
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <path
        d="M6 8.5h3.5c5.5 0 5.5 7.5 11 7.5M6 16h14.5M6 23.5h3.5c5.5 0 5.5-7.5 11-7.5"
        fill="none"
        stroke="var(--canvas)"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
      <circle cx="22" cy="16" r="4" fill="currentColor" stroke="var(--canvas)" strokeWidth="2.25" />
    </svg>
  );
}

function PlaceLink({ screen }: { screen: ScreenLink }) {
  const t = useWords('shell');
  return (
    <Link className={frame.place} to={screen.to} aria-current={screen.current ? 'page' : undefined}>
      <screen.Icon size={20} stroke={1.6} aria-hidden="true" />
      <span>{screen.label}</span>
      {screen.count > 0 ? (
        <>
          <b className={frame.dot} aria-hidden="true">
            {screen.count}
          </b>
          <VisuallyHidden>, {t('waiting', { count: screen.count })}</VisuallyHidden>
        </>
      ) : null}
    </Link>
  );
}

/** Icon above word, the same at every desktop width. */
export function Rail({ onHelp }: { onHelp(): void }) {
  const t = useWords('shell');
  return (
    <nav className={frame.rail} aria-label={t('mainNavigation')}>
      <div className={frame.mark}>
        <Mark />
      </div>
      {useScreens().map((screen) => (
        <PlaceLink key={screen.label} screen={screen} />
      ))}
      <button type="button" className={`${frame.place} ${frame.low}`} onClick={onHelp} aria-haspopup="dialog">
        <IconHelp size={20} stroke={1.6} aria-hidden="true" />
        <span>{t('help')}</span>
      </button>
    </nav>
  );
}

/** The rail, turned: what a phone shows at the bottom. */
export function PhoneBar({ onHelp }: { onHelp(): void }) {
  const t = useWords('shell');
  const screens = useScreens();
  const inMenu = screens.filter((screen) => screen.inMenu);
  return (
    <nav className={frame.bottom} aria-label={t('mainNavigation')}>
      {screens.map((screen) => (screen.inMenu ? null : <PlaceLink key={screen.label} screen={screen} />))}
      <MoreMenu onHelp={onHelp} screens={inMenu}>
        <button type="button" className={frame.place} data-current={inMenu.some(({ current }) => current) || undefined}>
          <IconDots size={20} stroke={1.6} aria-hidden="true" />
          <span>{t('more')}</span>
        </button>
      </MoreMenu>
    </nav>
  );
}
